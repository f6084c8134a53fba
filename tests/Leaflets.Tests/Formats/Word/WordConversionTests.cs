using System.Diagnostics;
using Leaflets.Formats.Reading;
using Leaflets.Formats.Word;
using Leaflets.Inspection;
using UglyToad.PdfPig;
using Xunit;

namespace Leaflets.Tests.Formats.Word;

public class WordConversionTests
{
    private const string UniversalAccess =
        """pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"},"UseTaggedPDF":{"type":"boolean","value":"true"}}""";

    [Fact]
    [Trait("Category", "Slow")]
    public async Task LibreOffice_opens_the_document_and_prints_its_words()
    {
        var folder = Directory.CreateTempSubdirectory("leaflets-word-");
        try
        {
            var file = Path.Combine(folder.FullName, "specimen.docx");
            await File.WriteAllBytesAsync(file, WordWriter.Write(Specimen.Of("en")), TestContext.Current.CancellationToken);
            if (!await Convert(file, folder.FullName))
            {
                Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "LibreOffice (soffice) is missing on the build server.");
                Assert.Skip("LibreOffice (soffice) is not installed.");
            }

            using var pdf = PdfDocument.Open(Path.ChangeExtension(file, "pdf"));
            var text = LeafletText.Bare(string.Concat(pdf.GetPages().Select(page => page.Text)));
            Assert.Contains("Whatisimmunotherapy?", text);
            Assert.Contains("Onlyanotecallsthis.", text);
            Assert.Contains("Page1of", text);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>LibreOffice's own export as PDF/UA keeps what the document means: the same as our PDF of the same leaflet.</summary>
    [Theory]
    [InlineData("specimen", "en")]
    [InlineData("specimen", "ar")]
    [InlineData("immunotherapy", "hi")]
    [Trait("Category", "Slow")]
    public async Task LibreOffice_exports_the_headings_lists_tables_and_pictures_of_our_PDF(string id, string language)
    {
        var folder = Directory.CreateTempSubdirectory("leaflets-word-");
        try
        {
            var file = Path.Combine(folder.FullName, "leaflet.docx");
            await File.WriteAllBytesAsync(file, RealLeaflets.Word(id, language, style: null), TestContext.Current.CancellationToken);
            if (!await Convert(file, folder.FullName))
            {
                Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "LibreOffice (soffice) is missing on the build server.");
                Assert.Skip("LibreOffice (soffice) is not installed.");
            }

            var ours = Elements(PdfInspection.Read(RealLeaflets.Pdf(id, language, style: null)));
            var theirs = Elements(
                PdfInspection.Read(await File.ReadAllBytesAsync(Path.ChangeExtension(file, "pdf"), TestContext.Current.CancellationToken)));
            Assert.Equal(Headings(ours), Headings(theirs));

            // A list of definitions is paragraphs in Word, which has no other.
            var definitions = ours.Where(element => element.Attributes.Contains(("ListNumbering", "None")))
                .Sum(list => list.Children.Count);
            Assert.Equal(Count(ours, "LI") - definitions, Count(theirs, "LI"));
            Assert.Equal(Count(ours, "Table"), Count(theirs, "Table"));
            Assert.Equal(Count(ours, "TR"), Count(theirs, "TR"));

            // Word says by its table's look that a first column is one of headers; LibreOffice does not export that.
            Assert.Equal(ours.Count(element => element.Attributes.Contains(("Scope", "Column"))), Count(theirs, "TH"));
            Assert.All(
                ours.Where(element => element.StandardType == "Figure").Select(element => element.AlternativeText!),
                text => Assert.Contains(theirs, element => element.AlternativeText?.EndsWith(text, StringComparison.Ordinal) ?? false));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task LibreOffice_prints_the_numbers_of_lists_also_above_32767_in_cells_and_in_footnotes()
    {
        const string Markdown = """
            Text.[^1]

            1. [ ] one
            2. two

               <table><tr><th>Head</th></tr><tr><td><ol><li>inone</li><li>intwo</li></ol></td></tr></table>

            4. four

            Text.

            40000. big
            40001. bigger

            (a) letter

                iv. deep
                v. deeper

            (b) next

            [^1]: Note:

                3. third
                4. fourth
            """;
        var folder = Directory.CreateTempSubdirectory("leaflets-word-");
        try
        {
            var file = Path.Combine(folder.FullName, "lists.docx");
            await File.WriteAllBytesAsync(
                file, WordWriter.Write(MarkdownLeaflet.Of(Markdown, told: ["LFT1320"])), TestContext.Current.CancellationToken);
            if (!await Convert(file, folder.FullName))
            {
                Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "LibreOffice (soffice) is missing on the build server.");
                Assert.Skip("LibreOffice (soffice) is not installed.");
            }

            using var pdf = PdfDocument.Open(Path.ChangeExtension(file, "pdf"));
            var text = LeafletText.Bare(string.Concat(pdf.GetPages().Select(page => page.Text)));
            foreach (var item in new[] { "1.\u2610one", "2.two", "1.inone", "2.intwo", "4.four", "40000.big", "40001.bigger", "(a)letter",
                "iv.deep", "v.deeper", "(b)next", "3.third", "4.fourth" })
            {
                Assert.Contains(item, text, StringComparison.Ordinal);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Headings(List<InspectedElement> elements) =>
        [.. elements.Where(element => element.StandardType is ['H', >= '1' and <= '6']).Select(element => element.StandardType!)];

    private static int Count(List<InspectedElement> elements, string type) => elements.Count(element => element.StandardType == type);

    private static List<InspectedElement> Elements(InspectedPdf pdf) => [.. pdf.Tree.SelectMany(All)];

    private static IEnumerable<InspectedElement> All(InspectedNode node) =>
        node is InspectedElement element ? element.Children.SelectMany(All).Prepend(element) : [];

    private static async Task<bool> Convert(string file, string folder)
    {
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        var start = new ProcessStartInfo(
            "soffice", [$"-env:UserInstallation={profile}", "--headless", "--convert-to", UniversalAccess, "--outdir", folder, file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, await output + await errors);
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
