using System.Collections.Immutable;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Typesetting.Frames;

/// <summary>Shaped text of one face, size, colour, language and bidi level on one line.</summary>
/// <remarks>
/// Glyphs are in visual order, left to right. Clusters fall from left to right in a right-to-left run and rise in a
/// left-to-right run. Every character of <see cref="Text"/> belongs to the glyph with the greatest cluster not above it.
/// </remarks>
public sealed record GlyphRun
{
    /// <summary>The face that the glyph ids index.</summary>
    public required FontFace Face { get; init; }

    /// <summary>The type size: the length of one em.</summary>
    public required Length Size { get; init; }

    /// <summary>The colour of the glyphs.</summary>
    public required Color Color { get; init; }

    /// <summary>The glyphs in visual order.</summary>
    public required ImmutableArray<Glyph> Glyphs { get; init; }

    /// <summary>The characters that the run stands for, in logical order.</summary>
    public required string Text { get; init; }

    /// <summary>The resolved embedding level (UAX #9); odd levels run right to left.</summary>
    public byte BidiLevel { get; init; }

    /// <summary>The BCP 47 tag of the run's language, or null where it is the enclosing element's.</summary>
    public string? Language { get; init; }

    /// <summary>What the text is where it is raised or lowered.</summary>
    public TextScript Script { get; init; }

    /// <summary>Whether a line goes through the text.</summary>
    public bool IsStruck { get; init; }

    /// <summary>The <see cref="InlineText.Origin"/> of the text that the run is of, or -1.</summary>
    public int Origin { get; init; } = -1;

    /// <summary>Whether the run is the last of its line in the order of the text, so that white space at its end is not seen.</summary>
    public bool EndsLine { get; init; }

    /// <summary>Whether the run reads from right to left.</summary>
    public bool IsRightToLeft => (BidiLevel & 1) == 1;

    /// <summary>The sum of the advances on paper.</summary>
    public Length Width
    {
        get
        {
            long units = 0;
            foreach (var glyph in Glyphs)
            {
                units += glyph.Advance;
            }

            return Size * ((double)units / Face.Metrics.UnitsPerEm);
        }
    }
}
