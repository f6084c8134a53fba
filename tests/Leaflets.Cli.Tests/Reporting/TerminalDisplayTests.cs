using Leaflets.Building;
using Leaflets.Cli.Invocation;
using Leaflets.Cli.Reporting;
using Leaflets.Diagnostics;
using Spectre.Console;
using Xunit;

namespace Leaflets.Cli.Tests.Reporting;

public sealed class TerminalDisplayTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void A_person_sees_how_far_the_build_is_how_fast_and_how_long_it_takes()
    {
        Watch(progress =>
        {
            _time.Advance(1);
            var look = Builds.Problem("Look.", severity: DiagnosticSeverity.Warning);
            progress(new(1, 4, Builds.Leaflet("asthma", "en", LeafletState.Failed, Builds.Problem("The word 'x' is unknown."), look)));
            _time.Advance(1);
        });
        var shown = _out.ToString();
        Assert.Contains("Reading the collection", shown, StringComparison.Ordinal);
        Assert.Contains("1/4", shown, StringComparison.Ordinal);
        Assert.Contains("0.5 a second", shown, StringComparison.Ordinal);
        Assert.Contains("0:06 left", shown, StringComparison.Ordinal);
        Assert.Contains("1 warning", shown, StringComparison.Ordinal);
        Assert.Contains("1 error", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_leaflets_in_hand_are_named_once_the_plan_is_known()
    {
        using var isAsked = new ManualResetEventSlim();
        Watch(
            progress =>
            {
                progress(new(1, 3, Builds.Leaflet("asthma", "en")));
                _time.Advance(1);
                Assert.True(isAsked.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
                SpinWait.SpinUntil(
                    () =>
                    {
                        _time.Advance(0.1);
                        return _out.ToString().Contains("now:", StringComparison.Ordinal);
                    },
                    TimeSpan.FromSeconds(30));
            },
            () =>
            {
                isAsked.Set();
                return Builds.Plan("asthma en", "asthma fr", "diabetes en");
            });
        Assert.Contains("now: asthma fr, diabetes en", _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_build_is_not_asked_for_its_plan()
    {
        var asked = 0;
        Watch(
            progress =>
            {
                progress(new(1, 1, Builds.Leaflet("asthma", "en")));
                _time.Advance(0.2);
            },
            () =>
            {
                asked++;
                return Builds.Plan("asthma en");
            });
        _time.Advance(10);
        Assert.Equal(0, asked);
    }

    [Fact]
    public void Nothing_is_drawn_when_the_build_is_over()
    {
        Watch(progress => progress(new(1, 1, Builds.Leaflet("asthma", "en"))));
        var length = _out.ToString().Length;
        _time.Advance(1);
        Assert.Equal(length, _out.ToString().Length);
    }

    [Fact]
    public void What_went_wrong_with_the_request_comes_through() =>
        Assert.Throws<BuildRequestException>(
            () => Display(static () => Builds.Plan()).Watch(static _ => throw new BuildRequestException("There is no leaflet 'x'.")));

    [Theory]
    [InlineData("", true)]
    [InlineData("1", false)]
    public void NO_COLOR_is_honoured(string value, bool hasColours)
    {
        var surroundings = new CommandContext(
            _out, _error, Builds.Here, Builds.Here, IsLive: true,
            _time)
        { Environment = new Dictionary<string, string> { ["NO_COLOR"] = value } };
        Terminal.Open(surroundings).Write(new Text("1 error", new Style(Color.Red)));
        Assert.Equal(hasColours, _out.ToString().Contains("\u001b[", StringComparison.Ordinal));
        Assert.Contains("1 error", _out.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(59.2, "1:00 left")]
    [InlineData(3_725, "1:02:05 left")]
    public void The_time_that_is_left_reads_as_a_clock(double seconds, string expected)
    {
        Console(100).Write(new LiveFrame(1, 2, 12, TimeSpan.FromSeconds(seconds), 0, 0, [], null).Draw(isUnicode: false, 99));
        Assert.Contains(expected, _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_narrow_terminal_keeps_the_errors_and_two_lines()
    {
        var names = Enumerable.Range(0, 30).Select(static i => $"leaflet-{i} en").ToList();
        Console(60).Write(new LiveFrame(9_999, 12_000, 250, TimeSpan.FromSeconds(3_000), 12, 345, names, null).Draw(isUnicode: false, 59));
        var lines = _out.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains("9999/12000  12 errors", lines[0], StringComparison.Ordinal);
        Assert.All(lines, static line => Assert.EndsWith("...", line, StringComparison.Ordinal));
        Assert.All(lines, static line => Assert.InRange(line.Length, 1, 60));
    }

    [Theory]
    [InlineData(19)]
    [InlineData(39)]
    public void A_terminal_without_room_for_a_bar_has_the_numbers(int width)
    {
        Console(width + 1)
            .Write(new LiveFrame(120, 1_200, 25, TimeSpan.FromSeconds(43), 3, 1, ["asthma en"], null).Draw(isUnicode: true, width));
        var lines = _out.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("120/1200  3 error", lines[0], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, width));
    }

    private void Watch(Action<Action<BuildProgress>> build, Func<PlanResult>? plan = null)
    {
        var result = Display(plan ?? (static () => Builds.Plan())).Watch(progress =>
        {
            build(progress!);
            return Builds.Result();
        });
        Assert.Empty(result.Leaflets);
    }

    private TerminalDisplay Display(Func<PlanResult> plan)
    {
        var surroundings = new CommandContext(_out, _error, Builds.Here, Builds.Here, IsLive: true, _time);
        return new(Console(100), new TextSummary(surroundings, Builds.Request, Builds.Places), Builds.Request, plan, _time, verbose: false);
    }

    private IAnsiConsole Console(int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(_out),
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
        });
        console.Profile.Width = width;
        return console;
    }
}
