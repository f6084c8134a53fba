using Leaflets.Pdf.Fonts;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf.Content;

/// <summary>Paints right-to-left runs, each string from left to right as it is seen (ISO 32000-1, 14.8.2.3.3).</summary>
internal sealed class ReversedPainter
{
    /// <summary>How many steps an em has by which the end of a line stands behind its last letter, so that readers put it there.</summary>
    private const int StepsInEm = 200;

    private readonly GlyphStrings _strings;
    private readonly List<string> _texts = [];
    private List<TextCluster> _clusters = [];
    private bool _followsRaised;

    public ReversedPainter(GlyphStrings strings) => _strings = strings;

    /// <summary>Notes whether the next run follows one that is raised or lowered.</summary>
    public void Follow(GlyphRun run) => _followsRaised = run.Script != TextScript.None;

    /// <summary>
    /// Shows right-to-left text: from its first word to its last as one reversed string, the signs and spaces before and behind each by
    /// itself, in the order of the text, since readers do not turn a string round in which they see no letter.
    /// </summary>
    public void Show(GlyphRun run, FontResource font, List<TextCluster> clusters, double x, double y, ReadOnlySpan<byte> matrix)
    {
        _clusters = clusters;
        var first = _clusters.FindIndex(static cluster => RightToLeft.IsIn(cluster.Text));
        var end = first < 0 ? 0 : _clusters.FindLastIndex(static cluster => RightToLeft.IsIn(cluster.Text)) + 1;
        while (first > 0 && !char.IsWhiteSpace(_clusters[first - 1].Text[0]))
        {
            first--;
        }

        while (end > 0 && end < _clusters.Count && !char.IsWhiteSpace(_clusters[end].Text[0]))
        {
            end++;
        }

        var before = first < 0 ? _clusters.Count : first;
        for (var i = 0; i < before; i++)
        {
            ShowSign(run, font, i, i + 1 < _clusters.Count && (i + 1 < before || i >= end), x, y, matrix);
        }

        if (first < 0)
        {
            return;
        }

        ComposeReversed(run, font, first, end);
        _strings.Show(run, font, x, y, matrix);
        for (var i = end; i < _clusters.Count; i++)
        {
            ShowSign(run, font, i, i + 1 < _clusters.Count && (i + 1 < before || i >= end), x, y, matrix);
        }
    }

    private void ComposeReversed(GlyphRun run, FontResource font, int first, int end)
    {
        _strings.Begin();
        if (HasMark(_clusters[end - 1]))
        {
            // pdf.js counts a mark to what was shown before, and no space for one.
            _strings.Add(new PaintedGlyph(font.Silent(RightToLeft.MarkedSpace, 0), _clusters[end - 1].Left));
        }

        for (var i = end - 1; i >= first; i--)
        {
            var cluster = _clusters[i];
            ClusterTexts.OfReversed(cluster.Text, _texts);
            if (NeedsMark(i, end))
            {
                _texts[0] = UnseenMarks.RightToLeft + _texts[0];
            }

            var glyph = font.Paint(run, cluster, _texts[0]);
            for (var k = _texts.Count - 1; k > 0; k--)
            {
                // PDFium takes a code that stands twice at one place for a shadow.
                _strings.Add(new PaintedGlyph(font.Silent(_texts[k], _texts[..k].Count(text => text == _texts[k])), glyph.Left));
            }

            _strings.Add(glyph);
            if (RightToLeft.IsMirrored(cluster.Text))
            {
                _strings.AddMark(font, RightToLeft.Unmirrored, cluster.Left + cluster.Width);
            }
        }

        // A sign at the end of the string, a sign of numbers before a space, and a space behind a word that ends with a mark.
        bool NeedsMark(int index, int end) => char.IsWhiteSpace(_clusters[index].Text[0])
            ? index > first && HasMark(_clusters[index - 1])
            : !RightToLeft.IsIn(_clusters[index].Text)
                && (index == end - 1
                    || (RightToLeft.IsTakenForNumber(_clusters[index].Text) && !RightToLeft.IsIn(_clusters[index + 1].Text)));
    }

    private static bool HasMark(TextCluster cluster) => cluster.Text.EnumerateRunes().Any(TextClusters.IsMark);

    private void ShowSign(GlyphRun run, FontResource font, int index, bool goesBeforeSign, double x, double y, ReadOnlySpan<byte> matrix)
    {
        var cluster = _clusters[index];
        var endsLine = run.EndsLine && _clusters.FindIndex(index, static cluster => !string.IsNullOrWhiteSpace(cluster.Text)) < 0;
        _strings.Begin();
        _strings.Add(font.Paint(run, cluster, (endsLine ? string.Empty : RightToLeft.BeforeSign) + ClusterTexts.OfSign(cluster.Text)));
        if (RightToLeft.IsMirrored(cluster.Text))
        {
            AddBehind(font, cluster, RightToLeft.Unmirrored);
        }

        if (goesBeforeSign)
        {
            AddBehind(font, cluster, UnseenMarks.RightToLeft);
        }
        else if (!endsLine && char.IsWhiteSpace(cluster.Text[0]) && !(index == 0 && _followsRaised))
        {
            // PDFium passes over a string without extent; one beside the raised call of a note would end its line.
            AddBehind(font, cluster, UnseenMarks.Joiner);
        }

        _strings.Show(run, font, x, y, matrix);
    }

    // As wide as the sign, so that PDFium finds what follows beside it.
    private void AddBehind(FontResource font, TextCluster cluster, string mark)
    {
        var em = font.Face.Metrics.UnitsPerEm;
        var width = Math.Clamp(cluster.Width - (em / StepsInEm), 1, em / 5);
        _strings.AddMark(font, mark, cluster.Left + cluster.Width - width, width);
    }

    /// <summary>
    /// A space without width behind a line of right-to-left text. Readers see a gap where text goes on to the right, but none where it
    /// goes on to the left: between the mark of an item and the item, between cells.
    /// </summary>
    public void ShowEnd(GlyphRun run, FontResource font, double x, double y, ReadOnlySpan<byte> matrix)
    {
        _strings.Begin();
        _strings.Add(new PaintedGlyph(font.Silent(RightToLeft.MarkedSpace, 0), -run.Face.Metrics.UnitsPerEm / StepsInEm));
        _strings.Show(run, font, x, y, matrix);
    }
}
