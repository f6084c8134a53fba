using BenchmarkDotNet.Attributes;
using Leaflets.Formats.Pdf;
using Leaflets.Formats.Word;
using Leaflets.Pdf;

namespace Leaflets.Benchmarks;

/// <summary>
/// The worst that a paragraph may be made of, twice and four times: the time is to grow no faster than the text. The tests count the same
/// in steps.
/// </summary>
[MemoryDiagnoser]
public class GrowthBenchmarks
{
    private readonly BenchmarkLeaflet _leaflet = new();
    private LeafletComposer _composer = null!;
    private string _source = string.Empty;

    /// <summary>What the paragraph is made of.</summary>
    [Params("mg/", "a-", "abcd_", "क्ष्म्य ", "क\u200D", "**5 mg** ", "(ب", "a ب ")]
    public string Piece { get; set; } = string.Empty;

    /// <summary>How many characters the paragraph has.</summary>
    [Params(30_000, 60_000, 120_000)]
    public int Characters { get; set; }

    /// <summary>Writes the leaflet.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _composer = new LeafletComposer(_leaflet.Fonts);
        _source = "# T\n\nx " + string.Concat(Enumerable.Repeat(Piece, Characters / Piece.Length)) + "\n";
    }

    /// <summary>Markdown to PDF, everything.</summary>
    [Benchmark]
    public object MarkdownToPdf()
    {
        var styled = _leaflet.Present(BenchmarkLeaflet.Read(_source));
        return PdfWriter.Write(_composer.Compose(styled).Pages, LeafletPdfMetadata.Of(styled));
    }

    /// <summary>Markdown to DOCX, everything.</summary>
    [Benchmark]
    public object MarkdownToWord() => WordWriter.Write(_leaflet.Present(BenchmarkLeaflet.Read(_source)));
}
