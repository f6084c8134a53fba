using Leaflets.Building;
using Leaflets.Tests.Building.Collections;
using Xunit;

namespace Leaflets.Tests.Building;

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
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories), path => path.EndsWith(".tmp", StringComparison.Ordinal));
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
    public void A_file_that_does_not_say_what_its_source_says_never_takes_the_place_of_an_earlier_one()
    {
        Build();
        _collection.Write("leaflets/b/en.md", "Other");

        // What these stages make is no PDF and no DOCX, so that nothing is heard of it.
        var result = Builder().Build(Request() with { Ids = ["b"], Verify = true }, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(LeafletState.Failed, Assert.Single(result.Leaflets).State);
        Assert.All((string[])["b/b.en.pdf", "b/b.en.docx"], path => Assert.Equal("B ", Read(path)));
        Assert.False(
            Directory.Exists(Path.Join(Output, ".leaflets-tmp")) && Directory.EnumerateFiles(Path.Join(Output, ".leaflets-tmp")).Any());
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

    [Fact]
    public void A_source_that_vanishes_while_others_are_read_is_told_and_keeps_its_old_output()
    {
        Build();
        _collection.Write("leaflets/a/en.md", "New");
        var result = Builder(new() { WhenRead = id => File.Delete(Path.Join(_collection.Root, "leaflets", "b", "en.md")) })
            .Build(Request(), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal([LeafletState.Made, LeafletState.Made, LeafletState.Failed], result.Leaflets.Select(leaflet => leaflet.State));
        var told = Assert.Single(result.Leaflets[2].Diagnostics);
        Assert.Equal("leaflets/b/en.md", told.Span.Source.Path);
        Assert.Matches(@"^leaflets/b/en\.md\(1,1\): error LFT\d{4}: ", told.ToString());
        Assert.Equal("New ", Read("a/a.en.pdf"));
        Assert.Equal("B ", Read("b/b.en.pdf"));
    }

    [Fact]
    public void A_source_that_changes_after_it_was_read_is_listed_as_it_was_read_and_made_anew_the_next_time()
    {
        var request = Request() with { CacheFolder = Path.Join(_collection.Root, "cache") };
        var first = Builder(new() { WhenRead = id => _collection.Write($"leaflets/{id}/en.md", "Later") })
            .Build(request with { Ids = ["b"] }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(LeafletState.Made, first.Leaflets[0].State);
        Assert.Equal("B ", Read("b/b.en.pdf"));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("B"u8)), first.Leaflets[0].Facts!.SourceSha256);
        Assert.Equal(
            LeafletState.Made, Builder()
            .Build(request with { Ids = ["b"] }, cancellation: TestContext.Current.CancellationToken).Leaflets[0].State);
        Assert.Equal("Later ", Read("b/b.en.pdf"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_folder_in_the_place_of_a_file_is_told_and_the_other_leaflets_are_made(bool isCached)
    {
        var request = Request() with { CacheFolder = isCached ? Path.Join(_collection.Root, "cache") : null };
        if (isCached)
        {
            Builder().Build(request, cancellation: TestContext.Current.CancellationToken);
            Directory.Delete(Output, recursive: true);
        }

        Directory.CreateDirectory(Path.Join(Output, "a", "a.en.pdf", "inner"));
        var result = Builder().Build(request, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(
            [LeafletState.Failed, isCached ? LeafletState.Restored
            : LeafletState.Made, isCached ? LeafletState.Restored : LeafletState.Made], result.Leaflets.Select(leaflet => leaflet.State));
        Assert.Contains(
            "LFT5001: 'a/a.en.pdf' cannot be written", Assert.Single(result.Leaflets[0].Diagnostics).ToString(), StringComparison.Ordinal);
        Assert.Equal("B ", Read("b/b.en.pdf"));
        Assert.False(Directory.Exists(Path.Join(Output, ".leaflets-tmp")));
        Directory.Delete(Path.Join(Output, "a", "a.en.pdf"), recursive: true);
        Assert.All(
            Builder().Build(request, cancellation: TestContext.Current.CancellationToken).Leaflets,
            leaflet => Assert.True(leaflet.HasFiles));
        Assert.Equal("A ", Read("a/a.en.pdf"));
    }

    [Fact]
    public void A_folder_in_the_place_of_the_manifest_is_told_and_every_leaflet_is_made()
    {
        Directory.CreateDirectory(Path.Join(Output, "manifest.json", "inner"));
        var result = Build();
        Assert.All(result.Leaflets, leaflet => Assert.Equal(LeafletState.Made, leaflet.State));
        Assert.True(result.HasErrors);
        Assert.Contains(
            "LFT5001: 'manifest.json' cannot be written", Assert.Single(result.Diagnostics).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_the_place_of_the_output_folder_is_told_of_every_leaflet_and_left_alone()
    {
        File.WriteAllText(Output, "mine");
        Assert.All(Build().Leaflets, leaflet =>
        {
            Assert.Equal(LeafletState.Failed, leaflet.State);
            Assert.Equal("LFT5001", Assert.Single(leaflet.Diagnostics).Descriptor.Id);
        });
        Assert.Equal("mine", File.ReadAllText(Output));
    }

    [Fact]
    public void A_file_in_the_place_of_the_cache_is_a_warning_and_every_leaflet_is_made()
    {
        var cache = Path.Join(_collection.Root, "cache");
        File.WriteAllText(cache, "mine");
        var result = Builder().Build(Request() with { CacheFolder = cache }, cancellation: TestContext.Current.CancellationToken);
        Assert.All(result.Leaflets, leaflet => Assert.Equal(LeafletState.Made, leaflet.State));
        Assert.False(result.HasErrors);
        Assert.Equal("LFT5006", Assert.Single(result.Diagnostics).Descriptor.Id);
        Assert.Equal("mine", File.ReadAllText(cache));
    }

    private string Output => Path.Join(_collection.Root, "dist");

    private string Read(string path) => File.ReadAllText(Path.Join(Output, path));

    private BuildResult Build() => Builder().Build(Request(), cancellation: TestContext.Current.CancellationToken);

    private static LeafletBuilder Builder(FakeStages? stages = null) =>
        new(Path.Join(AppContext.BaseDirectory, "fonts"), _ => stages ?? new FakeStages());

    private BuildRequest Request() => new() { Root = _collection.Root, OutputFolder = Output };
}
