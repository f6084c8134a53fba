using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Leaflets.Documents;
using Leaflets.Formats.Pdf;
using Leaflets.Pdf;
using Leaflets.Presentation;
using Leaflets.Styling;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Benchmarks;

/// <summary>What each script costs: the immunotherapy leaflet in five languages, stage by stage, warm, on one core.</summary>
[MemoryDiagnoser]
public class ScriptBenchmarks
{
    private static readonly Length Measure = Length.FromPoints(420);

    private LeafletComposer _composer = null!;
    private ParagraphFormatter _formatter = null!;
    private StyledDocument _styled = null!;
    private ImmutableArray<(ImmutableArray<InlineItem> Items, ParagraphStyle Style)> _paragraphs = [];
    private ImmutableArray<PreparedParagraph> _prepared = [];
    private PagedDocument _pages = null!;
    private PdfMetadata _metadata = null!;

    /// <summary>The language.</summary>
    [Params("en", "ar", "hi", "th", "zh-Hans")]
    public string Language { get; set; } = "en";

    /// <summary>Prepares the input of each stage.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var leaflet = BenchmarkLeaflet.Immunotherapy(Language);
        _styled = leaflet.Present(BenchmarkLeaflet.Read(leaflet.Source, Language));
        _composer = new LeafletComposer(leaflet.Fonts);
        _formatter = new ParagraphFormatter(leaflet.Fonts);
        var styles = new TextStyles(_styled.Language.Binding);
        var root = PresentedDocument.Of(_styled).Root;
        _paragraphs = [.. Texts(_styled.Blocks).Select(text => (
            ImmutableArray.Create<InlineItem>(new InlineText(text, styles.Of(_styled.Sheet.Root, Language))),
            styles.ParagraphOf(root)))];
        _prepared = [.. _paragraphs.Select(paragraph => _formatter.Prepare(paragraph.Items, paragraph.Style))];
        _pages = _composer.Compose(_styled).Pages;
        _metadata = LeafletPdfMetadata.Of(_styled);
        Console.WriteLine($"// {Language}: {_pages.Pages.Length} pages, {_paragraphs.Length} paragraphs");
    }

    /// <summary>The text of all paragraphs: bidi, faces, shaping, break opportunities.</summary>
    [Benchmark]
    public int Shape() => _paragraphs.Sum(paragraph => _formatter.Prepare(paragraph.Items, paragraph.Style).Problems.Length);

    /// <summary>All paragraphs to lines.</summary>
    [Benchmark]
    public int Break() => _prepared.Sum(paragraph => paragraph.Break(Measure, []).Length);

    /// <summary>Styled document to pages, shaping and breaking included.</summary>
    [Benchmark]
    public object Compose() => _composer.Compose(_styled);

    /// <summary>Pages to PDF.</summary>
    [Benchmark]
    public object WritePdf() => PdfWriter.Write(_pages, _metadata);

    private static IEnumerable<string> Texts(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Heading heading => [PlainText.Of(heading.Content)],
        Paragraph paragraph => [PlainText.Of(paragraph.Content)],
        ListBlock list => list.Items.SelectMany(item => Texts(item.Blocks)),
        Callout callout => Texts(callout.Blocks),
        Container container => Texts(container.Blocks),
        _ => [],
    });
}
