using Leaflets.Building;
using Xunit;

namespace Leaflets.Tests.Building;

/// <summary>A build in parts is the build.</summary>
public sealed class ShardedBuildTests : IDisposable
{
    private const int Parts = 8;

    private readonly Network _network = new(leaflets: 10);

    public void Dispose() => _network.Dispose();

    [Fact]
    public void Eight_parts_give_the_bytes_of_one_build_and_their_manifests_are_its_manifest()
    {
        AssertMade(Network.Build(_network.Request("whole")));
        var whole = _network.Files("whole");
        Assert.Equal(41, whole.Count);

        var together = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var manifests = new List<string>();
        for (var number = 1; number <= Parts; number++)
        {
            var name = $"part-{number}";
            AssertMade(Network.Build(_network.Request(name, cache: $"cache-{number % 2}") with { Shard = new(number, Parts) }));
            foreach (var (path, content) in _network.Files(name).Where(static file => file.Key != "manifest.json"))
            {
                Assert.True(together.TryAdd(path, content), $"{path} is in two parts.");
            }

            manifests.Add(Path.Join(_network.Folder(name), "manifest.json"));
        }

        manifests.Reverse();
        Assert.Equal(40, ManifestMerger.Merge(manifests, Path.Join(_network.Folder("merged"), "manifest.json")));
        together["manifest.json"] = _network.Files("merged")["manifest.json"];
        Network.AssertSame(whole, together);
        Assert.Equal(["manifest.json"], _network.Files("merged").Keys);
    }

    [Fact]
    public void The_manifest_of_a_part_that_is_missing_is_named_and_nothing_is_written()
    {
        var manifests = new List<string>();
        for (var number = 1; number <= 3; number++)
        {
            Network.Build(_network.Request($"third-{number}") with { Shard = new(number, 3) });
            manifests.Add(Path.Join(_network.Folder($"third-{number}"), "manifest.json"));
        }

        var target = Path.Join(_network.Folder("joined"), "manifest.json");
        Assert.Contains(
            "The manifest of part 2/3 is missing.",
            Assert.Throws<MissingPartException>(() => ManifestMerger.Merge([manifests[0], manifests[2]], target)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "The manifests of the parts 1/3, 3/3 are missing.",
            Assert.Throws<MissingPartException>(() => ManifestMerger.Merge([manifests[1]], target)).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(target));
        Assert.Equal(40, ManifestMerger.Merge(manifests, target));
        Assert.DoesNotContain("parts", File.ReadAllText(target), StringComparison.Ordinal);

        Network.Build(_network.Request("half") with { Shard = new(1, 2) });
        manifests[0] = Path.Join(_network.Folder("half"), "manifest.json");
        Assert.Contains(
            "belongs to a build in", Assert.Throws<BuildRequestException>(() => ManifestMerger.Merge(manifests, target)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_are_built_into_one_folder_leave_what_one_build_leaves()
    {
        Network.Build(_network.Request("whole"));
        for (var number = Parts; number >= 1; number--)
        {
            Network.Build(_network.Request("folder", cache: "cache") with { Shard = new(number, Parts) });
        }

        Network.AssertSame(_network.Files("whole"), _network.Files("folder"));
        Assert.All(
            Network.Build(_network.Request("folder", cache: "cache")).Leaflets,
            leaflet => Assert.Equal(LeafletState.Current, leaflet.State));
    }

    [Fact]
    public void A_part_without_leaflets_has_a_manifest_too_so_that_all_can_be_merged()
    {
        const int Many = 40;
        var manifests = new List<string>();
        for (var number = 1; number <= Many; number++)
        {
            AssertMade(Network.Build(_network.Request($"part-{number}") with { Shard = new(number, Many), Formats = [OutputFormat.Docx] }));
            manifests.Add(Path.Join(_network.Folder($"part-{number}"), "manifest.json"));
        }

        Network.Build(_network.Request("whole") with { Formats = [OutputFormat.Docx] });
        Assert.Equal(20, ManifestMerger.Merge(manifests, Path.Join(_network.Folder("merged"), "manifest.json")));
        Assert.Equal(_network.Files("whole")["manifest.json"], _network.Files("merged")["manifest.json"]);
    }

    [Fact]
    public void A_corrected_sentence_leaves_every_leaflet_in_its_part()
    {
        var before = PartOf();
        _network.Sources.Add(
            "leaflet-04/en.md", _network.Sources.Text("leaflet-04/en.md")
            .Replace("before dinner", "after dinner and not before", StringComparison.Ordinal));
        var after = PartOf();
        Assert.Equal(20, before.Count);
        Assert.InRange(before.Count(job => after[job.Key] != job.Value), 0, 2);
    }

    [Fact]
    public void A_new_leaflet_moves_a_leaflet_to_the_part_beside_its_own_at_most()
    {
        var before = PartOf();
        _network.Sources.Add("leaflet-00a/en.md", "---\ntitle: New\n---\n\nText.\n");
        var after = PartOf();
        Assert.All(before, job => Assert.InRange(after[job.Key] - job.Value, -1, 1));
        Assert.InRange(before.Count(job => after[job.Key] != job.Value), 0, Parts);
    }

    [Fact]
    public void What_has_been_built_before_does_not_move_a_leaflet_to_another_part()
    {
        var before = PartOf();
        Network.Build(_network.Request("whole", cache: "cache") with { Ids = ["leaflet-03", "leaflet-07"] });
        Assert.Equal(before, PartOf());
    }

    private Dictionary<string, int> PartOf()
    {
        var parts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 1; number <= Parts; number++)
        {
            foreach (var leaflet in Network.Plan(_network.Request("whole", cache: "cache") with { Shard = new(number, Parts) }).Leaflets)
            {
                parts.Add($"{leaflet.Id} {leaflet.Language}", number);
            }
        }

        return parts;
    }

    private static void AssertMade(BuildResult result) =>
        Assert.All(result.Leaflets, leaflet => Assert.True(leaflet.HasFiles, string.Join('\n', leaflet.Diagnostics)));
}
