using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Leaflets.Formats.Pdf;
using Leaflets.Pdf;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Pages;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Benchmarks;

/// <summary>
/// What the structure of a leaflet of two pages costs in time and size: its PDF, beside one of the same pages in which all is one
/// paragraph.
/// </summary>
[MemoryDiagnoser]
public class TaggingBenchmarks
{
    private PagedDocument _tagged = null!;
    private PagedDocument _plain = null!;
    private PdfMetadata _metadata = null!;

    /// <summary>Composes the pages.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var leaflet = new BenchmarkLeaflet();
        var styled = leaflet.Present(BenchmarkLeaflet.Read(leaflet.Source));
        _tagged = new LeafletComposer(leaflet.Fonts).Compose(styled).Pages;
        _plain = Plain(_tagged);
        _metadata = LeafletPdfMetadata.Of(styled);
        Console.WriteLine(
            $"// {PdfWriter.Write(_tagged, _metadata).Length} bytes with structure, {PdfWriter.Write(_plain, _metadata).Length} without");
    }

    /// <summary>With structure.</summary>
    [Benchmark]
    public int Tagged() => PdfWriter.Write(_tagged, _metadata).Length;

    /// <summary>Without.</summary>
    [Benchmark(Baseline = true)]
    public int Untagged() => PdfWriter.Write(_plain, _metadata).Length;

    /// <summary>The pages with one paragraph of everything that is not an artifact.</summary>
    private static PagedDocument Plain(PagedDocument document)
    {
        var root = new StructureElement { Role = StructureRole.Document, Language = document.Language };
        var paragraph = new StructureElement { Role = StructureRole.Paragraph };
        var pages = ImmutableArray.CreateBuilder<Page>();
        for (var i = 0; i < document.Pages.Length; i++)
        {
            var items = ImmutableArray.CreateBuilder<FrameItem>();
            var artifacts = ImmutableArray.CreateBuilder<FrameItem>();
            foreach (var item in TagStripper.Strip(document.Pages[i].Frame).Items)
            {
                (item is GroupItem { Artifact: not null } ? artifacts : items)
                    .Add(item is GroupItem group ? group with { LogicalParent = null } : item);
            }

            if (i == 0)
            {
                items.InsertRange(0, [new TagItem(Point.Origin, TagEdge.Open, root), new TagItem(Point.Origin, TagEdge.Open, paragraph)]);
            }

            if (i == document.Pages.Length - 1)
            {
                items.AddRange(new TagItem(Point.Origin, TagEdge.Close, paragraph), new TagItem(Point.Origin, TagEdge.Close, root));
            }

            pages.Add(document.Pages[i] with { Frame = document.Pages[i].Frame with { Items = [.. artifacts, .. items] } });
        }

        return document with { Pages = pages.ToImmutable() };
    }
}
