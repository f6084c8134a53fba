using System.Text.Json;
using Leaflets.Building;
using Leaflets.Cli.Invocation;
using Leaflets.Cli.Reporting;
using Leaflets.Diagnostics;
using Xunit;

namespace Leaflets.Cli.Tests.Reporting;

public sealed class JsonEventsTests
{
    private static readonly EventSchema Schema = new();

    public static TheoryData<LeafletState> States => [.. Enum.GetValues<LeafletState>()];

    [Theory, MemberData(nameof(States))]
    public void A_leaflet_is_an_event_however_it_ends(LeafletState state)
    {
        var leaflet = Builds.Leaflet("asthma", "en", state, state == LeafletState.Failed ? [Builds.Problem("m")] : []);
        var events = Events(Builds.Request, leaflet);
        var told = events.Single(static one => one.GetProperty("event").GetString() == "leaflet");
        Assert.Equal(state.ToString(), told.GetProperty("state").GetString(), ignoreCase: true);
        Assert.Equal(1, events[^1].GetProperty(told.GetProperty("state").GetString()!).GetInt32());
    }

    [Fact]
    public void The_keys_of_an_event_stand_in_the_order_of_the_schema()
    {
        using var schema = JsonDocument.Parse(BuildEventsSchema.Read());
        var events = Events(
            Builds.Request, Builds.Leaflet("asthma", "en", LeafletState.Made, Builds.Problem("m", severity: DiagnosticSeverity.Warning)));
        Assert.Equal(["start", "diagnostic", "leaflet", "end"], events.Select(static one => one.GetProperty("event").GetString()!));
        var kinds = schema.RootElement.GetProperty("$defs");
        Assert.All(events, one => Assert.Equal(
            kinds.GetProperty(one.GetProperty("event").GetString()!).GetProperty("required").EnumerateArray()
            .Select(static key => key.GetString()!),
            one.EnumerateObject().Select(static property => property.Name)));
    }

    [Fact]
    public void What_two_leaflets_have_to_say_alike_is_told_with_the_first()
    {
        var events = Events(
            Builds.Request, Builds.Leaflet("asthma", "en", LeafletState.Failed, Builds.Problem("m")),
            Builds.Leaflet("asthma", "fr", LeafletState.Failed, Builds.Problem("m")));
        var told = Assert.Single(events, static one => one.GetProperty("event").GetString() == "diagnostic");
        Assert.Equal("en", told.GetProperty("leaflet").GetProperty("language").GetString());
        Assert.Equal(1, events[^1].GetProperty("errors").GetInt32());
        Assert.Equal((2, 1, 2, 4), (Number("line"), Number("column"), Number("endLine"), Number("endColumn")));

        int Number(string key) => told.GetProperty(key).GetInt32();
    }

    [Fact]
    public void What_concerns_the_collection_has_no_leaflet_and_comes_before_the_end()
    {
        using var output = new StringWriter();
        var events = new JsonEvents(output, Builds.Request, Builds.Places, new ManualTime());
        var result =
            events.Watch(static _ => new BuildResult([], [Builds.Problem("m", path: "leaflets/collection.yaml")], IsConfigured: false));
        events.End(new(Builds.Request, result, TimeSpan.Zero), ExitCode.WrongUsage);
        var told = Read(output);
        Assert.Equal(["start", "diagnostic", "end"], told.Select(static one => one.GetProperty("event").GetString()!));
        Assert.Equal(JsonValueKind.Null, told[1].GetProperty("leaflet").ValueKind);
        Assert.Equal(ExitCode.WrongUsage, told[2].GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public void A_check_names_no_files()
    {
        var events = Events(Builds.Request with { OutputFolder = null }, Builds.Leaflet("asthma", "en"));
        Assert.Equal("check", events[0].GetProperty("command").GetString());
        Assert.Equal(0, events[1].GetProperty("files").GetArrayLength());
        Assert.Equal(2, events[1].GetProperty("pages").GetInt32());
        Assert.Equal(0, events[2].GetProperty("files").GetInt32());
    }

    [Fact]
    public void An_event_is_one_line_of_whole_characters_whatever_the_texts_hold()
    {
        var every = new string([.. Enumerable.Range(0, 0x10000).Select(static value => (char)value)]);
        var told = Events(
            Builds.Request, Builds.Leaflet("asthma", "en", LeafletState.Failed, Builds.Problem(every, path: "leaflets/\n\uD83D/en.md")));
        Assert.Equal("leaflets/\n\uFFFD/en.md", told[1].GetProperty("path").GetString());
        Assert.StartsWith("\0\u0001", told[1].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_that_cannot_begin_ends_with_a_message()
    {
        using var output = new StringWriter();
        var events = new JsonEvents(output, Builds.Request, Builds.Places, new ManualTime());
        Assert.Throws<BuildRequestException>(() => events.Watch(static _ => throw new BuildRequestException("There is no leaflet 'x'.")));
        var told = Read(output);
        Assert.Equal(
            (ExitCode.WrongUsage, "There is no leaflet 'x'."),
            (told[^1].GetProperty("exitCode").GetInt32(), told[^1].GetProperty("message").GetString()));
    }

    [Theory]
    [InlineData("""{"event":"start","schema":1,"program":"1","command":"build","root":"."}""")]
    [InlineData("""{"event":"start","schema":1,"program":"1","command":"built","root":".","output":null}""")]
    [InlineData("""{"event":"start","schema":1,"program":1,"command":"build","root":".","output":null}""")]
    [InlineData("""{"event":"other"}""")]
    public void The_schema_refuses_what_is_no_event(string line) => Assert.False(Schema.Accepts(line));

    private static List<JsonElement> Events(BuildRequest request, params LeafletResult[] leaflets)
    {
        using var output = new StringWriter();
        var events = new JsonEvents(output, request, new DiagnosticPlaces(Builds.Here, request), new ManualTime());
        var result = events.Watch(progress =>
        {
            for (var i = 0; i < leaflets.Length; i++)
            {
                progress!(new(i + 1, leaflets.Length, leaflets[i]));
            }

            return Builds.Result([.. leaflets]);
        });
        var outcome = new BuildOutcome(request, result, TimeSpan.FromSeconds(1));
        events.End(outcome, outcome.ExitCode);
        return Read(output);
    }

    private static List<JsonElement> Read(StringWriter output)
    {
        Assert.EndsWith("\n", output.ToString(), StringComparison.Ordinal);
        return [.. output.ToString().Split('\n')[..^1].Select(Schema.Check)];
    }
}
