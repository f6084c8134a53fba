using Leaflets.Pdf.Fonts;
using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Inline;

namespace Leaflets.Pdf.Content;

/// <summary>
/// Paints glyph runs, one code for each letter with its marks. Strings of right-to-left text are painted from left to right, as they are seen, in
/// marked content that says so (<c>ReversedChars</c>, ISO 32000-1, 14.8.2.3.3); the strings follow one another in the order of the text.
/// </summary>
internal sealed class TextPainter
{
    /// <summary>A move below this many thousandths of an em is not seen.</summary>
    private const double LeastMove = 0.5;

    /// <summary>How many steps an em has by which the end of a line stands behind its last letter, so that readers put it there.</summary>
    private const int EndsInEm = 200;

    private readonly ByteWriter _output;
    private readonly GraphicsState _state;
    private readonly FontSet _fonts;
    private readonly List<TextCluster> _clusters = [];
    private readonly List<PaintedGlyph> _painted = [];
    private readonly List<string> _texts = [];

    public TextPainter(ByteWriter output, GraphicsState state, FontSet fonts)
    {
        _output = output;
        _state = state;
        _fonts = fonts;
    }

    /// <summary>Paints a run whose baseline begins at a place in PDF user space.</summary>
    /// <param name="run">The run.</param>
    /// <param name="x">The place to the right.</param>
    /// <param name="y">The place upward.</param>
    /// <param name="saysReversed">Whether the sequence around does not say that right-to-left strings are reversed, so that one inside says it.</param>
    public void Paint(GlyphRun run, double x, double y, bool saysReversed)
    {
        if (saysReversed && run.IsRightToLeft)
        {
            _state.BeginText();
            _output.Raw("/ReversedChars BMC "u8);
            Paint(run, x, y, "1 0 0 1 "u8);
            _output.Raw("EMC\n"u8);
        }
        else
        {
            Paint(run, x, y, "1 0 0 1 "u8);
        }
    }

    /// <summary>Paints a run in a space whose y grows downward.</summary>
    public void PaintUpsideDown(GlyphRun run, double x, double y) => Paint(run, x, y, "1 0 0 -1 "u8);

    private void Paint(GlyphRun run, double x, double y, ReadOnlySpan<byte> matrix)
    {
        var font = _fonts.Of(run.Face);
        TextClusters.Find(run, _clusters);
        SaidText.Apply(run, _clusters);
        _state.Fill(run.Color);
        _state.BeginText();
        _state.Font(font.Name, run.Size);
        if (run.IsRightToLeft)
        {
            ShowRightToLeft(run, font, x, y, matrix);
        }
        else
        {
            Compose(run, font);
            Show(run, font, x, y, matrix);
        }

        if (run.EndsLine && run.BidiLevel > 0)
        {
            ShowEnd(run, font, x, y, matrix);
        }
    }

    /// <summary>
    /// Whether a cluster is a space between figures in right-to-left text: said as the space that does not part them, it keeps a telephone number
    /// one number for readers who arrange a line's numbers from right to left.
    /// </summary>
    private bool IsWithinNumber(GlyphRun run, int index) => run.BidiLevel > 0 && index > 0 && index + 1 < _clusters.Count
        && _clusters[index].Text == " " && IsFigure(_clusters[index - 1].Text) && IsFigure(_clusters[index + 1].Text);

    private static bool IsFigure(string text) => text is [>= '0' and <= '9' or '%' or '+' or '-' or '.' or ','];

    /// <summary>
    /// Shows right-to-left text: from its first word to its last as one reversed string, the signs and spaces before and behind each by itself, in
    /// the order of the text, since readers do not turn a string round in which they see no letter.
    /// </summary>
    private void ShowRightToLeft(GlyphRun run, FontResource font, double x, double y, ReadOnlySpan<byte> matrix)
    {
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
            ShowSign(run, font, i, x, y, matrix);
        }

        if (first < 0)
        {
            return;
        }

        ComposeReversed(run, font, first, end);
        Show(run, font, x, y, matrix);
        for (var i = end; i < _clusters.Count; i++)
        {
            ShowSign(run, font, i, x, y, matrix);
        }
    }

    private void Compose(GlyphRun run, FontResource font)
    {
        _painted.Clear();
        if (run.BidiLevel > 0)
        {
            // The sign at the left of a number in right-to-left text does not belong to the number.
            _painted.Add(new PaintedGlyph(font.Silent(RightToLeft.Mark.ToString(), 0), 0));
        }

        if (run.Script == TextScript.NoteCall)
        {
            _painted.Add(new PaintedGlyph(font.Silent(SaidText.BeforeCall, 0), 0));
        }

        for (var i = 0; i < _clusters.Count; i++)
        {
            var cluster = _clusters[i];
            var (seen, rest) = ClusterTexts.OfLeftToRight(IsWithinNumber(run, i) ? "\u00A0" : cluster.Text);
            _painted.Add(font.Paint(run, cluster, seen));
            if (rest.Length > 0)
            {
                _painted.Add(new PaintedGlyph(font.Silent(rest, 0), cluster.Left + cluster.Width));
            }
        }
    }

    private void ComposeReversed(GlyphRun run, FontResource font, int first, int end)
    {
        _painted.Clear();
        if (HasMark(_clusters[end - 1]))
        {
            // pdf.js counts a mark to what was shown before, and no space for one.
            _painted.Add(new PaintedGlyph(font.Silent(RightToLeft.MarkedSpace, 0), _clusters[end - 1].Left));
        }

        for (var i = end - 1; i >= first; i--)
        {
            var cluster = _clusters[i];
            ClusterTexts.OfReversed(cluster.Text, _texts);
            if (NeedsMark(i, end))
            {
                _texts[0] = RightToLeft.Mark + _texts[0];
            }

            var glyph = font.Paint(run, cluster, _texts[0]);
            for (var k = _texts.Count - 1; k > 0; k--)
            {
                // PDFium takes a code that stands twice at one place for a shadow.
                _painted.Add(new PaintedGlyph(font.Silent(_texts[k], _texts[..k].Count(text => text == _texts[k])), glyph.Left));
            }

            _painted.Add(glyph);
        }

        // A sign at the end of the string, a sign of numbers before a space, and a space behind a word that ends with a mark.
        bool NeedsMark(int index, int end) => char.IsWhiteSpace(_clusters[index].Text[0])
            ? index > first && HasMark(_clusters[index - 1])
            : !RightToLeft.IsIn(_clusters[index].Text)
                && (index == end - 1 || (RightToLeft.IsTakenForNumber(_clusters[index].Text) && !RightToLeft.IsIn(_clusters[index + 1].Text)));
    }

    private static bool HasMark(TextCluster cluster) => cluster.Text.EnumerateRunes().Any(TextClusters.IsMark);

    private void ShowSign(GlyphRun run, FontResource font, int index, double x, double y, ReadOnlySpan<byte> matrix)
    {
        var endsLine = run.EndsLine && _clusters.FindIndex(index, static cluster => !string.IsNullOrWhiteSpace(cluster.Text)) < 0;
        _painted.Clear();
        _painted.Add(font.Paint(run, _clusters[index], endsLine ? _clusters[index].Text : RightToLeft.Mark + _clusters[index].Text));
        Show(run, font, x, y, matrix);
    }

    /// <summary>
    /// A space without width behind a line of right-to-left text. Readers see a gap where text goes on to the right, but none where it goes on to
    /// the left: between the mark of an item and the item, between cells.
    /// </summary>
    private void ShowEnd(GlyphRun run, FontResource font, double x, double y, ReadOnlySpan<byte> matrix)
    {
        _painted.Clear();
        _painted.Add(new PaintedGlyph(font.Silent(RightToLeft.MarkedSpace, 0), -run.Face.Metrics.UnitsPerEm / EndsInEm));
        Show(run, font, x, y, matrix);
    }

    private void Show(GlyphRun run, FontResource font, double x, double y, ReadOnlySpan<byte> matrix)
    {
        // A string begins at its own place: PDFium puts strings in the order of their beginnings.
        var begin = _painted.Count > 0 ? _painted[0].Left : 0;
        var em = run.Size.Points / run.Face.Metrics.UnitsPerEm;
        _output.Raw(matrix).SpacedNumber(x + (begin * em)).SpacedNumber(y).Raw("Tm["u8);
        var scale = 1000.0 / run.Face.Metrics.UnitsPerEm;
        var at = begin * scale;
        var isOpen = false;
        foreach (var glyph in _painted)
        {
            var move = at - (glyph.Left * scale);
            if (Math.Abs(move) >= LeastMove)
            {
                move = Math.Round(move, 3, MidpointRounding.AwayFromZero);
                _output.Raw(isOpen ? ">"u8 : ""u8).Number(move);
                at -= move;
                isOpen = false;
            }

            _output.Raw(isOpen ? ""u8 : "<"u8).Hex16(glyph.Id);
            isOpen = true;
            at += font.AdvanceOf(glyph.Id) * scale;
        }

        _output.Raw(isOpen ? ">]TJ\n"u8 : "]TJ\n"u8);
    }
}
