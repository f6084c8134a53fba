using Leaflets.Composition;
using Leaflets.Pdf;
using Leaflets.Tests.Composition;
using Leaflets.Word;
using UglyToad.PdfPig;
using Xunit;

namespace Leaflets.Tests.Word;

/// <summary>A running head that is longer than its line stays on its side of the page, in the PDF and as LibreOffice draws the Word file.</summary>
[Trait("Category", "Slow")]
public sealed class RunningHeadTests
{
    private const string Clinic = "Riverside";
    private const string Title = "Examining small bowels painlessly with capsules swallowed before breakfast, repeatedly photographing everything thereafter";

    [Theory]
    [InlineData("en", false)]
    [InlineData("de", false)]
    [InlineData("ar", true)]
    [InlineData("he", true)]
    public void A_long_one_stands_at_its_side_in_both_files(string language, bool isRightToLeft)
    {
        var document = MarkdownLeaflet.Of("1.", language, $"header: {{ start: '{Clinic}', end: '{Title}' }}");
        Stands(PdfWriter.Write(new LeafletComposer(TestFonts.Catalog).Compose(document).Pages, PdfMetadataOf.Document(document)), isRightToLeft);

        using var file = new TemporaryFile(WordWriter.Write(document), ".docx");
        var folder = Path.GetDirectoryName(file.Path)!;
        OutsideTool.Run(
            "soffice",
            $"-env:UserInstallation={new Uri(Path.Join(folder, "profile")).AbsoluteUri}", "--headless", "--convert-to", "pdf", "--outdir", folder, file.Path);
        Stands(File.ReadAllBytes(Path.ChangeExtension(file.Path, ".pdf")), isRightToLeft);
    }

    private static void Stands(byte[] pdf, bool isRightToLeft)
    {
        using var read = PdfDocument.Open(pdf);
        var page = read.GetPage(1);
        var words = page.GetWords().Select(static word => (Text: word.Text.Trim(' ', '\u200E', '\u200F'), word.BoundingBox)).ToList();
        var clinic = Assert.Single(words, static word => word.Text == Clinic).BoundingBox;
        var title = words.Where(static word => Title.Split(' ').Contains(word.Text)).Select(static word => word.BoundingBox).ToList();
        Assert.Equal(Title.Split(' ').Length, title.Count);
        var lines = title.GroupBy(static box => Math.Round(box.Bottom / 6)).ToList();
        Assert.True(lines.Count > 1);
        if (isRightToLeft)
        {
            Assert.True(title.Max(static box => box.Right) < clinic.Left);
            Assert.All(lines, line => Assert.InRange(line.Min(static box => box.Left) - title.Min(static box => box.Left), 0, 3));
        }
        else
        {
            Assert.True(title.Min(static box => box.Left) > clinic.Right);
            Assert.All(lines, line => Assert.InRange(title.Max(static box => box.Right) - line.Max(static box => box.Right), 0, 3));
        }
    }
}
