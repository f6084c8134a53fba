using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Shaping;

namespace Leaflets.Typesetting.Inline.Lines;

/// <summary>A part of a line that is placed as one: glyphs of one run, or a box.</summary>
/// <param name="Start">The first character's index in the paragraph.</param>
/// <param name="End">The index after the last character.</param>
/// <param name="Level">The level after rule L1.</param>
/// <param name="Width">The width.</param>
/// <param name="Shaped">The glyphs, or null for a box.</param>
/// <param name="Box">The box, or null for glyphs.</param>
internal sealed record LinePiece(int Start, int End, byte Level, Length Width, ShapedRun? Shaped, InlineBox? Box)
{
    /// <summary>The glyphs of the piece as a run of their own.</summary>
    public GlyphRun ToGlyphRun(string text, string paragraphLanguage)
    {
        var run = Shaped!.Run;
        var glyphs = new Glyph[Shaped.Glyphs.Length];
        for (var i = 0; i < glyphs.Length; i++)
        {
            glyphs[i] = Shaped.Glyphs[i] with { Cluster = Shaped.Glyphs[i].Cluster - Start };
        }

        return new GlyphRun
        {
            Face = run.Face,
            Size = run.Style.Size,
            Color = run.Style.Color,
            Glyphs = System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(glyphs),
            Text = text[Start..End],
            BidiLevel = Level,
            Language = string.Equals(run.Style.Language, paragraphLanguage, StringComparison.Ordinal) ? null : run.Style.Language,
        };
    }
}
