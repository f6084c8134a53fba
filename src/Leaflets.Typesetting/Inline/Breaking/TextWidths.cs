using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Shaping;

namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>The widths of stretches of a shaped paragraph, from sums, in constant time.</summary>
internal sealed class TextWidths
{
    private readonly string _text;
    private readonly double[] _before;

    private TextWidths(string text, double[] before)
    {
        _text = text;
        _before = before;
    }

    /// <summary>Sums the advances of a paragraph's glyphs and boxes by character.</summary>
    public static TextWidths Sum(CollectedText collected, IReadOnlyList<ShapedRun> runs)
    {
        var widths = new double[collected.Text.Length + 1];
        foreach (var shaped in runs)
        {
            var unit = shaped.Run.Style.Size.Points / shaped.Run.Face.Metrics.UnitsPerEm;
            foreach (var glyph in shaped.Glyphs)
            {
                widths[glyph.Cluster + 1] += glyph.Advance * unit;
            }
        }

        foreach (var (index, box) in collected.Boxes)
        {
            widths[index + 1] += box.Frame.Size.Width.Points;
        }

        for (var i = 1; i < widths.Length; i++)
        {
            widths[i] += widths[i - 1];
        }

        return new TextWidths(collected.Text, widths);
    }

    /// <summary>The width between two characters, white space at the end left out.</summary>
    public Length Visible(int start, int end) => Length.FromPoints(_before[VisibleEnd(start, end)] - _before[start]);

    /// <summary>The end of a stretch without the white space there.</summary>
    public int VisibleEnd(int start, int end)
    {
        while (end > start && _text[end - 1] is ' ' or '\t' or '\u3000' or CollectedText.BreakCharacter)
        {
            end--;
        }

        return end;
    }
}
