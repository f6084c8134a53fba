using Leaflets.Building;
using Xunit;

namespace Leaflets.Tests.Building.Sessions;

/// <summary>What lies in the output folder in other styles and formats is in step with its sources, or is named.</summary>
public sealed class OtherOutputsTests : IDisposable
{
    private readonly ScratchCollection _collection = new();
    private readonly string _cache = Directory.CreateTempSubdirectory("leaflets-cache-").FullName;

    public OtherOutputsTests()
    {
        _collection.Add("a/en.md", "---\ntitle: A\nversion: \"1\"\n---\n\nCall {{clinic.phone}}.\n");
        _collection.Add("b/en.md", "# B\n\nText.\n");
    }

    private BuildRequest Request => new() { Root = _collection.Root, OutputFolder = _collection.Output, CacheFolder = _cache };

    public void Dispose()
    {
        _collection.Dispose();
        Directory.Delete(_cache, recursive: true);
    }

    [Fact]
    public void A_style_that_is_not_made_now_is_named_when_a_phone_number_changes_and_until_it_is_made_anew()
    {
        _collection.Build(Request);
        _collection.Build(Request with { Styles = ["large-print"], Ids = ["a"] });
        Assert.Empty(Told(Request));

        Change();
        string[] expected =
        [
            "a/a.en.large-print.docx(1,1): warning LFT5120: 2 files in the style 'large-print' in the output folder, including "
            + "this one, are out of date, and this build does not update them; 'leaflets build a --style large-print' does. "
            + "Build them again, or remove them.",
        ];
        Assert.Equal(expected, Told(Request));
        Assert.Equal(expected, Told(Request));
        Assert.Equal(expected, Plan(Request));
        Assert.Empty(Told(Request with { Styles = ["large-print"], Ids = ["a"] }));
        Assert.Empty(Told(Request));
    }

    [Fact]
    public void The_usual_style_and_another_format_are_named_as_well()
    {
        _collection.Build(Request);
        Change();
        Assert.Equal(
            ["a/a.en.docx(1,1): warning LFT5120: 1 file in the output folder, including this one, is out of date, and "
            + "this build does not update it; 'leaflets build a' does. Build them again, or remove them."],
            Told(Request with { Formats = [OutputFormat.Pdf], Ids = ["a"] }));
        Assert.Contains("LFT5120", Assert.Single(Told(Request with { Styles = ["large-print"], Ids = ["b"] })), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_cache_nobody_knows()
    {
        _collection.Build(Request with { CacheFolder = null });
        var told = Told(Request with { CacheFolder = null, Styles = ["large-print"] });
        Assert.Contains(
            "info LFT5121: 4 files in the output folder, including this one, are not part of this build", Assert.Single(told),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_build_made_of_the_same_is_known_by_a_cache_that_both_have_and_else_nobody_knows()
    {
        var other = Directory.CreateTempSubdirectory("leaflets-cache-").FullName;
        try
        {
            _collection.Build(Request with { Styles = ["large-print"] });
            Assert.Empty(Told(Request));
            File.Delete(Directory.GetFiles(Path.Join(_cache, "folders"), "*", SearchOption.AllDirectories).Single());
            Assert.Empty(Told(Request));
            Assert.Contains(
                "no cache has a record of whether they are up to date", Assert.Single(Told(Request with { CacheFolder = other })),
                StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(other, recursive: true);
        }
    }

    [Fact]
    public void What_another_build_puts_there_meanwhile_is_left_to_that_build()
    {
        _collection.Build(Request);
        _collection.Build(Request with { Styles = ["large-print"], Ids = ["a"] });
        Change();
        var inner = new List<string>();
        var outer = Builder.Build(
            Request,
            progress =>
            {
                if (progress.Done == 1)
                {
                    inner.AddRange(Told(Request with { CacheFolder = null, Styles = ["large-print"], Ids = ["a"] }));
                }
            },
            TestContext.Current.CancellationToken);
        Assert.Empty(outer.Diagnostics);
        Assert.Empty(inner);
    }

    private void Change() => File.WriteAllText(
        Path.Join(_collection.Root, "styles", "clinics", "riverside.yaml"),
        "name: Riverside Clinic\nphone: 020 7946 0999\naddress: 1 River Street\n");

    private List<string> Told(BuildRequest request) =>
        [.. _collection.Build(request).Diagnostics.Select(static diagnostic => diagnostic.ToString())];

    private static LeafletBuilder Builder =>
        new(Environment.GetEnvironmentVariable("LEAFLETS_FONTS") ?? Path.Combine(AppContext.BaseDirectory, "fonts"));

    private static List<string> Plan(BuildRequest request) =>
        [.. Builder.Plan(request).Diagnostics.Select(static diagnostic => diagnostic.ToString())];
}
