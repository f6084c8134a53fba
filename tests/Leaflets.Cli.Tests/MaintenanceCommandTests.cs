using System.Text;
using Leaflets.Building;
using Leaflets.Building.Schemas;
using Leaflets.Cli.Invocation;
using Leaflets.Cli.Reporting;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>The commands about what builds leave: manifests, caches, and the schemas of both.</summary>
public sealed class MaintenanceCommandTests : IDisposable
{
    private readonly ScratchCollection _collection = new();

    public MaintenanceCommandTests()
    {
        for (var i = 0; i < 4; i++)
        {
            _collection.WriteLeaflet($"leaflet-{i}", $"---\ntitle: Leaflet {i}\n---\n\nTake {i} mg.\n");
        }
    }

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void Parts_are_built_apart_and_joined()
    {
        _collection.Ends(ExitCode.Made, "build", "--output", "whole");
        for (var number = 1; number <= 6; number++)
        {
            _collection.Ends(ExitCode.Made, "build", "--output", $"parts/{number}", "--shard", $"{number}/6");
        }

        string[] manifests = [.. Enumerable.Range(1, 6).Select(static number => $"parts/{number}/manifest.json")];
        Assert.Equal(
            "8 files in joined/manifest.json.\n",
            _collection.Ends(ExitCode.Made, ["merge-manifests", .. manifests, "--output", "joined/manifest.json"]));
        Assert.Equal(_collection.Files("whole")["manifest.json"], _collection.Files("joined")["manifest.json"]);
        Assert.Equal("8 files in manifest.json.\n", _collection.Ends(ExitCode.Made, ["merge-manifests", .. manifests]));
        Assert.True(File.Exists(Path.Join(_collection.Root, "manifest.json")));
    }

    [Fact]
    public void Manifests_that_cannot_be_joined_are_told_and_nothing_is_written()
    {
        _collection.Ends(ExitCode.Made, "build", "--output", "one");
        _collection.WriteLeaflet("leaflet-0", "---\ntitle: Leaflet 0\n---\n\nTake 10 mg.\n");
        _collection.Ends(ExitCode.Made, "build", "--output", "two");
        Assert.Contains(
            "and another manifest differ about 'leaflet-0/leaflet-0.en.docx'",
            _collection.Refuses("merge-manifests", "one/manifest.json", "two/manifest.json"), StringComparison.Ordinal);
        Assert.Contains(
            "cannot be read", _collection.Refuses("merge-manifests", "one/manifest.json", "three/manifest.json"), StringComparison.Ordinal);
        Assert.Contains(
            "is not a manifest", _collection.Refuses("merge-manifests", "one/manifest.json", "leaflets/leaflet-0/en.md"),
            StringComparison.Ordinal);
        Assert.Contains("Required argument missing", _collection.Refuses("merge-manifests"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Join(_collection.Root, "manifest.json")));
        _collection.Write("file", [1]);
        var ended = _collection.Command("merge-manifests", "one/manifest.json", "--output", "file/manifest.json");
        Assert.Equal(ExitCode.SomeFailed, ended.ExitCode);
        Assert.StartsWith("leaflets: 'file/manifest.json' cannot be written: ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_of_a_later_form_is_not_taken_for_ours()
    {
        _collection.Write("later.json", Encoding.UTF8.GetBytes("{ \"form\": 2, \"files\": [] }"));
        Assert.Contains("was written by a later version", _collection.Refuses("merge-manifests", "later.json"), StringComparison.Ordinal);
        Assert.Contains(
            "was written by a later version", _collection.Refuses("diff", "later.json", "later.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cache_is_cut_down_to_its_newest_entries_and_builds_go_on()
    {
        _collection.Ends(ExitCode.Made, "build");
        var whole = _collection.Files("dist");
        var cache = Path.Join(_collection.Root, ".leaflets-cache");
        var files = Directory.EnumerateFiles(cache, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < files.Count; i++)
        {
            File.SetLastWriteTimeUtc(files[i], new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(i));
        }

        Assert.StartsWith("0 entries removed (0.0 MB), ", _collection.Ends(ExitCode.Made, "cache", "prune"), StringComparison.Ordinal);
        _collection.Ends(ExitCode.Made, "cache", "prune", "--max-size", "40KB");
        var kept = Directory.EnumerateFiles(cache, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(kept);
        Assert.Equal(files.TakeLast(kept.Count), kept);
        Assert.InRange(kept.Sum(static file => new FileInfo(file).Length), 1, 40 << 10);

        Directory.Delete(Path.Join(_collection.Root, "dist"), recursive: true);
        _collection.Ends(ExitCode.Made, "build");
        ScratchCollection.AssertSame(whole, _collection.Files("dist"));
        _collection.Ends(ExitCode.Made, "cache", "prune", "--max-size", "0");
        Assert.Empty(Directory.EnumerateFiles(cache, "*", SearchOption.AllDirectories));
        _collection.Ends(ExitCode.Made, "build");
        ScratchCollection.AssertSame(whole, _collection.Files("dist"));
    }

    [Fact]
    public void Damaged_entries_are_pruned_and_what_a_build_is_writing_is_not()
    {
        _collection.Ends(ExitCode.Made, "build");
        var cache = Path.Join(_collection.Root, ".leaflets-cache");
        string[] damaged = [
            .. ((string[])["objects", "records"])
            .Select(kind => Directory.EnumerateFiles(Path.Join(cache, kind), "*", SearchOption.AllDirectories).First())];
        foreach (var file in damaged)
        {
            var bytes = File.ReadAllBytes(file);
            bytes[^1] ^= 1;
            File.WriteAllBytes(file, bytes);
        }

        var writing = Path.Join(
            Directory.CreateDirectory(Path.Join(cache, ".leaflets-tmp")).FullName, $"{Environment.MachineName}-{Environment.ProcessId}-7");
        File.WriteAllText(writing, string.Empty);
        Assert.StartsWith("2 entries removed", _collection.Ends(ExitCode.Made, "cache", "prune"), StringComparison.Ordinal);
        Assert.All(damaged, file => Assert.False(File.Exists(file)));
        Assert.True(File.Exists(writing));
    }

    [Fact]
    public void A_folder_that_is_no_cache_is_not_pruned()
    {
        Assert.Contains(
            "contains files that do not belong to a cache",
            _collection.Refuses("cache", "prune", "--cache", "leaflets"),
            StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Join(_collection.Root, "leaflets", "leaflet-0", "en.md")));
        Assert.Contains(
            "'--max-size' takes a size such as 500MB or 2GB, not 'much'.", _collection.Refuses("cache", "prune", "--max-size", "much"),
            StringComparison.Ordinal);
        Assert.Equal(
            "0 entries removed (0.0 MB), 0 kept (0.0 MB).\n", _collection.Ends(ExitCode.Made, "cache", "prune", "--cache", "nowhere"));
    }

    [Fact]
    public void The_schemas_are_listed_and_printed_as_they_lie_in_the_project()
    {
        Assert.Equal(
            "build-events\nclinic\ncollection\nfront-matter\nlanguage\nmanifest\nstyle\n", _collection.Ends(ExitCode.Made, "schema"));
        foreach (var name in (string[])["clinic", "collection", "front-matter", "language", "style"])
        {
            Assert.Equal(
                File.ReadAllText(Path.Join(Repository.Root, "styles", $"{name}.schema.json")),
                _collection.Ends(ExitCode.Made, "schema", name));
        }

        var kept = File.ReadAllText(Path.Join(Repository.Root, "src", "Leaflets.Building", "Output", "manifest.schema.json"));
        var manifest = _collection.Ends(ExitCode.Made, "schema", "manifest");
        Assert.Equal(FormatSchema.Fill(kept), manifest);
        Assert.Contains("\"format\": { \"enum\": [\"pdf\", \"docx\"] },", manifest, StringComparison.Ordinal);
        Assert.Contains("\"enum\": [\"PDF/UA-1\", \"PDF/A-2a\", \"ECMA-376 transitional\"]", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("of formats}", manifest, StringComparison.Ordinal);
        Assert.Equal(BuildEventsSchema.Read(), _collection.Ends(ExitCode.Made, "schema", "build-events"));
        Assert.Contains(
            "There is no schema 'manifests'; the schemas are build-events, clinic, collection, front-matter, language, manifest, style. "
                + "Did "
            + "you mean 'manifest'?", _collection.Refuses("schema", "manifests"), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(static () => SchemaCatalog.Read("manifests"));
    }

    [Fact]
    public void The_help_of_a_command_says_what_it_does()
    {
        Assert.All(
            ["diff", "merge-manifests", "cache", "schema"],
            command => Assert.Contains($"  {command} ", _collection.Ends(ExitCode.Made, "--help"), StringComparison.Ordinal));
        Assert.Contains("Returns 1 if they differ.", _collection.Ends(ExitCode.Made, "diff", "--help"), StringComparison.Ordinal);
        Assert.Contains("2GB", _collection.Ends(ExitCode.Made, "cache", "prune", "--help"), StringComparison.Ordinal);
        var build = _collection.Ends(ExitCode.Made, "build", "--help");
        Assert.All(
            ["--subject", "--status", "--changed-since", "--shard", "--cache", "--no-cache", "--rebuild", "--dry-run", "--explain"],
            option => Assert.Contains($"{option} ", build.Replace(',', ' '), StringComparison.Ordinal));
        var check = _collection.Ends(ExitCode.Made, "check", "--help");
        Assert.All(
            ["--rebuild", "--cache", "--dry-run", "--output"], option => Assert.DoesNotContain(option, check, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("json markdown text", "diff", "a", "b", "--format", "")]
    [InlineData("docx pdf", "build", "--format", "")]
    [InlineData("approved draft in-review withdrawn", "build", "--status", "")]
    [InlineData("manifest", "schema", "m")]
    public void Completions_are_those_of_the_command(string expected, params string[] words) => Assert.Equal(
        expected,
        string.Join(
            ' ', _collection.Ends(ExitCode.Made, ["complete", $"{words.Length - 1}", "--", .. words])
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split('\t')[0])));
}
