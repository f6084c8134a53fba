using Leaflets.Building;
using Leaflets.Tests.Building.Collections;
using Leaflets.Tests.Pictures;
using Xunit;

namespace Leaflets.Tests.Building;

/// <summary>What is wrong is told once, whatever it is made into, and of the leaflets that are asked for.</summary>
public sealed class ToldOnceTests : IDisposable
{
    private const string Front = "---\ntitle: Words\nsummary: Words.\nstatus: approved\nversion: \"1.0\"\n---\n\n";

    private readonly TemporaryCollection _collection = new();

    public ToldOnceTests()
    {
        _ = TestFonts.Catalog;
        foreach (var file in Directory.EnumerateFiles(Path.Join(Repository.Root, "styles"), "*.yaml").Concat(
            Directory.EnumerateFiles(Path.Join(Repository.Root, "styles", "languages"), "*.yaml")))
        {
            _collection.Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllBytes(file));
        }

        _collection.Write(
            "leaflets/a/en.md", Front + "Words.\n\n![A square](one.png){width=60mm}\n\n![A drawing](d.svg)\n\n![It again](d.svg)\n");
        _collection.Write("leaflets/b/en.md", Front + "![A square](one.png){width=60mm}\n");
        foreach (var leaflet in new[] { "a", "b" })
        {
            _collection.Write($"leaflets/{leaflet}/one.png", PictureFile.SmallPng());
        }

        _collection.Write(
            "leaflets/a/d.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='30'><a href='https://example.org'><rect width='9' "
            + "height='9'/></a></svg>");
    }

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void A_picture_is_told_of_once_though_two_formats_print_it()
    {
        var said = Said(new BuildRequest { Root = _collection.Root, Ids = ["a"] });

        Assert.Single(said, static line => line.Contains("LFT3008", StringComparison.Ordinal));
        Assert.Single(said, static line => line.Contains("LFT3123", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_leaflets_that_are_asked_for_are_told_of()
    {
        var said = Said(new BuildRequest { Root = _collection.Root, Ids = ["b"] });

        Assert.StartsWith("leaflets/b/en.md", Assert.Single(said), StringComparison.Ordinal);
    }

    private static List<string> Said(BuildRequest request)
    {
        var fonts = Environment.GetEnvironmentVariable("LEAFLETS_FONTS") ?? Path.Combine(AppContext.BaseDirectory, "fonts");
        var result = new LeafletBuilder(fonts).Build(request, null, TestContext.Current.CancellationToken);
        Assert.False(result.HasErrors);
        return [.. result.Diagnostics.Concat(result.Leaflets.SelectMany(static leaflet => leaflet.Diagnostics))
            .Select(static diagnostic => diagnostic.ToString())];
    }
}
