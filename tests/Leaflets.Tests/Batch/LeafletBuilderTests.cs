using Leaflets.Batch;
using Leaflets.Tests.Architecture;
using Leaflets.Tests.Collections;
using Xunit;

namespace Leaflets.Tests.Batch;

public sealed class LeafletBuilderTests : IDisposable
{
    private readonly TemporaryCollection _collection = new();

    public LeafletBuilderTests()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Join(Repository.Root, "styles"), "*.yaml").Concat(
            Directory.EnumerateFiles(Path.Join(Repository.Root, "styles", "languages"), "*.yaml")))
        {
            _collection.Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file));
        }

        _collection.Write("leaflets/a/en.md", "A");
        _collection.Write("leaflets/a/fr.md", "Ah");
        _collection.Write("leaflets/b/en.md", "B");
    }

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void Every_leaflet_is_made_in_both_formats_and_listed()
    {
        var result = Build();
        Assert.All(result.Leaflets, leaflet => Assert.True(leaflet.State == LeafletState.Made, string.Join('\n', leaflet.Diagnostics)));
        Assert.Equal("Ah A", Read("a/a.fr.pdf"));
        Assert.Equal("B ", Read("b/b.en.docx"));
        Assert.Contains("\"path\": \"b/b.en.docx\"", Read("manifest.json"), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories), path => path.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bad", LeafletState.Failed)]
    [InlineData("broken", LeafletState.Faulted)]
    public void A_leaflet_that_fails_fails_alone_and_keeps_its_old_output(string text, LeafletState state)
    {
        Build();
        _collection.Write("leaflets/b/en.md", text);
        _collection.Write("leaflets/a/en.md", "New");
        var result = Build();
        Assert.Equal([LeafletState.Made, LeafletState.Made, state], result.Leaflets.Select(leaflet => leaflet.State));
        Assert.Equal("B ", Read("b/b.en.pdf"));
        Assert.Equal("New ", Read("a/a.en.pdf"));
        Assert.Contains("b/b.en.pdf", Read("manifest.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_leaflet_is_reported_once_and_counted_with_many_workers()
    {
        var (done, seen) = (new List<int>(), new List<string>());
        var result = Builder().Build(Request() with { Workers = 4 }, progress =>
        {
            done.Add(progress.Done);
            seen.Add($"{progress.Leaflet.Id} {progress.Leaflet.Language}");
        }, TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 3], done);
        Assert.Equal(["a en", "a fr", "b en"], seen.Order(StringComparer.Ordinal));
        Assert.Equal(["a", "a", "b"], result.Leaflets.Select(leaflet => leaflet.Id));
    }

    [Fact]
    public void A_stopped_build_makes_nothing_more()
    {
        using var stop = new CancellationTokenSource();
        var result = Builder().Build(Request(), _ => stop.Cancel(), stop.Token);
        Assert.True(result.IsStopped);
        Assert.False(File.Exists(Path.Join(Output, "b/b.en.pdf")));
    }

    [Fact]
    public void An_unknown_leaflet_names_the_nearest()
    {
        var exception = Assert.Throws<BuildRequestException>(
            () => Builder().Build(Request() with { Languages = ["ft"] }, cancellation: TestContext.Current.CancellationToken));
        Assert.Contains("'fr'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_asked_for_is_named_in_the_file()
    {
        Builder().Build(Request() with { Styles = ["large-print"], Ids = ["b"] }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal("B ", Read("b/b.en.large-print.pdf"));
    }

    private string Output => Path.Join(_collection.Root, "dist");

    private string Read(string path) => File.ReadAllText(Path.Join(Output, path));

    private BuildResult Build() => Builder().Build(Request(), cancellation: TestContext.Current.CancellationToken);

    private static LeafletBuilder Builder() => new(Path.Join(AppContext.BaseDirectory, "fonts"), _ => new FakeStages());

    private BuildRequest Request() => new() { Root = _collection.Root, OutputFolder = Output };
}
