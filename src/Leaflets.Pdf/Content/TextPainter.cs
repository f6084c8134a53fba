using Leaflets.Pdf.Fonts;
using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Pdf.Content;

/// <summary>
/// Paints glyph runs, one code for each cluster. The order in the stream is that of the text, in right-to-left runs too, with the pen
/// moved back: programs that read a tagged file by its structure take the stream's order for the text's (ISO 14289-1, 7.2), and those
/// that read by place sort anyway.
/// </summary>
internal sealed class TextPainter
{
    /// <summary>A move below this many thousandths of an em is not seen.</summary>
    private const double LeastMove = 0.5;

    private readonly ByteWriter _output;
    private readonly GraphicsState _state;
    private readonly FontSet _fonts;
    private readonly List<PaintedGlyph> _painted = [];

    public TextPainter(ByteWriter output, GraphicsState state, FontSet fonts)
    {
        _output = output;
        _state = state;
        _fonts = fonts;
    }

    /// <summary>Paints a run whose baseline begins at a place in PDF user space.</summary>
    public void Paint(GlyphRun run, double x, double y) => Paint(run, x, y, "1 0 0 1 "u8);

    /// <summary>Paints a run in a space whose y grows downward.</summary>
    public void PaintUpsideDown(GlyphRun run, double x, double y) => Paint(run, x, y, "1 0 0 -1 "u8);

    private void Paint(GlyphRun run, double x, double y, ReadOnlySpan<byte> matrix)
    {
        var font = _fonts.Of(run.Face);
        Compose(run, font);
        _state.Fill(run.Color);
        _state.BeginText();
        _state.Font(font.Name, run.Size);
        _output.Raw(matrix).SpacedNumber(x).SpacedNumber(y).Raw("Tm["u8);
        Show(run, font);
        _output.Raw("]TJ\n"u8);
    }

    /// <summary>Finds the glyph of each cluster, in the order of the text.</summary>
    private void Compose(GlyphRun run, FontResource font)
    {
        _painted.Clear();
        var pen = 0;
        for (var first = 0; first < run.Glyphs.Length;)
        {
            var (end, width) = (first, 0);
            while (end < run.Glyphs.Length && run.Glyphs[end].Cluster == run.Glyphs[first].Cluster)
            {
                width += run.Glyphs[end++].Advance;
            }

            _painted.Add(font.Paint(run, first, end, pen, width, TextOf(run, first, end)));
            pen += width;
            first = end;
        }

        if (run.IsRightToLeft)
        {
            _painted.Reverse();
        }
    }

    private void Show(GlyphRun run, FontResource font)
    {
        var scale = 1000.0 / run.Face.Metrics.UnitsPerEm;
        double at = 0;
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

        _output.Raw(isOpen ? ">"u8 : ""u8);
    }

    /// <summary>
    /// The characters of a cluster: up to the next cluster in the order of the text. Characters before the first cluster belong to it, so that
    /// nothing is left out.
    /// </summary>
    private static string TextOf(GlyphRun run, int first, int end)
    {
        var cluster = run.Glyphs[first].Cluster;
        var isFirst = run.IsRightToLeft ? end == run.Glyphs.Length : first == 0;
        var isLast = run.IsRightToLeft ? first == 0 : end == run.Glyphs.Length;
        var next = isLast ? run.Text.Length : run.Glyphs[run.IsRightToLeft ? first - 1 : end].Cluster;
        return run.Text[(isFirst ? 0 : cluster)..next];
    }
}
