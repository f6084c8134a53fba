using System.Collections.Immutable;
using CsCheck;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Inspection.Conformance;
using Leaflets.Markdown;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Tests.Formats.Word;
using Leaflets.Tests.Styling;
using Leaflets.Typesetting.Frames;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>What a plain build hands out, nobody finds a fault in: a source makes a faultless PDF, or is an error at its place.</summary>
public sealed class ConformanceTests
{
    private static readonly LeafletStages Stages = new(TestFonts.Catalog);

    private static readonly ImmutableDictionary<string, Picture> Pictures = ImmutableDictionary<string, Picture>.Empty.Add(
        AnyStructure.Picture, new RasterImage(Convert.FromBase64String(Specimen.Pixel), ImageFormat.Png, 1, 1, 0));

    private static int Iterations =>
        int.TryParse(Environment.GetEnvironmentVariable("LEAFLETS_FUZZ_ITERATIONS"), out var iterations) ? iterations : 400;

    [Fact]
    public void Any_table_heading_link_or_list_makes_a_faultless_file_or_an_error()
    {
        var made = 0;
        AnyStructure.Sources.Sample(
            source =>
            {
                var (file, errors) = Build(source);
                Assert.DoesNotContain("LFT4045", errors.Select(static error => error.Descriptor.Id));
                if (errors.IsEmpty)
                {
                    Interlocked.Increment(ref made);
                    Assert.Empty(PdfInspection.Read(file).Violations.Select(static violation => violation.ToString()));
                }
            },
            iter: Iterations);
        Assert.True(made > Iterations / 4, $"Only {made} files were made.");
    }

    [Theory]
    [InlineData("<table>\n<tr><td rowspan=\"2\">a</td><td rowspan=\"2\">b</td></tr>\n<tr></tr>\n<tr><td>c</td><td>d</td></tr>\n</table>")]
    [InlineData("<table>\n<tr><td colspan=\"2\" rowspan=\"3\">a</td></tr>\n<tr></tr>\n<tr></tr>\n</table>")]
    [InlineData("<table>\n<tr></tr>\n</table>")]
    [InlineData("<table>\n<tr><td>a</td><td rowspan=\"4\">b</td></tr>\n<tr></tr>\n<tr></tr>\n</table>")]
    [InlineData("<table>\n<tr><th rowspan=\"2\">A</th><th>B</th></tr>\n<tr><th>C</th></tr>\n</table>")]
    [InlineData(
        "<table>\n<thead>\n<tr><th rowspan=\"3\">A</th><th>B</th></tr>\n</thead>\n<tbody>\n<tr><td>1</td><td>2</td></tr>\n</tbody>\n"
        + "</table>")]
    [InlineData("<table>\n<tr></tr>\n<tr><td>1</td><td>2</td></tr>\n</table>")]
    [InlineData("<table>\n<tr><th rowspan=\"2\">A</th><th rowspan=\"2\">B</th></tr>\n<tr></tr>\n<tr><td>1</td><td>2</td></tr>\n</table>")]
    [InlineData("+---+---+\n| a     |\n+---+---+\n| c | d |\n+---+---+\n")]
    [InlineData("- \n- a\n-")]
    [InlineData("| A |\n|---|")]
    [InlineData("## &shy;\n\nText.\n\n### Next")]
    [InlineData("## ____\n\nText.\n\n### Next")]
    [InlineData("## ![A drop](one.png)\n\nText.\n\n### Next")]
    [InlineData("[Watch ![A drop](one.png)](https://x.org){.qr}")]
    public void This_makes_a_faultless_file(string source)
    {
        var (file, errors) = Build(source);
        Assert.Empty(errors.Select(static error => error.ToString()));
        Assert.Empty(PdfInspection.Read(file).Violations.Select(static violation => violation.ToString()));
    }

    [Theory]
    [InlineData(
        "<table>\n<tr><td>a</td><td rowspan=\"2\">b</td></tr>\n<tr><td colspan=\"2\">c</td></tr>\n</table>",
        "(5,5): error LFT4040: This cell overlaps a cell")]
    [InlineData(
        "<table>\n<tr><th rowspan=\"2\">A</th><th>B</th></tr>\n<tr><td>1</td></tr>\n</table>",
        "(4,5): error LFT1247: A header cell is in the middle")]
    [InlineData("## <abbr title=\"x\"></abbr>\n\nText.", "(3,4): error LFT4043: The abbreviation for 'x' has no letters")]
    [InlineData("Take <abbr title=\"x\">&shy;</abbr> now.", "(3,6): error LFT4043: The abbreviation for 'x' has no letters")]
    [InlineData("Text \uE123.", "(3,6): error LFT1258: U+E123 is a private-use character")]
    public void This_is_an_error_at_its_place(string source, string expected) =>
        Assert.Contains(
            Build(source).Errors, error => error.ToString().StartsWith("leaflets/t/en.md" + expected, StringComparison.Ordinal));

    [Fact]
    public void A_title_that_nobody_sees_is_an_error() =>
        Assert.Contains("LFT4044", Build("Text.", title: "\"\\u00AD\"").Errors.Select(static error => error.Descriptor.Id));

    private static (byte[] File, ImmutableArray<Diagnostic> Errors) Build(string source, string title = "T")
    {
        var language = StylesFolder.Language("en");
        var read = MarkdownReader.Read(
            new SourceText("leaflets/t/en.md", title == "T" ? "# T\n\n" + source : $"---\ntitle: {title}\n---\n\n{source}"), "t", "en");
        var errors = read.Diagnostics.Where(static diagnostic => diagnostic.IsError);
        if (read.Document is not { } document
            || (errors = errors.Concat(DocumentRules.Check(document, language).Where(static diagnostic => diagnostic.IsError))).Any())
        {
            return ([], [.. errors]);
        }

        var images = Pictures;
        foreach (var image in Leaflets.Pictures.ImageCollector.Collect(document).Where(image => !images.ContainsKey(image.Path)))
        {
            images = images.Add(image.Path, Pictures[AnyStructure.Picture]);
        }

        var styled = Stages.Fit(Presenter.Present(document, StylesFolder.Load("clear-print"), language, Clinic.None, images), []);
        var made = Stages.MakePdf(styled);
        return (made.Bytes.ToArray(), [.. made.Diagnostics.Where(static diagnostic => diagnostic.IsError)]);
    }
}
