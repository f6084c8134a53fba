using System.Text.Json.Nodes;
using Leaflets.Building;
using Leaflets.Building.Output;
using Leaflets.Formats;
using Xunit;

namespace Leaflets.Tests.Building.Output;

/// <summary>A manifest that a person names is held against its schema before anything is taken from it.</summary>
public sealed class ManifestRefusalTests : IDisposable
{
    private readonly ScratchCollection _collection = new();
    private readonly string _manifest;
    private readonly string _whole;
    private readonly string _target;

    public ManifestRefusalTests()
    {
        _collection.Add("a/en.md", "---\ntitle: A\n---\n\nTake 5 mg.\n");
        _collection.Build(new BuildRequest { Root = _collection.Root, OutputFolder = _collection.Output, Formats = [OutputFormat.Pdf] });
        _manifest = Path.Join(_collection.Output, "manifest.json");
        _whole = File.ReadAllText(_manifest);
        _target = Path.Join(_collection.Root, "merged.json");
    }

    public void Dispose() => _collection.Dispose();

    [Theory]
    [InlineData("files", "null", "files is null, not an array")]
    [InlineData("files", "\"x\"", "files is 'x', not an array")]
    [InlineData("files", "{}", "files is an object, not an array")]
    [InlineData("files/0", "null", "files[0] is null, not an object")]
    [InlineData("files/0", "3", "files[0] is 3, not an object")]
    [InlineData("files/0", "[]", "files[0] is an array, not an object")]
    [InlineData("files/0/sha256", "\"zz\"", "files[0].sha256 is 'zz'")]
    [InlineData("files/0/sha256", "7", "files[0].sha256 is 7, not a string")]
    [InlineData("files/0/pages", "-5", "files[0].pages is -5, which is less than 1")]
    [InlineData("files/0/pages", "1.5", "files[0].pages is 1.5, not an integer")]
    [InlineData("files/0/size", "1e999", "files[0].size is 1e999, not an integer")]
    [InlineData("files/0/size", "99999999999999999999", "files[0].size is 99999999999999999999, not an integer")]
    [InlineData("files/0/path", "\"/etc/a.pdf\"", "files[0].path is '/etc/a.pdf'")]
    [InlineData("files/0/path", "\"../a/a.en.pdf\"", "files[0].path is")]
    [InlineData("files/0/path", "\"a/../../a.en.pdf\"", "files[0].path is")]
    [InlineData("files/0/path", "\"a\\\\a.en.pdf\"", "files[0].path is")]
    [InlineData("files/0/path", "\"C:/a.en.pdf\"", "files[0].path is")]
    [InlineData("files/0/path", "\"a/a\\u0000.en.pdf\"", "files[0].path is")]
    [InlineData("files/0/path", "\"a/a.en.pdf\\n\"", "files[0].path is")]
    [InlineData("files/0/path", "\"a/\\ud800.pdf\"", "files[0].path is not text, not a string")]
    [InlineData("files/0/format", "\"exe\"", "files[0].format is 'exe', not one of 'pdf', 'docx'")]
    [InlineData("files/0/status", "\"released\"", "files[0].status is 'released'")]
    [InlineData("files/0/colour", "\"blue\"", "files[0] has an unknown key 'colour'")]
    [InlineData("parts", "[]", "parts is empty")]
    [InlineData("parts", "[\"x\"]", "parts[0] is 'x'")]
    [InlineData("form", "0", "form is 0, not 1")]
    [InlineData("form", "\"1\"", "form is '1', not 1")]
    [InlineData("form", "2", "was written by a later version of the program")]
    [InlineData("form", "-1e4444483648", "form is -1e4444483648, not 1")]
    [InlineData("files/0/size", "-1e4444483648", "files[0].size is -1e4444483648, not an integer")]
    [InlineData("files/0/status", "1e4444483648", "files[0].status is 1e4444483648")]
    [InlineData("form", "1e400", "was written by a later version of the program")]
    public void What_its_schema_forbids_is_named_with_its_place(string place, string json, string expected) =>
        AssertRefused(With(place, json), expected);

    [Theory]
    [InlineData("", "is not a manifest")]
    [InlineData("[]", "is not a manifest")]
    [InlineData("null", "is not a manifest")]
    [InlineData("\"files\"", "is not a manifest")]
    [InlineData("{\"form\": 1}", "is not a manifest")]
    [InlineData("{\"form\": 1, \"files\": []", "is not JSON")]
    [InlineData("{\"form\": 1, \"files\": [], \"files\": []}", "has a key twice")]
    [InlineData("{\"files\": []}", "has no 'form'")]
    [InlineData("\u0000", "is not a manifest")]
    [InlineData("{\"a\": 1, \"b\\ud80e\": [{\"c\": 1}]}", "contains invalid text")]
    public void What_is_no_manifest_is_refused(string json, string expected) => AssertRefused(json, expected);

    [Fact]
    public void An_entry_of_a_file_without_what_is_needed_is_refused()
    {
        foreach (var key in (string[])["path", "format", "sha256", "size", "pages", "conformance", "id", "language", "style", "source",
            "title", "status", "diagnostics"])
        {
            var manifest = JsonNode.Parse(_whole)!;
            manifest["files"]![0]!.AsObject().Remove(key);
            AssertRefused(manifest.ToJsonString(), $"has no '{key}'");
        }
    }

    [Fact]
    public void A_file_that_is_listed_twice_is_refused_also_under_other_capitals()
    {
        var manifest = JsonNode.Parse(_whole)!;
        var other = manifest["files"]![0]!.DeepClone();
        other["path"] = "A/a.en.pdf";
        manifest["files"]!.AsArray().Add(other);
        AssertRefused(manifest.ToJsonString(), "twice");
    }

    [Fact]
    public void What_the_program_writes_is_taken()
    {
        Assert.Null(ManifestEntries.Fault(File.ReadAllBytes(_manifest)));
        Assert.Equal(1, ManifestMerger.Merge([_manifest], _target));
        Assert.Equal(File.ReadAllBytes(_manifest), File.ReadAllBytes(_target));
    }

    private string With(string place, string json)
    {
        var manifest = JsonNode.Parse(_whole)!;
        const string Mark = "\"the place\"";
        var parts = place.Split('/');
        var node = manifest;
        foreach (var part in parts[..^1])
        {
            node = int.TryParse(part, out var index) ? node![index] : node![part];
        }

        if (int.TryParse(parts[^1], out var last))
        {
            node!.AsArray()[last] = "the place";
        }
        else
        {
            node!.AsObject()[parts[^1]] = "the place";
        }

        return manifest.ToJsonString().Replace(Mark, json, StringComparison.Ordinal);
    }

    private void AssertRefused(string manifest, string expected)
    {
        File.WriteAllText(_manifest, manifest);
        var message = Assert.Throws<BuildRequestException>(() => ManifestMerger.Merge([_manifest], _target)).Message;
        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.Equal(
            message,
            Assert.Throws<BuildRequestException>(
                () => OutputComparison.Of(_manifest, _collection.Output, CancellationToken.None)).Message);
        Assert.False(File.Exists(_target));
    }
}
