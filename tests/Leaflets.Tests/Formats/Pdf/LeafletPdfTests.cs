using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Pdf;
using Leaflets.Inspection;
using Leaflets.Pdf;
using Leaflets.Pictures.Svg;
using Leaflets.Styling;
using Leaflets.Tests.Pictures.Svg;
using Leaflets.Tests.Styling;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Tokens;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>The PDF of a leaflet that holds every node, read back with programs that nobody here wrote.</summary>
public sealed class LeafletPdfTests
{
    /// <summary>White space, and marks that direct text.</summary>
    private const string Unseen = @"[\s\u200E\u200F\u2060]";

    public static TheoryData<string> Languages => ["en", "fr", "ar"];

    [Theory, MemberData(nameof(Languages))]
    public void The_file_has_no_fault_of_syntax(string language)
    {
        using var file = new TemporaryFile(Make(language), ".pdf");
        Assert.Contains(
            "No syntax or stream encoding errors found", OutsideTool.Run("qpdf", "--check", file.Path), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_font_is_embedded_cut_and_mapped_to_Unicode(string language)
    {
        using var file = new TemporaryFile(Make(language), ".pdf");
        var fonts = OutsideTool.Run("pdffonts", file.Path).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes", font));
    }

    [Fact]
    public void Arabic_words_are_extracted_as_they_were_written()
    {
        string[] sentences =
        [
            "يساعد العلاج المناعي جهاز المناعة على رؤية خلايا السرطان.",
            "تُرجمت هذه النشرة آليًا، وأحدًا لا يعرف جدًا.",
            "اتصل على 020 7946 0123 الآن",
            "عملت Innate Pharma وTransgene على ذلك",
            "من 10–20 mg في اليوم",
        ];
        using var file = new TemporaryFile(PdfOf(ArabicLeaflet(sentences)), ".pdf");
        var text = Plain(OutsideTool.Run("pdftotext", "-layout", file.Path, "-"));
        var other = Plain(OutsideTool.Run("node", Path.Join(Repository.Root, "tests", "readers", "text.mjs"), "pdf.js", file.Path));
        Assert.All(sentences[..3], sentence => Assert.Contains(Plain(sentence), other, StringComparison.Ordinal));
        Assert.Contains(Plain(sentences[0]), text, StringComparison.Ordinal);

        // Both part a phrase where the direction turns, each in its own way, but lose and turn no word.
        foreach (var word in sentences.SelectMany(sentence => sentence.Split(' ')).Select(word => word.Trim('.', '،').TrimStart('و')))
        {
            Assert.Contains(word, text, StringComparison.Ordinal);
            Assert.Contains(word, other, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(ScriptLeaflet.Languages), MemberType = typeof(ScriptLeaflet))]
    public void Every_script_is_extracted_as_it_was_written(string language)
    {
        var document = ScriptLeaflet.Styled(language);
        var pages = new LeafletComposer(TestFonts.Catalog).Compose(document).Pages;
        var file = PdfWriter.Write(pages, LeafletPdfMetadata.Of(document));
        Assert.Empty(PdfInspection.Read(file).Violations);
        using var pdf = PdfDocument.Open(file);

        var written = string.Concat(pages.Pages.Select(page => FrameText.TextOf(page.Frame)));
        var extracted = string.Concat(
            pdf.GetPages().SelectMany(page => page.GetMarkedContents().SelectMany(Strings).OrderBy(text => text.Order))
            .Select(text => text.Text));
        Assert.Equal(Regex.Replace(written, Unseen, string.Empty), Regex.Replace(extracted, Unseen, string.Empty));
    }

    /// <summary>The strings that a sequence shows, turned round where it says that they are reversed (ISO 32000-1, 14.8.2.3.3).</summary>
    private static IEnumerable<(int Order, string Text)> Strings(MarkedContentElement marked) => marked.Letters
        .GroupBy(letter => letter.TextSequence)
        .Select(text => (text.Key, Text: string.Concat(text.Select(letter => letter.Value))))
        .Select(text => (text.Key, marked.Tag == "ReversedChars" ? string.Concat(text.Text.EnumerateRunes().Reverse()) : text.Text))
        .Concat(marked.Children.SelectMany(Strings));

    [Theory, MemberData(nameof(Languages))]
    public void Every_glyph_lies_in_exactly_one_marked_content_sequence(string language)
    {
        using var pdf = PdfDocument.Open(Make(language));
        foreach (var page in pdf.GetPages())
        {
            var depth = 0;
            var open = new Stack<int>();
            foreach (var operation in page.Operations)
            {
                switch (operation)
                {
                    // What an artifact shows may say of itself that it is reversed, and what is copied in its place.
                    case BeginMarkedContent or BeginMarkedContentWithProperties:
                        open.Push(operation is BeginMarkedContent { Name.Data: "ReversedChars" }
                            || (depth > 0 && operation is BeginMarkedContentWithProperties { Name.Data: "Span" }) ? 0 : 1);
                        depth += open.Peek();
                        break;
                    case EndMarkedContent:
                        depth -= open.Pop();
                        break;
                    case ShowText or ShowTextsWithPositioning:
                        Assert.Equal(1, depth);
                        break;
                }
            }

            Assert.Equal(0, depth);
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_catalog_says_what_PDF_UA_and_PDF_A_ask_for(string language)
    {
        using var pdf = PdfDocument.Open(Make(language));
        var catalog = pdf.Structure.Catalog.CatalogDictionary;
        Assert.Equal(language, ((StringToken)catalog.Data["Lang"]).Data);
        Assert.True(((BooleanToken)((DictionaryToken)catalog.Data["MarkInfo"]).Data["Marked"]).Data);
        Assert.True(((BooleanToken)((DictionaryToken)catalog.Data["ViewerPreferences"]).Data["DisplayDocTitle"]).Data);
        Assert.True(catalog.Data.ContainsKey("OutputIntents"));
        Assert.True(catalog.Data.ContainsKey("Outlines"));
        Assert.True(pdf.TryGetXmpMetadata(out var xmp));
        var packet = System.Text.Encoding.UTF8.GetString(xmp.GetXmlBytes().ToArray());
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", packet, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:part>2</pdfaid:part>", packet, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>A</pdfaid:conformance>", packet, StringComparison.Ordinal);
    }

    [Fact]
    public void Bookmarks_name_the_headings_in_order()
    {
        using var pdf = PdfDocument.Open(Make("en"));
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.Equal(
            ["Every node", "heading2", "heading3", "heading4", "Where this information comes from", "About this leaflet"],
            bookmarks.GetNodes().Select(node => node.Title));
    }

    [Theory, MemberData(nameof(Languages))]
    public void The_same_leaflet_gives_the_same_bytes(string language) => Assert.Equal(Make(language), Make(language));

    internal static byte[] PdfOf(StyledDocument document)
    {
        var composed = new LeafletComposer(TestFonts.Catalog).Compose(document);
        Assert.Empty(composed.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        var file = PdfWriter.Write(composed.Pages, LeafletPdfMetadata.Of(document));
        Assert.Empty(PdfInspection.Read(file).Violations);
        return file;
    }

    private static byte[] Make(string language)
    {
        var document = EveryNode.Document(language);
        var bytes = File.ReadAllBytes(Path.Combine(StylesFolder.Path, "..", "leaflets", "immunotherapy", "images", "how-it-works.svg"));
        var image = SvgReader.Read(SourceDecoder.Decode(bytes, "how-it-works.svg").Source!, NoText.Setter);
        return PdfOf(document with { Images = document.Images.SetItem("a.png", image) });
    }

    private static StyledDocument ArabicLeaflet(string[] sentences)
    {
        var document = EveryNode.Document("ar");
        var span = document.Blocks[0].Span;
        var blocks = sentences.Select(sentence => (Block)new Paragraph(span, [new Text(span, sentence)]));
        return document with { Blocks = [document.Blocks[0], .. blocks], Footnotes = ImmutableArray<Footnote>.Empty };
    }

    /// <summary>Without the marks of direction that extractors add, and with single spaces.</summary>
    private static string Plain(string text) =>
        Regex.Replace(Regex.Replace(text, "[\u200E\u200F\u202A-\u202E\u2066-\u2069]", string.Empty), @"\s+", " ");
}
