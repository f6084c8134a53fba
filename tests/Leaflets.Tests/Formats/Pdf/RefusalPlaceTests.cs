using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Typesetting.Frames;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>What the PDF writer refuses is named with its line in the source.</summary>
public sealed class RefusalPlaceTests
{
    private static readonly SourceText Source = new("leaflets/t/en.md", "# T\n\nRest.\n\nSecond.\n");

    private static readonly SourceSpan ThirdLine = new(Source, 5, 10);

    private static readonly SourceSpan FifthLine = new(Source, 12, 19);

    [Fact]
    public void A_heading_that_skips_a_level() => Assert.Equal(
        ("LFT4045", 5), Refused(new Heading(FifthLine, 5, [new Text(FifthLine, "Second")])));

    [Fact]
    public void A_description_that_is_longer_than_a_string_can_be() => Assert.Equal(
        ("LFT4045", 3), Refused(new Figure(ThirdLine, new Image(ThirdLine, "a.png", null, new string('x', 40_000)), [])));

    [Fact]
    public void A_picture_that_is_damaged() => Assert.Equal(
        ("LFT5002", 5), Refused(new Figure(FifthLine, new Image(FifthLine, "a.png", null, "A tablet"), [])));

    private static (string Id, int Line) Refused(Block block)
    {
        var leaflet = MarkdownLeaflet.Of("Rest.") with
        {
            Images = ImmutableDictionary<string, Picture>.Empty.Add("a.png", new RasterImage(new byte[1], ImageFormat.Png, 300, 200, 150)),
        };
        var made = new LeafletStages(TestFonts.Catalog).MakePdf(leaflet with { Blocks = leaflet.Blocks.Add(block) });
        var refusal = Assert.Single(made.Diagnostics);
        return (refusal.Descriptor.Id, refusal.Span.StartPosition.Line);
    }
}
