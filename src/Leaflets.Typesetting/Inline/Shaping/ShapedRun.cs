using Leaflets.Typesetting.Frames;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>A run with its glyphs in visual order; clusters count from the paragraph's beginning.</summary>
/// <param name="Run">The characters.</param>
/// <param name="Glyphs">The glyphs.</param>
/// <param name="UnsafeToBreak">For each glyph whether a break before its cluster changes the shapes at either side.</param>
internal sealed record ShapedRun(TextRun Run, Glyph[] Glyphs, bool[] UnsafeToBreak)
{
    /// <summary>Whether the run can be cut before a character without being shaped again.</summary>
    public bool IsSafeToCut(int index)
    {
        if (index <= Run.Start || index >= Run.End)
        {
            return true;
        }

        for (var i = 0; i < Glyphs.Length; i++)
        {
            if (Glyphs[i].Cluster == index)
            {
                return !UnsafeToBreak[i];
            }
        }

        return false;
    }
}
