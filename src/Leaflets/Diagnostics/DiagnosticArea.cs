namespace Leaflets.Diagnostics;

/// <summary>What a kind of diagnostic is about.</summary>
public enum DiagnosticArea
{
    /// <summary>A file of the collection: its text, a picture, a style, a setting.</summary>
    Source,

    /// <summary>The front matter of a leaflet.</summary>
    FrontMatter,

    /// <summary>A file of the output folder.</summary>
    Output,
}
