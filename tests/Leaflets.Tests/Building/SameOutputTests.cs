using Leaflets.Building;
using Xunit;

namespace Leaflets.Tests.Building;

/// <summary>However a build is made, and beside whatever else, its outputs are the same.</summary>
public sealed class SameOutputTests : IDisposable
{
    private readonly Network _network = new(leaflets: 6);

    public void Dispose() => _network.Dispose();

    [Fact]
    public void Neither_workers_nor_caches_nor_what_is_left_out_of_a_build_change_a_byte()
    {
        var whole = Network.Build(_network.Request("plain", workers: 1));
        AssertMade(whole);
        var plain = _network.Files("plain");
        Assert.Equal(25, plain.Count);

        AssertMade(Network.Build(_network.Request("four", workers: 4)));
        Network.AssertSame(plain, _network.Files("four"));
        AssertMade(Network.Build(_network.Request("filled", cache: "cache", workers: 4)));
        Network.AssertSame(plain, _network.Files("filled"));
        Assert.All(
            Network.Build(_network.Request("restored", cache: "cache", workers: 4)).Leaflets,
            leaflet => Assert.Equal(LeafletState.Restored, leaflet.State));
        Network.AssertSame(plain, _network.Files("restored"));
        Assert.All(
            Network.Build(_network.Request("restored", cache: "cache") with { Rebuild = true }).Leaflets,
            leaflet => Assert.Equal(LeafletState.Made, leaflet.State));
        Network.AssertSame(plain, _network.Files("restored"));

        foreach (var language in (string[])["fr", "en"])
        {
            foreach (var format in (OutputFormat[])[OutputFormat.Docx, OutputFormat.Pdf])
            {
                AssertMade(Network.Build(_network.Request("apart", cache: "other") with { Languages = [language], Formats = [format] }));
            }
        }

        Network.AssertSame(plain, _network.Files("apart"));
        var current = Network.Build(_network.Request("apart", cache: "other"));
        Assert.All(current.Leaflets, leaflet => Assert.Equal(LeafletState.Current, leaflet.State));
        Assert.NotEmpty(Said(whole));
        Assert.Equal(Said(whole), Said(current));
        Assert.Equal(
            Said(Network.Build(_network.Request("words") with { Formats = [OutputFormat.Docx] })),
            Said(Network.Build(_network.Request("apart", cache: "other") with { Formats = [OutputFormat.Docx] })));
    }

    [Fact]
    public void Builds_that_write_to_one_folder_at_once_leave_whole_files_and_a_manifest_of_all()
    {
        Network.Build(_network.Request("plain"));
        var plain = _network.Files("plain");
        for (var round = 0; round < 3; round++)
        {
            var name = $"shared-{round}";
            BuildRequest[] requests =
            [
                _network.Request(name, cache: "cache") with { Rebuild = round == 1 },
                _network.Request(name) with { Formats = [OutputFormat.Pdf] },
                _network.Request(name, cache: "cache") with { Languages = ["fr"] },
                _network.Request(name, cache: "another") with { Formats = [OutputFormat.Docx] },
            ];
            var results = new BuildResult?[requests.Length];

            // None ends before all have begun.
            using var all = new Barrier(requests.Length);
            var threads = requests.Select((request, index) => new Thread(() => results[index] = Network.Build(request, Waiting(all))))
                .ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
            Assert.All(results, result =>
            {
                AssertMade(result!);
                Assert.Empty(result!.Diagnostics);
            });
            Network.AssertSame(plain, _network.Files(name));
            Assert.All(
                Network.Build(_network.Request(name, cache: "cache")).Leaflets,
                leaflet => Assert.Contains(leaflet.State, (LeafletState[])[LeafletState.Current, LeafletState.Restored]));
            Network.AssertSame(plain, _network.Files(name));
        }
    }

    [Fact]
    public void A_plan_writes_nothing_and_tells_what_the_build_then_does()
    {
        Network.Build(_network.Request("out", cache: "cache") with { Languages = ["fr"] });
        _network.Sources.Add("leaflet-02/fr.md", _network.Sources.Text("leaflet-02/fr.md") + "\nPlus.\n");
        File.Delete(Path.Join(_network.Folder("out"), "leaflet-03", "leaflet-03.fr.pdf"));
        var before = (_network.Files("out"), _network.Files("cache"));
        var plan = Network.Plan(_network.Request("out", cache: "cache"));
        Network.AssertSame(before.Item1, _network.Files("out"));
        Network.AssertSame(before.Item2, _network.Files("cache"));
        var built = Network.Build(_network.Request("out", cache: "cache"));
        Assert.Equal(
            plan.Leaflets.Select(leaflet => (leaflet.Id, leaflet.Language, leaflet.Action)),
            built.Leaflets.Select(
                leaflet => (
                    leaflet.Id,
                    leaflet.Language,
                    leaflet.State switch
                    {
                        LeafletState.Made => JobAction.Build,
                        LeafletState.Restored => JobAction.Restore,
                        _ => JobAction.Keep,
                    })));
        Assert.Equal(4, plan.Leaflets.Count(leaflet => leaflet.Action == JobAction.Keep));
        Assert.Equal("leaflet-03", Assert.Single(plan.Leaflets, leaflet => leaflet.Action == JobAction.Restore).Id);
    }

    private static Action<BuildProgress> Waiting(Barrier all)
    {
        var hasWaited = false;
        return _ =>
        {
            if (!hasWaited)
            {
                hasWaited = true;
                Assert.True(all.SignalAndWait(TimeSpan.FromMinutes(2)));
            }
        };
    }

    private static IEnumerable<string> Said(BuildResult result) =>
        result.Leaflets.SelectMany(leaflet => leaflet.Diagnostics).Select(diagnostic => diagnostic.ToString());

    private static void AssertMade(BuildResult result) =>
        Assert.All(result.Leaflets, leaflet => Assert.True(leaflet.HasFiles, string.Join('\n', leaflet.Diagnostics)));
}
