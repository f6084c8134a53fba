using System.Text.Json;
using Leaflets.Building;
using Leaflets.Diagnostics;
using Xunit;

namespace Leaflets.Tests.Building.Sessions;

/// <summary>The manifest says what lies in the output folder, whatever has happened to either.</summary>
public sealed class ManifestKeeperTests : IDisposable
{
    private readonly ScratchCollection _collection = new();
    private readonly string _cache = Directory.CreateTempSubdirectory("leaflets-cache-").FullName;

    public ManifestKeeperTests()
    {
        _collection.Add("a/en.md", "---\ntitle: A\nversion: \"1\"\n---\n\nTake **5 mg**.\n");
        _collection.Add("a/fr.md", "---\ntitle: Un\ntranslation:\n  of: \"1\"\n  state: reviewed\n---\n\nPrenez **5 mg**.\n");
        _collection.Add("b/en.md", "---\ntitle: B\n---\n\nTake **6 mg**.\n");
    }

    private BuildRequest Request => new() { Root = _collection.Root, OutputFolder = _collection.Output, CacheFolder = _cache };

    private string Manifest => Path.Join(_collection.Output, "manifest.json");

    public void Dispose()
    {
        _collection.Dispose();
        Directory.Delete(_cache, recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"form\": 1, \"files\": []}")]
    public void A_manifest_that_something_damaged_is_mended_by_a_build_that_makes_nothing(string damage)
    {
        _collection.Build(Request);
        var whole = File.ReadAllBytes(Manifest);
        File.WriteAllText(Manifest, damage);
        Assert.All(_collection.Build(Request).Leaflets, static leaflet => Assert.Equal(LeafletState.Current, leaflet.State));
        Assert.Equal(whole, File.ReadAllBytes(Manifest));
    }

    [Fact]
    public void A_manifest_that_was_lost_lists_everything_again_whatever_is_built_first()
    {
        _collection.Build(Request);
        var whole = File.ReadAllBytes(Manifest);
        File.Delete(Manifest);
        _collection.Build(Request with { Ids = ["a"], Formats = [OutputFormat.Pdf] });
        _collection.Build(Request);
        Assert.Equal(whole, File.ReadAllBytes(Manifest));
    }

    [Fact]
    public void A_manifest_that_could_not_be_written_is_written_by_the_next_build()
    {
        _collection.Build(Request);
        var earlier = File.ReadAllBytes(Manifest);
        _collection.Add("b/en.md", "---\ntitle: B\n---\n\nTake **7 mg**.\n");
        File.Delete(Manifest);
        Directory.CreateDirectory(Manifest);
        Assert.Equal("LFT5001", Assert.Single(_collection.Build(Request).Diagnostics).Descriptor.Id);
        Directory.Delete(Manifest);
        File.WriteAllBytes(Manifest, earlier);
        Assert.Empty(_collection.Build(Request).Diagnostics);
        AssertTrue();
    }

    [Fact]
    public void Where_one_format_cannot_be_written_the_other_stays_as_it_was_too()
    {
        _collection.Build(Request);
        var pdf = File.ReadAllBytes(Path.Join(_collection.Output, "a/a.en.pdf"));
        File.Delete(Path.Join(_collection.Output, "a/a.en.docx"));
        Directory.CreateDirectory(Path.Join(_collection.Output, "a/a.en.docx"));
        _collection.Add("a/en.md", "---\ntitle: A\nversion: \"1\"\n---\n\nTake **7 mg**.\n");
        var failed = _collection.Build(Request).Leaflets[0];
        Assert.Equal((LeafletState.Failed, "a/a.en.docx"), (failed.State, Assert.Single(failed.Diagnostics).Span.Source.Path));
        Assert.Equal(pdf, File.ReadAllBytes(Path.Join(_collection.Output, "a/a.en.pdf")));
        Assert.False(Directory.Exists(Path.Join(_collection.Output, ".leaflets-tmp")));
        Directory.Delete(Path.Join(_collection.Output, "a/a.en.docx"));
        _collection.Build(Request);
        AssertTrue();
    }

    [Fact]
    public void What_another_build_put_in_a_files_place_is_not_listed_as_this_ones()
    {
        _collection.Build(Request);
        _collection.Add("a/en.md", "---\ntitle: A\nversion: \"1\"\n---\n\nTake **7 mg**.\n");
        var pdf = Path.Join(_collection.Output, "a/a.en.pdf");
        var earlier = File.ReadAllBytes(pdf);
        _collection.Build(Request, progress => Replace(progress.Leaflet));
        AssertTrue();
        Assert.Equal(LeafletState.Restored, _collection.Build(Request).Leaflets[0].State);
        AssertTrue();
        Assert.NotEqual(earlier, File.ReadAllBytes(pdf));

        void Replace(LeafletResult leaflet)
        {
            if (leaflet is { Id: "a", Language: "en" })
            {
                File.WriteAllBytes(pdf, earlier);
            }
        }
    }

    [Fact]
    public void Files_that_no_leaflet_makes_any_more_are_told_and_only_asked_for_removed()
    {
        _collection.Build(Request);
        _collection.Build(Request with { Styles = ["large-print"], Ids = ["a"], Languages = ["en"] });
        File.WriteAllText(Path.Join(_collection.Output, "b/ours.pdf"), "not listed");
        File.WriteAllText(Path.Join(_collection.Output, "b/b.en.docx"), "changed by a person");
        Directory.Delete(_collection.Path("b"), recursive: true);
        File.Delete(_collection.Path("a/fr.md"));

        var changed = _collection.Build(Request).Diagnostics;
        Assert.Equal(["LFT5170", "LFT5007"], changed.Select(static diagnostic => diagnostic.Descriptor.Id));
        Assert.Equal("b/b.en.docx", changed[0].Span.Source.Path);
        foreach (var _ in (int[])[1, 2])
        {
            var told = Assert.Single(_collection.Build(Request).Diagnostics);
            Assert.Equal(
                ("LFT5007", DiagnosticSeverity.Warning, "a/a.fr.docx"), (told.Descriptor.Id, told.Severity, told.Span.Source.Path));
            Assert.Contains(": 3, including this one", told.Message, StringComparison.Ordinal);
        }

        var result = _collection.Build(Request with { Clean = true, Ids = ["a"] });
        Assert.Equal(["LFT5008"], result.Diagnostics.Select(static diagnostic => diagnostic.Descriptor.Id));
        Assert.Equal(
            ["a/a.en.docx", "a/a.en.large-print.docx", "a/a.en.large-print.pdf", "a/a.en.pdf", "b/b.en.docx", "b/ours.pdf",
            "manifest.json"],
            Directory.EnumerateFiles(_collection.Output, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_collection.Output, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_nobody_makes_any_more_and_another_hand_has_changed_is_told_and_no_longer_listed()
    {
        _collection.Build(Request);
        Directory.Delete(_collection.Path("b"), recursive: true);
        Assert.Equal("LFT5007", Assert.Single(_collection.Build(Request).Diagnostics).Descriptor.Id);

        // The same length, so that only what it holds tells.
        var pdf = Path.Join(_collection.Output, "b/b.en.pdf");
        var bytes = File.ReadAllBytes(pdf);
        bytes[^1] ^= 1;
        File.WriteAllBytes(pdf, bytes);
        var told = _collection.Build(Request).Diagnostics;
        Assert.Equal(
            ["LFT5170 b/b.en.pdf", "LFT5007 b/b.en.docx"],
            told.Select(static problem => $"{problem.Descriptor.Id} {problem.Span.Source.Path}"));
        AssertDigests();
        Assert.DoesNotContain("b/b.en.pdf", File.ReadAllText(Manifest), StringComparison.Ordinal);
        Assert.True(File.Exists(pdf));
    }

    [Fact]
    public void A_file_that_this_build_does_not_make_and_another_hand_has_cut_is_told()
    {
        _collection.Build(Request);
        File.WriteAllText(Path.Join(_collection.Output, "b/b.en.pdf"), "cut");
        _collection.Add("a/en.md", "---\ntitle: A\nversion: \"1\"\n---\n\nTake **8 mg**.\n");
        var told = _collection.Build(Request with { Ids = ["a"] }).Diagnostics;
        Assert.Contains(told, static problem => problem.Descriptor.Id == "LFT5170" && problem.Span.Source.Path == "b/b.en.pdf");
        AssertDigests();
    }

    [Fact]
    public void Nothing_is_removed_while_it_is_uncertain_which_leaflets_there_are()
    {
        _collection.Build(Request);
        Directory.Move(_collection.Path("b"), _collection.Path("b away"));
        var result = _collection.Build(Request with { Clean = true });
        Assert.Contains(result.Diagnostics, static diagnostic => diagnostic.Descriptor.Id == "LFT5009");
        Assert.True(File.Exists(Path.Join(_collection.Output, "b/b.en.pdf")));
        Directory.Move(_collection.Path(string.Empty), Path.Join(_collection.Root, "away"));
        Directory.CreateDirectory(_collection.Path(string.Empty));
        _collection.Build(Request with { Clean = true });
        Assert.True(File.Exists(Path.Join(_collection.Output, "a/a.en.pdf")));
    }

    /// <summary>Fails where the manifest states a digest that its file does not have, whatever else lies there.</summary>
    private void AssertDigests()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Manifest));
        Assert.All(json.RootElement.GetProperty("files").EnumerateArray(), file => Assert.Equal(
            file.GetProperty("sha256").GetString(),
            Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(
                    File.ReadAllBytes(Path.Join(_collection.Output, file.GetProperty("path").GetString()))))));
    }

    /// <summary>Fails where the manifest states a digest that its file does not have.</summary>
    private void AssertTrue()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Manifest));
        var files = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(6, files.Count);
        Assert.All(files, file => Assert.Equal(
            file.GetProperty("sha256").GetString(),
            Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(
                    File.ReadAllBytes(Path.Join(_collection.Output, file.GetProperty("path").GetString()!))))));
    }
}
