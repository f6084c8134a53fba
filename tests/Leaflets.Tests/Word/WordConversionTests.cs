using System.Diagnostics;
using Leaflets.Word;
using UglyToad.PdfPig;
using Xunit;

namespace Leaflets.Tests.Word;

public class WordConversionTests
{
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
            var text = DocumentText.Bare(string.Concat(pdf.GetPages().Select(page => page.Text)));
            Assert.Contains("Whatisimmunotherapy?", text);
            Assert.Contains("Onlyanotecallsthis.", text);
            Assert.Contains("Page1of", text);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<bool> Convert(string file, string folder)
    {
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        var start = new ProcessStartInfo("soffice", [$"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", folder, file])
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
