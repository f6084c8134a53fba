using Leaflets.Bounds;
using Leaflets.Pdf.Fonts;
using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Pdf.Content;

/// <summary>Gathers the glyphs of a string and shows it (ISO 32000-1, 9.4.3).</summary>
internal sealed class GlyphStrings
{
    /// <summary>A move below this many thousandths of an em is not seen.</summary>
    private const double LeastMove = 0.5;

    private readonly ByteWriter _output;
    private readonly List<PaintedGlyph> _glyphs = [];

    public GlyphStrings(ByteWriter output) => _output = output;

    /// <summary>Begins a string.</summary>
    public void Begin() => _glyphs.Clear();

    /// <summary>Adds a glyph.</summary>
    public void Add(PaintedGlyph glyph) => _glyphs.Add(glyph);

    /// <summary>Adds a mark that is not seen.</summary>
    /// <param name="font">The font.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="left">Where it stands, in design units from the run's left end.</param>
    /// <param name="width">How wide readers find it, in design units.</param>
    /// <param name="turn">Tells it from the same mark at the same place: PDFium takes that for a shadow.</param>
    public void AddMark(FontResource font, string mark, int left, int width = 0, int turn = 0) =>
        _glyphs.Add(new PaintedGlyph(font.Mark(mark, width, turn), left) { IsMark = true });

    /// <summary>
    /// Shows the string. It begins at the place of its first glyph: PDFium puts strings in the order of their beginnings.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="font">The run's font.</param>
    /// <param name="x">Where the run begins.</param>
    /// <param name="y">Where its baseline is.</param>
    /// <param name="matrix">The scale, as the first four numbers of a text matrix.</param>
    public void Show(GlyphRun run, FontResource font, double x, double y, ReadOnlySpan<byte> matrix)
    {
        var begin = _glyphs.Count > 0 ? _glyphs[0].Left : 0;
        var em = run.Size.Points / run.Face.Metrics.UnitsPerEm;
        _output.Raw(matrix).SpacedNumber(x + (begin * em)).SpacedNumber(y).Raw("Tm["u8);
        var scale = 1000.0 / run.Face.Metrics.UnitsPerEm;
        var at = begin * scale;
        var (isOpen, isBehindMark) = (false, false);
        foreach (var glyph in _glyphs)
        {
            Steps.Take();
            var move = at - (glyph.Left * scale);
            if (Math.Abs(move) >= LeastMove)
            {
                move = Math.Round(move, 3, MidpointRounding.AwayFromZero);
                _output.Raw(isOpen ? ">"u8 : ""u8);
                Move(move, isBehindMark);
                at -= move;
                isOpen = false;
            }

            _output.Raw(isOpen ? ""u8 : "<"u8).Hex16(glyph.Id);
            (isOpen, isBehindMark) = (true, glyph.IsMark);
            at += font.AdvanceOf(glyph.Id) * scale;
        }

        _output.Raw(isOpen ? ">]TJ\n"u8 : "]TJ\n"u8);
    }

    /// <summary>
    /// Shows marks that are not seen and have no width, for programs that follow the content: PDFium passes over such a string.
    /// </summary>
    public void ShowMarks(FontResource font, double x, double y, params ReadOnlySpan<string> marks)
    {
        _output.Raw("1 0 0 1 "u8).SpacedNumber(x).SpacedNumber(y).Raw("Tm<"u8);
        foreach (var mark in marks)
        {
            _output.Hex16(font.Mark(mark, 0));
        }

        _output.Raw(">Tj\n"u8);
    }

    // pdf.js leaves out a move behind a mark that is not seen, but not a second one.
    private void Move(double move, bool isBehindMark)
    {
        if (isBehindMark && move != 1)
        {
            _output.Raw("1 "u8);
            move--;
        }

        _output.Number(move);
    }
}
