using System.Collections.Immutable;
using Leaflets.Formats.Contract;
using Leaflets.Formats.Pdf;
using Leaflets.Formats.Word;

namespace Leaflets;

/// <summary>
/// What can be made of a leaflet. Each format is one value; <see cref="OutputFormats"/> has them all. Immutable, thread-safe.
/// </summary>
public sealed class OutputFormat
{
    internal OutputFormat(LeafletFormat definition)
    {
        Definition = definition;
    }

    /// <summary>PDF/UA-1 and PDF/A-2a on PDF 1.7.</summary>
    public static OutputFormat Pdf { get; } = new(new PdfFormat());

    /// <summary>WordprocessingML (ECMA-376).</summary>
    public static OutputFormat Docx { get; } = new(new WordFormat());

    /// <summary>What options, settings, reports and manifests call it, such as <c>pdf</c>.</summary>
    public string Name => Definition.Name;

    /// <summary>How the names of its files end, without a full stop.</summary>
    public string Extension => Definition.Extension;

    /// <summary>The media type of its files (RFC 6838), such as <c>application/pdf</c>.</summary>
    public string MediaType => Definition.MediaType;

    /// <summary>The standards that its files claim, such as <c>PDF/UA-1</c>.</summary>
    public ImmutableArray<string> Claims => Definition.Claims;

    /// <summary>Whether a file has pages of its own. Else the program that shows it divides it, and nobody knows their number.</summary>
    public bool HasPages => Definition.HasPages;

    /// <summary>How files are written and read.</summary>
    internal LeafletFormat Definition { get; }

    /// <summary>The <see cref="Name"/>.</summary>
    public override string ToString() => Name;
}
