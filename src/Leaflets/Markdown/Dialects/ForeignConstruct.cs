using Leaflets.Diagnostics;
using Leaflets.Markdown.Diagnostics;

namespace Leaflets.Markdown.Dialects;

/// <summary>Something that another program understands and that would be printed as it stands here.</summary>
/// <param name="Opening">The characters that it begins with.</param>
/// <param name="Shape">Tells it from ordinary text.</param>
/// <param name="Name">What it is, and of which program.</param>
/// <param name="Here">How a leaflet says the same.</param>
internal sealed record ForeignConstruct(string Opening, ForeignShape Shape, string Name, string Here)
{
    /// <summary>What is reported: its arguments are the construct, <see cref="Name"/> and <see cref="Here"/>.</summary>
    public DiagnosticDescriptor Descriptor { get; init; } = DialectDiagnostics.Foreign;

    /// <summary>Whether its opening may have become a mark of Markdown, of which the text before it is left.</summary>
    public bool OpensWithMark { get; init; }

    /// <summary>Whether it begins a line, and is ordinary text elsewhere.</summary>
    public bool BeginsLine { get; init; }
}
