using Leaflets.Pdf.Fonts;
using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Pdf.Content;

/// <summary>
/// Paints glyph runs. The order in the stream is that of the text, in right-to-left runs too, with the pen moved back: programs that read a
/// tagged file by its structure take the stream's order for the text's (ISO 14289-1, 7.2), and those that read by place sort anyway.
/// </summary>
internal sealed class TextPainter
{
    /// <summary>A move below this many thousandths of an em is not seen.</summary>
    private const double LeastMove = 0.5;

    private readonly ByteWriter _output;
    private readonly GraphicsState _state;
    private readonly FontSet _fonts;
    private double[] _places = new double[64];

    public TextPainter(ByteWriter output, GraphicsState state, FontSet fonts)
    {
        _output = output;
        _state = state;
        _fonts = fonts;
    }

    /// <summary>Paints a run whose baseline begins at a place in PDF user space.</summary>
    public void Paint(GlyphRun run, double x, double y)
    {
        var font = _fonts.Of(run.Face);
        _state.Fill(run.Color);
        _state.BeginText();
        _state.Font(font.Name, run.Size);
        _output.Raw("1 0 0 1 "u8).SpacedNumber(x).SpacedNumber(y).Raw("Tm\n"u8);
        Place(run);
        var pen = new Pen(_output, run, font, _places);
        for (var first = 0; first < run.Glyphs.Length;)
        {
            var end = ClusterEnd(run, first);
            if (font.TryMap(run, first, end))
            {
                pen.Show(first, end);
                first = end;
                continue;
            }

            // Neighbours whose glyphs stand for other text elsewhere share one replacement text.
            var start = first;
            do
            {
                font.MapLoosely(run, first, end);
                first = end;
                end = first < run.Glyphs.Length ? ClusterEnd(run, first) : first;
            }
            while (first < run.Glyphs.Length && !font.TryMap(run, first, end));
            pen.Close();
            _output.Raw("/Span<</ActualText"u8).Text(run.TextOf(start, first)).Raw(">>BDC\n"u8);
            pen.Show(start, first);
            pen.Close();
            _output.Raw("EMC\n"u8);
        }

        pen.Finish();
    }

    /// <summary>Where each glyph is drawn, in thousandths of an em from the run's left end.</summary>
    private void Place(GlyphRun run)
    {
        if (_places.Length < run.Glyphs.Length)
        {
            _places = new double[run.Glyphs.Length * 2];
        }

        var scale = 1000.0 / run.Face.Metrics.UnitsPerEm;
        double at = 0;
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            _places[i] = (at + run.Glyphs[i].OffsetX) * scale;
            at += run.Glyphs[i].Advance;
        }
    }

    private static int ClusterEnd(GlyphRun run, int first)
    {
        var cluster = run.Logical(first).Cluster;
        var end = first + 1;
        while (end < run.Glyphs.Length && run.Logical(end).Cluster == cluster)
        {
            end++;
        }

        return end;
    }

    /// <summary>Writes glyphs with TJ, moving where the font's own advances lead elsewhere.</summary>
    private struct Pen
    {
        private readonly ByteWriter _output;
        private readonly GlyphRun _run;
        private readonly FontResource _font;
        private readonly double[] _places;
        private double _at;
        private int _rise;
        private bool _isOpen;

        public Pen(ByteWriter output, GlyphRun run, FontResource font, double[] places)
        {
            _output = output;
            _run = run;
            _font = font;
            _places = places;
        }

        public void Show(int first, int end)
        {
            for (var i = first; i < end; i++)
            {
                var glyph = _run.Logical(i);
                if (glyph.OffsetY != _rise)
                {
                    Close();
                    SetRise(glyph.OffsetY);
                }

                var move = _at - _places[_run.VisualIndex(i)];
                if (Math.Abs(move) >= LeastMove)
                {
                    move = Math.Round(move, 3, MidpointRounding.AwayFromZero);
                    _output.Raw(_isOpen ? ">"u8 : "["u8).Number(move).Raw("<"u8);
                    _at -= move;
                }
                else if (!_isOpen)
                {
                    _output.Raw("[<"u8);
                }

                _isOpen = true;
                _output.Hex16(glyph.Id);
                _at += _font.WidthOf(glyph.Id);
            }
        }

        public void Close()
        {
            _output.Raw(_isOpen ? ">]TJ\n"u8 : ""u8);
            _isOpen = false;
        }

        public void Finish()
        {
            Close();
            if (_rise != 0)
            {
                SetRise(0);
            }
        }

        private void SetRise(int offset)
        {
            _output.SpacedNumber(offset * _run.Size.Points / _run.Face.Metrics.UnitsPerEm).Raw("Ts\n"u8);
            _rise = offset;
        }
    }
}
