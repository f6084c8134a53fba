using Leaflets.Batch;
using Leaflets.Tests.Markdown;
using Xunit;

namespace Leaflets.Tests.Batch;

public sealed class LeafletLimitsTests : IDisposable
{
    private readonly ScratchCollection _collection = new();

    public LeafletLimitsTests()
    {
        _collection.Add("small/en.md", "# Small\n\nText.\n");
        _collection.Add("large/en.md", "# Large\n\n" + string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"Paragraph {i} of many.\n\n")));
    }

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void A_leaflet_that_takes_too_much_memory_fails_alone()
    {
        var result = _collection.Build(limits: new LeafletLimits { Memory = 24L << 20 });
        Assert.Equal("LFT5005", Assert.Single(result.Leaflets.Single(static leaflet => leaflet.Id == "large").Diagnostics).Descriptor.Id);
        Assert.Equal(LeafletState.Made, result.Leaflets.Single(static leaflet => leaflet.Id == "small").State);
        Assert.False(File.Exists(Path.Join(_collection.Output, "large", "large.en.pdf")));
    }

    [Fact]
    public void A_leaflet_that_takes_too_long_fails_with_the_limit_named()
    {
        var result = _collection.Build(limits: new LeafletLimits { Time = TimeSpan.Zero });
        Assert.All(result.Leaflets, static leaflet => Assert.Equal(LeafletState.Failed, leaflet.State));
        Assert.Equal("LFT5004", Assert.Single(result.Leaflets[0].Diagnostics).Descriptor.Id);
    }

    [Fact]
    public void The_usual_limits_let_a_document_of_many_pages_through() =>
        Assert.All(_collection.Build().Leaflets, static leaflet => Assert.Equal(LeafletState.Made, leaflet.State));
}
