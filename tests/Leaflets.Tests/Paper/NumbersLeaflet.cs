using Leaflets.Formats.Pdf;
using Leaflets.Pdf;
using Leaflets.Styling;
using Leaflets.Tests.Formats;
using Leaflets.Tests.Styling;
using Leaflets.Typesetting;

namespace Leaflets.Tests.Paper;

/// <summary>A leaflet of numbers, units and telephone numbers, as a language writes them.</summary>
internal static class NumbersLeaflet
{
    /// <summary>The leaflet.</summary>
    /// <param name="language">The language.</param>
    /// <param name="zero">The digit that stands for nothing: that of the language's own digits, or 0.</param>
    public static StyledDocument Of(string language, char zero = '0')
    {
        var numbers = StylesFolder.Language(language).Numbers;
        var (point, comma) = char.IsAscii(numbers.DecimalMark) ? (numbers.DecimalMark, numbers.GroupMark) : ('.', ',');
        string[] lines =
        [
            "020 7946 0123", "+44 1632 960001", "112", "5 mg", $"0{point}25 mg", "10–20 mg", "250 mg", $"37{point}5 °C", "50%", "08:30",
            "1/2", "2026", $"14{comma}750 ml", "6789 IU", "100 g", "3 kg", $"- 1{point}5 L\n- 600 mg",
        ];
        var text = string.Concat(string.Join("\n\n", lines).Select(c => char.IsAsciiDigit(c) ? (char)(zero + c - '0') : c));
        return MarkdownLeaflet.Of(text, language);
    }

    /// <summary>Its pages.</summary>
    public static PagedDocument Pages(StyledDocument document) => new LeafletComposer(TestFonts.Catalog).Compose(document).Pages;

    /// <summary>Its file.</summary>
    public static byte[] Pdf(StyledDocument document, PagedDocument pages) => PdfWriter.Write(pages, LeafletPdfMetadata.Of(document));
}
