using HarfBuzzSharp;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>Text of one style, face, script and level with its glyphs, or a box.</summary>
internal sealed class ShapedRun
{
    /// <summary>The first character.</summary>
    public required int Start { get; init; }

    /// <summary>The character after the last.</summary>
    public required int End { get; init; }

    /// <summary>The look.</summary>
    public required TextStyle Style { get; init; }

    /// <summary>The face; null where no face has the characters, and for boxes.</summary>
    public required FontFace? Face { get; init; }

    /// <summary>The script that shaping goes by.</summary>
    public required Script Script { get; init; }

    /// <summary>The bidi level.</summary>
    public required byte Level { get; init; }

    /// <summary>The box that the run is, or null.</summary>
    public InlineBox? Box { get; init; }

    /// <summary>The glyphs in visual order; their clusters index the paragraph's text.</summary>
    public ShapedGlyphs Glyphs { get; set; } = ShapedGlyphs.None;

    /// <summary>Points in a design unit.</summary>
    public double Scale => Face is null ? 0 : Style.Size.Points / Face.Metrics.UnitsPerEm;
}
