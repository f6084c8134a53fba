using System.Globalization;
using Leaflets.Formats.Pdf;
using Leaflets.Formats.Word;
using Leaflets.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using Xunit;

namespace Leaflets.Tests.Formats.Word;

/// <summary>
/// A running head that is longer than its line stays on its side of the page, in the PDF and as LibreOffice draws the Word file.
/// </summary>
[Trait("Category", "Slow")]
public sealed class RunningHeadTests
{
    private const string Clinic = "Riverside";
    /// <summary>Between letters further apart than this, in ems, stands a space.</summary>
    private const double Space = 0.12;

    private const string Title =
        "Examining small bowels painlessly with capsules swallowed before breakfast, repeatedly photographing everything thereafter";

    [Theory]
    [InlineData("en", false)]
    [InlineData("de", false)]
    [InlineData("ar", true)]
    [InlineData("he", true)]
    public void A_long_one_stands_at_its_side_in_both_files(string language, bool isRightToLeft)
    {
        var document = MarkdownLeaflet.Of("1.", language, $"header: {{ start: '{Clinic}', end: '{Title}' }}");
        Stands(PdfWriter.Write(new LeafletComposer(TestFonts.Catalog).Compose(document).Pages, LeafletPdfMetadata.Of(document)),
            isRightToLeft);

        using var file = new TemporaryFile(WordWriter.Write(document), ".docx");
        var folder = Path.GetDirectoryName(file.Path)!;
        OutsideTool.Run(
            "soffice",
            $"-env:UserInstallation={new Uri(Path.Join(folder, "profile")).AbsoluteUri}", "--headless", "--convert-to", "pdf", "--outdir",
            folder, file.Path);
        Stands(File.ReadAllBytes(Path.ChangeExtension(file.Path, ".pdf")), isRightToLeft);
    }

    private static void Stands(byte[] pdf, bool isRightToLeft)
    {
        using var read = PdfDocument.Open(pdf);
        var page = read.GetPage(1);
        var words = Words(page).ToList();
        var clinic = Assert.Single(words, static word => word.Text == Clinic);
        var title = words.Where(static word => Title.Split(' ').Contains(word.Text)).ToList();
        Assert.Equal(Title.Split(' ').Length, title.Count);
        var lines = title.GroupBy(static box => Math.Round(box.Baseline / 6)).ToList();
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

    // Letters by their places on the paper, whatever order the file has them in; marks of direction are not seen.
    private static IEnumerable<(string Text, double Left, double Right, double Baseline)> Words(Page page)
    {
        var seen = page.Letters.Where(
            static letter => !letter.Value.All(static c => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format));
        foreach (var line in seen.GroupBy(static letter => Math.Round(letter.StartBaseLine.Y)))
        {
            var (word, left, right) = ("", 0.0, double.NegativeInfinity);
            foreach (var letter in line.OrderBy(static letter => letter.StartBaseLine.X))
            {
                var (from, to) =
                    (Math.Min(letter.StartBaseLine.X, letter.EndBaseLine.X), Math.Max(letter.StartBaseLine.X, letter.EndBaseLine.X));
                if (from - right > letter.PointSize * Space)
                {
                    yield return (word, left, right, line.Key);
                    (word, left) = ("", from);
                }

                (word, right) = (word + letter.Value, to);
            }

            yield return (word, left, right, line.Key);
        }
    }
}
