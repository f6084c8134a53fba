using System.Collections.Immutable;
using Leaflets.Inspection;

namespace Leaflets.Formats.Reading;

/// <summary>The body of a leaflet or a footnote.</summary>
/// <param name="Text">Its characters that count, see <see cref="PassageBuilder"/>.</param>
/// <param name="Marks">What it says beside them, by place and kind.</param>
internal sealed record Passage(string Text, ImmutableArray<Mark> Marks)
{
    /// <summary>Of a source: its paragraphs, headings, captions and terms as they are written.</summary>
    public ImmutableArray<SaidParagraph> Paragraphs { get; init; } = [];

    /// <summary>The characters that set directions, each with how many characters that count stand before it.</summary>
    public ImmutableArray<(int At, char Character)> Directions { get; init; } = [];

    /// <summary>Of a PDF: where each character is drawn, white space left out.</summary>
    public ImmutableArray<DrawnPlace> Drawn { get; init; } = [];
}
