using System.Text;
using System.Text.Json;
using Leaflets.Building;
using Leaflets.Cli.Reporting;
using Leaflets.Diagnostics;
using Xunit;

namespace Leaflets.Cli.Tests.Reporting;

public sealed class SarifReportTests
{
    [Fact]
    public void A_result_names_rule_level_place_and_what_to_do()
    {
        var run = Run(Builds.Outcome(Builds.Leaflet("asthma", "en", LeafletState.Failed, Builds.Problem("The word 'two' is unknown."))));
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        Assert.Equal("LFT1999", result.GetProperty("ruleId").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal("The word 'two' is unknown. Write another.", result.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("""{"startLine":2,"startColumn":1,"endLine":2,"endColumn":4}""", Compact(Place(result).GetProperty("region")));
        Assert.Equal("""{"uri":"leaflets/asthma/en.md","uriBaseId":"ROOT"}""", Compact(Place(result).GetProperty("artifactLocation")));
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.True(run.GetProperty("originalUriBaseIds").TryGetProperty("ROOT", out _));
    }

    [Fact]
    public void Each_rule_stands_once_and_results_point_to_it()
    {
        var run = Run(Builds.Outcome(
            Builds.Leaflet(
                "asthma", "en", LeafletState.Made, Builds.Problem("b", id: "LFT2000", severity: DiagnosticSeverity.Warning),
                Builds.Problem("a"), Builds.Problem("c"))));
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(["LFT1999", "LFT2000"], rules.EnumerateArray().Select(static rule => rule.GetProperty("id").GetString()!));
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
            Assert.Equal(
                result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        Assert.Equal("The word '…' is unknown….", rules[0].GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.Equal("Write another.", rules[0].GetProperty("help").GetProperty("text").GetString());
        Assert.Equal("warning", rules[1].GetProperty("defaultConfiguration").GetProperty("level").GetString());
    }

    [Theory]
    [InlineData("leaflets/asthma/a picture #1 (50%)é.png", "leaflets/asthma/a%20picture%20%231%20%2850%25%29%C3%A9.png")]
    [InlineData("styles/base.yaml", "styles/base.yaml")]
    [InlineData("leaflets/a:/b?.md", "leaflets/a%3A/b%3F.md")]
    public void A_path_is_a_percent_encoded_reference(string path, string uri) =>
        Assert.Equal(uri, Place(Only(Builds.Problem("m", path: path))).GetProperty("artifactLocation").GetProperty("uri").GetString());

    [Fact]
    public void A_file_outside_the_collection_has_its_whole_address()
    {
        var artifact = Place(Only(Builds.Problem("m", path: Path.GetFullPath(Path.Join(Builds.Here, "..", "a cache")))))
            .GetProperty("artifactLocation");
        Assert.Matches("^file:///.*/a%20cache$", artifact.GetProperty("uri").GetString());
        Assert.False(artifact.TryGetProperty("uriBaseId", out _));
    }

    [Fact]
    public void A_file_that_cannot_be_written_lies_in_the_output_folder_and_all_others_in_the_collection()
    {
        Assert.Equal("dist/asthma/asthma.en.pdf", Uri(Builds.Problem("m", id: "LFT5001", path: "asthma/asthma.en.pdf")));
        Assert.Equal("leaflets/asthma/en.md", Uri(Builds.Problem("m", id: "LFT5013")));

        static string Uri(Diagnostic diagnostic) => Place(Only(diagnostic)).GetProperty("artifactLocation").GetProperty("uri").GetString()!;
    }

    [Fact]
    public void Braces_are_doubled_for_single_ones_hold_the_place_of_arguments() => Assert.Equal(
        "The field '{{{{x}}}}' has no value. Write another.", Only(Builds.Problem("The field '{{x}}' has no value.")).GetProperty("message")
        .GetProperty("text").GetString());

    [Fact]
    public void A_diagnostic_of_the_file_as_a_whole_has_no_end() => Assert.Equal(
        """{"startLine":1,"startColumn":1}""", Compact(Place(Only(Builds.Problem("m", start: 0, end: 0))).GetProperty("region")));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal(
        "a\uFFFDb Write another.", Only(Builds.Problem("a\uD83Db")).GetProperty("message").GetProperty("text").GetString());

    [Fact]
    public void What_two_leaflets_have_to_say_alike_stands_once()
    {
        var run = Run(Builds.Outcome(
            Builds.Leaflet("asthma", "en", LeafletState.Failed, Builds.Problem("m")),
            Builds.Leaflet("asthma", "fr", LeafletState.Failed, Builds.Problem("m"))));
        Assert.Equal(1, run.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void The_same_build_gives_the_same_bytes_wherever_it_runs_and_however_long()
    {
        var leaflet = Builds.Leaflet("asthma", "en", LeafletState.Failed, Builds.Problem("m"));
        var elsewhere = Path.GetFullPath(Path.Join(Path.GetTempPath(), "elsewhere"));
        var request = Builds.Request with { Root = elsewhere, OutputFolder = Path.Join(elsewhere, "dist") };
        Assert.Equal(
            SarifReport.Make(Builds.Outcome(leaflet), Builds.Places),
            SarifReport.Make(
                new(request, Builds.Result(leaflet), TimeSpan.FromSeconds(9)), new DiagnosticPlaces(Path.GetTempPath(), request)));
    }

    private static JsonElement Only(Diagnostic diagnostic) =>
        Assert.Single(
            Run(Builds.Outcome(Builds.Leaflet("asthma", "en", LeafletState.Failed, diagnostic))).GetProperty("results").EnumerateArray());

    private static JsonElement Run(BuildOutcome outcome)
    {
        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(SarifReport.Make(outcome, Builds.Places)));
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        return Assert.Single(document.RootElement.GetProperty("runs").EnumerateArray()).Clone();
    }

    private static JsonElement Place(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation");

    private static string Compact(JsonElement element) =>
        string.Concat(element.GetRawText().Where(static character => character is not (' ' or '\n')));
}
