using System.Text.Json.Nodes;
using Leaflets.Building;
using Leaflets.Tests.Building.Schemas;
using Xunit;

namespace Leaflets.Tests.Building.Output;

/// <summary>Every manifest is as the published schema says, and the schema says no more than manifests hold.</summary>
public sealed class ManifestSchemaTests : IDisposable
{
    private static readonly JsonObject Schema = JsonNode.Parse(SchemaCatalog.Read("manifest"))!.AsObject();

    private readonly Network _network = new(leaflets: 4);

    public ManifestSchemaTests()
    {
        _network.Sources.Add(
            "full/en.md",
            "---\ntitle: Full\nreference: R-1\nversion: \"2.0\"\nstatus: in-review\nissued: 2027-01-31\nreview: 2029-01-31\n"
            + "subject: [asthma, children]\n---\n\nTake 5 mg.\n");
        _network.Sources.Add(
            "full/de.md", "---\ntitle: Voll\ncolour: blue\ntranslation:\n  of: \"2.0\"\n  state: machine\n---\n\nNehmen Sie 5 mg.\n");
        _network.Sources.Add("bad/en.md", "---\ntitle: Bad\n---\n\n{{nothing}}\n");
    }

    public void Dispose() => _network.Dispose();

    [Fact]
    public void Every_manifest_is_as_the_schema_says_and_nothing_that_it_describes_is_never_there()
    {
        var manifests = new List<JsonNode>
        {
            Built(_network.Request("all", cache: "cache"), LeafletState.Failed),
            Built(_network.Request("all", cache: "cache") with { Ids = ["full"], Styles = ["large-print"] }, LeafletState.Made),
            Built(_network.Request("word", cache: "cache") with { Formats = [OutputFormat.Docx] }, LeafletState.Restored),
            Built(_network.Request("pdf") with { Formats = [OutputFormat.Pdf], Languages = ["fr"] }, LeafletState.Made),
            Built(_network.Request("none") with { Shard = new(1, 1000) }, null),
        };
        Assert.Empty(manifests[^1]["files"]!.AsArray());

        // Translations of an earlier version, and lines that were set closer, are told of with the file.
        var described = new SortedSet<string>(Described(Schema["properties"]!, string.Empty), StringComparer.Ordinal);
        var there = new SortedSet<string>(manifests.SelectMany(manifest => Members(manifest, string.Empty)), StringComparer.Ordinal);
        Assert.Equal(described, there);
    }

    [Fact]
    public void An_output_is_listed_with_all_that_a_catalogue_needs()
    {
        Built(_network.Request("all"), LeafletState.Failed);
        var file = Built(_network.Request("all") with { Ids = ["full"] }, LeafletState.Made)["files"]!.AsArray()
            .Single(entry => (string?)entry!["path"] == "full/full.de.pdf")!;
        var bytes = File.ReadAllBytes(Path.Join(_network.Folder("all"), "full", "full.de.pdf"));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), (string?)file["sha256"]);
        Assert.Equal(bytes.Length, (int)file["size"]!);
        Assert.Equal(1, (int)file["pages"]!);
        Assert.Equal(
            "de clear-print full 2.0 2029-01-31", $"{file["language"]} {file["style"]} {file["id"]} {file["version"]} {file["review"]}");
        Assert.Equal(
            $"sha256:{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_network.Sources.Path("full/de.md"))))}", (string?)file["source"]);
        Assert.Equal("machine 2.0", $"{file["translation"]!["state"]} {file["translation"]!["of"]}");
        Assert.Equal("PDF/UA-1 PDF/A-2a", string.Join(' ', file["conformance"]!.AsArray()));
        Assert.Equal(
            "LFT1113 warning leaflets/full/de.md 3",
            string.Join(' ', ((string[])["id", "severity", "file", "line"]).Select(key => file["diagnostics"]![0]![key])));
        Assert.DoesNotContain("bad/", file.Root.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "made")]
    [InlineData("files/0", "colour")]
    [InlineData("files/0/diagnostics/0", "excerpt")]
    [InlineData("files/0/translation", "by")]
    public void The_schema_refuses_a_member_that_it_does_not_know(string place, string name)
    {
        var manifest = Built(_network.Request("one") with { Ids = ["full"], Languages = ["de"] }, LeafletState.Made);
        Place(manifest, place).AsObject()[name] = "x";
        Assert.False(SchemaCheck.AcceptsJson(Schema, manifest));
    }

    [Theory]
    [InlineData("", "form", "2")]
    [InlineData("files/0", "sha256", "\"ABC\"")]
    [InlineData("files/0", "size", "0")]
    [InlineData("files/0", "format", "\"odt\"")]
    [InlineData("files/0", "path", "\"/etc/a.pdf\"")]
    [InlineData("files/0", "review", "\"31 January 2029\"")]
    [InlineData("files/0", "status", "\"ready\"")]
    [InlineData("files/0", "style", "null")]
    [InlineData("files/0", "title", null)]
    [InlineData("files/1", "pages", null)]
    [InlineData("files/0/translation", "state", null)]
    public void The_schema_refuses_a_value_that_no_build_writes(string place, string name, string? value)
    {
        var manifest = Built(_network.Request("one") with { Ids = ["full"], Languages = ["de"] }, LeafletState.Made);
        var group = Place(manifest, place).AsObject();
        Assert.True(group.Remove(name));
        if (value is not null)
        {
            group[name] = JsonNode.Parse(value);
        }

        Assert.False(SchemaCheck.AcceptsJson(Schema, manifest));
    }

    private static JsonNode Place(JsonNode node, string place) => place.Length == 0 ? node
        : place.Split('/').Aggregate(node, static (found, step) => int.TryParse(step, out var index) ? found[index]! : found[step]!);

    /// <summary>A build's manifest, of which the schema approves.</summary>
    private static JsonNode Built(BuildRequest request, LeafletState? state)
    {
        var result = Network.Build(request);
        Assert.True(
            state is null ? result.Leaflets.IsEmpty
            : result.Leaflets.Any(leaflet => leaflet.State == state),
            string.Join('\n', result.Leaflets.SelectMany(leaflet => leaflet.Diagnostics)));
        var text = File.ReadAllText(Path.Join(request.OutputFolder, "manifest.json"));
        var manifest = JsonNode.Parse(text)!;
        Assert.True(SchemaCheck.AcceptsJson(Schema, manifest), text);
        return manifest;
    }

    private static IEnumerable<string> Described(JsonNode properties, string place) => properties.AsObject().SelectMany(property =>
    {
        var schema = Resolved(property.Value!);
        var inner = schema["type"]?.ToString() == "array" ? Resolved(schema["items"]!) : schema;
        return (inner["properties"] is { } group ? Described(group, $"{place}/{property.Key}") : []).Append($"{place}/{property.Key}");
    });

    private static JsonNode Resolved(JsonNode schema) =>
        schema["$ref"] is { } reference ? Schema["$defs"]![reference.ToString()["#/$defs/".Length..]]! : schema;

    private static IEnumerable<string> Members(JsonNode? node, string place) => node switch
    {
        JsonObject group => group.SelectMany(member => Members(member.Value, $"{place}/{member.Key}").Append($"{place}/{member.Key}")),
        JsonArray list => list.SelectMany(item => Members(item, place)),
        _ => [],
    };
}
