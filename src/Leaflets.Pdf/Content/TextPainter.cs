using Leaflets.Pdf.Fonts;
using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Pdf.Content;

/// <summary>Paints glyph runs cluster by cluster in logical order (ISO 32000-1, 9.4), so that a reader of the stream reads the text.</summary>
internal static class TextPainter
{
    /// <summary>Paints a run whose baseline begins at a place in PDF user space.</summary>
    public static void Paint(ByteWriter output, GlyphRun run, FontResource font, double x, double y)
    {
        var em = run.Face.Metrics.UnitsPerEm;
        var glyphs = run.Glyphs;
        var places = new double[glyphs.Length];
        double pen = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            places[i] = (pen + glyphs[i].OffsetX) * 1000 / em;
            pen += glyphs[i].Advance;
        }

        output.Raw("BT/"u8).Ascii(font.Name).Raw(" "u8).SpacedNumber(run.Size.Points).Raw("Tf 1 0 0 1 "u8).SpacedNumber(x).SpacedNumber(y).Raw("Tm\n"u8);
        double at = 0;
        var rise = 0;
        for (var first = 0; first < glyphs.Length;)
        {
            var cluster = Logical(first).Cluster;
            var end = first + 1;
            while (end < glyphs.Length && Logical(end).Cluster == cluster)
            {
                end++;
            }

            var textEnd = end < glyphs.Length ? Logical(end).Cluster : run.Text.Length;
            var text = run.Text[cluster..textEnd];
            var exact = Register(first, end, text);
            if (!exact)
            {
                output.Raw("/Span<</ActualText"u8).Text(text).Raw(">>BDC\n"u8);
            }

            Show(first, end);
            output.Raw(exact ? ""u8 : "EMC\n"u8);
            first = end;
        }

        output.Raw(rise != 0 ? "0 Ts ET\n"u8 : "ET\n"u8);

        int Index(int logical) => run.IsRightToLeft ? glyphs.Length - 1 - logical : logical;

        Glyph Logical(int logical) => glyphs[Index(logical)];

        bool Register(int first, int end, string text)
        {
            var all = end - first == 1;
            for (var i = first; i < end; i++)
            {
                all &= font.Use(Logical(i).Id, text.Length == 0 ? " " : text);
            }

            return all && text.Length > 0;
        }

        void Show(int first, int end)
        {
            var open = false;
            for (var i = first; i < end; i++)
            {
                var glyph = Logical(i);
                if (glyph.OffsetY != rise)
                {
                    output.Raw(open ? ">]TJ\n"u8 : ""u8).SpacedNumber(glyph.OffsetY * run.Size.Points / em).Raw("Ts\n"u8);
                    (open, rise) = (false, glyph.OffsetY);
                }

                var shift = Math.Round(at - places[Index(i)], 3);
                if (Math.Abs(shift) >= 0.5)
                {
                    output.Raw(open ? ">"u8 : "["u8).Number(shift).Raw("<"u8);
                    at -= shift;
                }
                else if (!open)
                {
                    output.Raw("[<"u8);
                }

                open = true;
                output.Hex16(glyph.Id);
                at += font.WidthOf(glyph.Id);
            }

            output.Raw(open ? ">]TJ\n"u8 : ""u8);
        }
    }
}
