using BenchmarkDotNet.Attributes;
using Leaflets.Documents;
using Leaflets.Formats.Pdf;
using Leaflets.Formats.Word;
using Leaflets.Formats.Word.Looks;
using Leaflets.Pdf;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Typesetting;

namespace Leaflets.Benchmarks;

/// <summary>What each stage costs for one leaflet of two pages, warm, on one core.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly BenchmarkLeaflet _leaflet = new();
    private readonly WordResources _word = new();
    private LeafletComposer _composer = null!;
    private LeafletDocument _document = null!;
    private StyledDocument _styled = null!;
    private PagedDocument _pages = null!;
    private PdfMetadata _metadata = null!;

    /// <summary>Prepares the input of each stage.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _composer = new LeafletComposer(_leaflet.Fonts);
        _document = BenchmarkLeaflet.Read(_leaflet.Source);
        _styled = _leaflet.Present(_document);
        _pages = _composer.Compose(_styled).Pages;
        _metadata = LeafletPdfMetadata.Of(_styled);
        if (_pages.Pages.Length != 2)
        {
            throw new InvalidOperationException($"The leaflet has {_pages.Pages.Length} pages, not two.");
        }
    }

    /// <summary>Markdown to document.</summary>
    [Benchmark]
    public object Read() => BenchmarkLeaflet.Read(_leaflet.Source);

    /// <summary>Document to presented document.</summary>
    [Benchmark]
    public object Present() => PresentedDocument.Of(_leaflet.Present(_document));

    /// <summary>Presented document to pages: shaping, breaking, flow.</summary>
    [Benchmark]
    public object Compose() => _composer.Compose(_styled);

    /// <summary>Pages to PDF.</summary>
    [Benchmark]
    public object WritePdf() => PdfWriter.Write(_pages, _metadata);

    /// <summary>Markdown to PDF, everything.</summary>
    [Benchmark]
    public object MarkdownToPdf()
    {
        var styled = _leaflet.Present(BenchmarkLeaflet.Read(_leaflet.Source));
        return PdfWriter.Write(_composer.Compose(styled).Pages, LeafletPdfMetadata.Of(styled));
    }

    /// <summary>Markdown to DOCX, everything, what is the same in every leaflet taken from the one before, as in a batch.</summary>
    [Benchmark]
    public object MarkdownToWord() => WordWriter.Write(_leaflet.Present(BenchmarkLeaflet.Read(_leaflet.Source)), _word);

    /// <summary>Markdown to DOCX, everything, nothing taken from others.</summary>
    [Benchmark]
    public object MarkdownToWordAlone() => WordWriter.Write(_leaflet.Present(BenchmarkLeaflet.Read(_leaflet.Source)));
}
