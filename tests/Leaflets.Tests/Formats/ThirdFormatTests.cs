using System.Text;
using System.Text.Json.Nodes;
using Leaflets.Building;
using Leaflets.Building.Output;
using Leaflets.Formats;
using Leaflets.Tests.Building;
using Leaflets.Tests.Shared.Formats;
using Xunit;

namespace Leaflets.Tests.Formats;

/// <summary>A format that nothing but the list knows goes through all that builds do: one folder and one line add it.</summary>
public sealed class ThirdFormatTests : IDisposable
{
    private readonly ScratchCollection _collection = new();
    private readonly string _cache = Directory.CreateTempSubdirectory("leaflets-cache-").FullName;
    private readonly IDisposable _format = OutputFormats.With(new PlainTextFormat());

    public ThirdFormatTests()
    {
        _collection.Add("collection.yaml", "source-language: en\nstyle: clear-print\nclinic: riverside\nformats: [text, pdf]\n");
        _collection.Add("a/en.md", "# A\n\nTake 5 mg.[^1]\n\n[^1]: Twice.\n");
    }

    private BuildRequest Request => new() { Root = _collection.Root, OutputFolder = _collection.Output, CacheFolder = _cache };

    private string Made => Path.Join(_collection.Output, "a", "a.en.txt");

    public void Dispose()
    {
        _format.Dispose();
        _collection.Dispose();
        Directory.Delete(_cache, recursive: true);
    }

    [Fact]
    public void It_is_planned_in_its_place_among_the_formats_of_the_collection()
    {
        var plan = new LeafletBuilder(ScratchCollection.FontFolder).Plan(Request, TestContext.Current.CancellationToken);
        Assert.Equal(["a/a.en.pdf", "a/a.en.txt"], Assert.Single(plan.Leaflets).Outputs);
    }

    [Fact]
    public void It_is_written_verified_and_listed()
    {
        var leaflet = Assert.Single(_collection.Build(Request with { Verify = true }).Leaflets);
        Assert.Equal(LeafletState.Made, leaflet.State);
        Assert.EndsWith("Take5mg.\nTwice.", File.ReadAllText(Made), StringComparison.Ordinal);
        Assert.Equal(["pdf", "text"], leaflet.Files.Select(static file => file.Format.Name));
        Assert.Null(leaflet.Files[1].Pages);

        var manifest = File.ReadAllBytes(Path.Join(_collection.Output, Manifest.Path));
        Assert.Null(ManifestEntries.Fault(manifest));
        var entry = JsonNode.Parse(manifest)!["files"]![1]!;
        Assert.Equal("a/a.en.txt", (string?)entry["path"]);
        Assert.Equal("text", (string?)entry["format"]);
        Assert.Equal("UTF-8", (string?)entry["conformance"]![0]);
        Assert.Null(entry["pages"]);
        _format.Dispose();
        Assert.StartsWith("is not a valid manifest: files[1].path is ", ManifestEntries.Fault(manifest), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_says_something_else_is_found_out_and_not_handed_out()
    {
        _format.Dispose();
        using var damaging = OutputFormats.With(new PlainTextFormat(static text => text.Replace('5', '6')));
        var leaflet = Assert.Single(_collection.Build(Request with { Verify = true }).Leaflets);
        Assert.Equal(LeafletState.Failed, leaflet.State);
        Assert.Contains(
            leaflet.Diagnostics,
            static problem => problem.Descriptor.Id == "LFT5011" && problem.Message.Contains("Take6mg", StringComparison.Ordinal));
        Assert.False(File.Exists(Made));
    }

    [Fact]
    public void It_is_kept_restored_and_made_anew_like_any_other()
    {
        Assert.Equal(LeafletState.Made, State());
        Assert.Equal(LeafletState.Current, State());
        var bytes = File.ReadAllBytes(Made);
        File.Delete(Made);
        Assert.Equal(LeafletState.Restored, State());
        Assert.Equal(bytes, File.ReadAllBytes(Made));
        _collection.Add("a/en.md", "# A\n\nTake 7 mg.\n");
        Assert.Equal(LeafletState.Made, State());
        Assert.EndsWith("Take7mg.", File.ReadAllText(Made), StringComparison.Ordinal);

        LeafletState State() => Assert.Single(_collection.Build(Request).Leaflets).State;
    }

    [Fact]
    public void A_build_that_does_not_make_it_names_what_is_out_of_step()
    {
        _collection.Build(Request);
        _collection.Add("collection.yaml", "source-language: en\nstyle: clear-print\nclinic: riverside\nformats: [pdf]\n");
        _collection.Add("a/en.md", "# A\n\nTake 7 mg.\n");
        var told = Assert.Single(_collection.Build(Request).Diagnostics);
        Assert.Contains("'leaflets build a --format text' does", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_removed_with_its_leaflet()
    {
        _collection.Add("b/en.md", "# B\n\nText.\n");
        _collection.Build(Request);
        Directory.Delete(_collection.Path("b"), recursive: true);
        _collection.Build(Request with { Clean = true });
        var left = Directory.EnumerateFiles(_collection.Output, "*", SearchOption.AllDirectories).Select(Path.GetFileName);
        Assert.Equal(["a.en.pdf", "a.en.txt", "manifest.json"], left.Order());
    }

    [Fact]
    public void Two_builds_are_compared_by_its_words()
    {
        var (old, current) = (_collection.Path("old"), _collection.Path("current"));
        foreach (var (folder, text) in new[] { (old, "Take 5 mg."), (current, "Take 7 mg.") })
        {
            Directory.CreateDirectory(Path.Join(folder, "a"));
            File.WriteAllText(Path.Join(folder, "a", "a.en.txt"), text, Encoding.UTF8);
        }

        var change = Assert.Single(OutputComparison.Of(old, current, TestContext.Current.CancellationToken).Changed);
        Assert.True(change.IsRead && change.HasNumber);
        Assert.Equal(("5", "7"), (change.Words[0].Removed, change.Words[0].Added));
    }

    [Fact]
    public void A_name_that_no_format_has_is_refused_with_those_that_there_are()
    {
        _collection.Add("collection.yaml", "source-language: en\nformats: [text, html]\n");
        var told = Assert.Single(_collection.Build(Request).Diagnostics);
        Assert.Contains("pdf, docx, text or a list of several", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_added_under_a_name_that_is_taken() =>
        Assert.Throws<ArgumentException>(static () => OutputFormats.With(new PlainTextFormat()));

    [Fact]
    public void Where_it_is_not_added_nobody_knows_it()
    {
        _format.Dispose();
        Assert.Equal([OutputFormat.Pdf, OutputFormat.Docx], OutputFormats.All);
        Assert.Null(OutputFormats.Named("text"));
        Assert.Null(OutputFormats.OfPath("a/a.en.txt"));
        Assert.Null(OutputFormats.OfPath("pdf"));
        Assert.Null(OutputFormats.OfPath(string.Empty));
        Assert.Equal(OutputFormat.Pdf, OutputFormats.OfPath(".pdf"));
        Assert.Equal(OutputFormat.Docx, OutputFormats.OfPath("a/a.en.docx"));
    }
}
