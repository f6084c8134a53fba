using CsCheck;
using Leaflets.Building.Verification;
using Leaflets.Tests.Formats;
using Leaflets.Tests.Formats.Pdf.Hearing;
using Leaflets.Tests.Formats.Word;
using Xunit;

namespace Leaflets.Tests.Building.Verification;

/// <summary>The numbers that the source writes are those of the PDF, of the DOCX, and of what is heard.</summary>
public sealed class ListNumberTests
{
    private const string Jumps = "LFT1320";

    private static readonly LeafletStages Stages = new(TestFonts.Catalog);

    [Fact, Trait("Category", "Slow")]
    public void Any_numbered_lists_have_the_same_markers_in_the_source_the_PDF_and_the_DOCX() => AnyList.Leaflets.Sample(
        static lists =>
        {
            var markdown = AnyList.Markdown(lists);
            string[] expected = [.. lists.Body.Markers], note = [.. lists.Note.Markers];
            var document = MarkdownLeaflet.Of(markdown, told: [Jumps]);
            var pdf = Stages.MakePdf(document).Bytes.ToArray();
            var word = Stages.MakeWord(document).Bytes.ToArray();
            var heard = HeardPdf.Read(pdf).Root;
            string[] inNotes = [.. heard.All.Where(static element => element.Type == "Note").SelectMany(Labels)];
            Same(markdown, "note of the PDF", note, inNotes);
            Same(markdown, "PDF", [.. expected, .. note], [.. Labels(heard).Order()], isSorted: true);
            Same(markdown, "DOCX", expected, [.. CountedByWord.Markers(word, "document")]);
            Same(markdown, "note of the DOCX", note, [.. CountedByWord.Markers(word, "footnotes")]);
            foreach (var (format, bytes) in new[] { (OutputFormat.Pdf, pdf), (OutputFormat.Docx, word) })
            {
                Assert.Empty(LeafletVerifier.Verify(document, "t", format, bytes, document.Blocks[0].Span));
            }
        },
        iter: 150);

    [Theory]
    [InlineData("1. [ ] a\n2. b", "1. \u2610|2.")]
    [InlineData("1. a\n\n   <table><tr><th>H</th></tr><tr><td><ol><li>x</li><li>y</li></ol></td></tr></table>\n\n2. b", "1.|1.|2.|2.")]
    [InlineData("32767. a\n32768. b\n32769. c", "32767.|32768.|32769.")]
    [InlineData("<ol type=\"a\" start=\"26\"><li>a</li><li>b</li></ol>", "z.|aa.")]
    [InlineData("1) a\n1) b", "1)|2)")]
    public void Word_counts_the_markers_that_the_source_has(string markdown, string markers)
    {
        var word = Stages.MakeWord(MarkdownLeaflet.Of(markdown)).Bytes.ToArray();
        Assert.Equal(markers.Split('|').Order(), CountedByWord.Markers(word, "document").Order());
    }

    private static IEnumerable<string> Labels(HeardElement element) => element.All
        .Where(static one => one.Type == "LI")
        .SelectMany(static item => item.Elements.Where(static one => one.Type == "Lbl"))
        .Select(static label => label.Text.Trim());

    private static void Same(string markdown, string where, string[] expected, string[] found, bool isSorted = false)
    {
        string[] wanted = isSorted ? [.. expected.Order()] : expected;
        if (!wanted.SequenceEqual(found))
        {
            throw new InvalidOperationException($"{where}: {string.Join(' ', wanted)} became {string.Join(' ', found)} in\n{markdown}");
        }
    }
}
