namespace Leaflets.Building;

/// <summary>What can be made of a leaflet.</summary>
public enum OutputFormat
{
    /// <summary>PDF/UA-1 and PDF/A-2a on PDF 1.7.</summary>
    Pdf,

    /// <summary>WordprocessingML (ECMA-376).</summary>
    Docx,
}
