using System.Globalization;
using BenchmarkDotNet.Attributes;
using Leaflets.Formats.Pdf;
using Leaflets.Formats.Word;
using Leaflets.Pdf;

namespace Leaflets.Benchmarks;

/// <summary>What a page costs in a document of 20 pages and in one of 2,000: the same, where nothing grows faster than its text.</summary>
[MemoryDiagnoser]
public class LengthBenchmarks
{
    private readonly BenchmarkLeaflet _leaflet = new();
    private LeafletComposer _composer = null!;
    private string _source = string.Empty;

    /// <summary>How many pages the document has, more or less.</summary>
    [Params(20, 2000)]
    public int Pages { get; set; }

    /// <summary>Writes the leaflet of two pages again and again, each time with footnotes of its own.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _composer = new LeafletComposer(_leaflet.Fonts);
        var end = _leaflet.Source.IndexOf("\n---", 3, StringComparison.Ordinal) + "\n---\n".Length;
        var (head, body) = (_leaflet.Source[..end], _leaflet.Source[end..]);
        _source = head + string.Concat(Enumerable.Range(1, Pages / 2).Select(i =>
            body.Replace("[^", "[^" + i.ToString(CultureInfo.InvariantCulture) + "-", StringComparison.Ordinal) + "\n\n"));
    }

    /// <summary>Markdown to document: some 1,300 characters for a page.</summary>
    [Benchmark]
    public object Read() => BenchmarkLeaflet.Read(_source);

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
