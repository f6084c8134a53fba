using Leaflets.Typesetting.Frames;

namespace Leaflets.Pdf.Content;

/// <summary>Reads glyph runs in the order of their text.</summary>
internal static class GlyphRuns
{
    /// <summary>The index in visual order of a glyph counted in the order of the text.</summary>
    public static int VisualIndex(this GlyphRun run, int logical) => run.IsRightToLeft ? run.Glyphs.Length - 1 - logical : logical;

    /// <summary>A glyph counted in the order of the text.</summary>
    public static Glyph Logical(this GlyphRun run, int logical) => run.Glyphs[run.VisualIndex(logical)];

    /// <summary>The characters that glyphs stand for; both ends are ends of clusters.</summary>
    public static string TextOf(this GlyphRun run, int first, int end) => run.Text[TextStart(run, first)..TextStart(run, end)];

    private static int TextStart(GlyphRun run, int logical)
    {
        if (logical >= run.Glyphs.Length)
        {
            return run.Text.Length;
        }

        // Characters before the first cluster belong to it: nothing is left out.
        return logical == 0 ? 0 : run.Logical(logical).Cluster;
    }
}
