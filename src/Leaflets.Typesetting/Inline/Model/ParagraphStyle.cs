using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Characters;

namespace Leaflets.Typesetting.Inline.Model;

/// <summary>How a paragraph is set.</summary>
public sealed record ParagraphStyle
{
    /// <summary>The base direction (UAX #9, P2–P3 are not used: the document says).</summary>
    public TextDirection Direction { get; init; }

    /// <summary>Where short lines stand.</summary>
    public TextAlignment Alignment { get; init; } = TextAlignment.Start;

    /// <summary>The leading: the least distance from baseline to baseline. Taller content makes its line taller.</summary>
    public required Length Leading { get; init; }

    /// <summary>The words that stay with numbers and names beside them.</summary>
    public BindingWords Binding { get; init; } = BindingWords.None;

    /// <summary>The style that an empty line takes its height from.</summary>
    public required TextStyle Text { get; init; }

    /// <summary>
    /// Whether line ends in the text are kept, and a line ends at a space only where it is wider than the measure (program text).
    /// </summary>
    public bool Preformatted { get; init; }
}
