using Leaflets.Building;
using Leaflets.Cli.Invocation;
using Leaflets.Cli.Reporting;
using Leaflets.Diagnostics;
using Xunit;

namespace Leaflets.Cli.Tests.Reporting;

public sealed class TextDisplayTests : IDisposable
{
    private readonly StringWriter _out = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void Each_leaflet_that_something_was_done_about_is_a_line_and_the_summary_the_last()
    {
        var display = new LineDisplay(Summary(), verbose: false);
        Assert.Equal(ExitCode.SomeFailed, Run(display, [
            Builds.Leaflet("asthma", "en"), Builds.Leaflet("asthma", "fr", LeafletState.Restored),
            Builds.Leaflet("asthma", "de", LeafletState.Current),
            Builds.Leaflet("diabetes", "en", LeafletState.Failed, Builds.Problem("m"))]));
        Assert.Equal(
            """
            [1/4] asthma en: built, 2 pages
            [2/4] asthma fr: taken from the cache, 2 pages
            [4/4] diabetes en: failed
            Built 3 leaflets: 6 files, 6 pages in dist, 1.50 s. 1 built now, 1 taken from the cache, 1 up to date. 1 leaflet failed.

            """,
            _out.ToString());
        Assert.Equal("leaflets/asthma/en.md(2,1): error LFT1999: m Write another.\n", _error.ToString());
    }

    [Fact]
    public void Verbose_names_the_files()
    {
        Run(new LineDisplay(Summary(), verbose: true), [Builds.Leaflet("asthma", "en")]);
        Assert.Contains(
            "built, 2 pages\n  dist/asthma/asthma.en.pdf (1000 bytes)\n  dist/asthma/asthma.en.docx (900 bytes)\n", _out.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_with_nothing_to_do_says_that()
    {
        Run(new LineDisplay(Summary(), verbose: false),
            [Builds.Leaflet("asthma", "en", LeafletState.Current), Builds.Leaflet("asthma", "fr", LeafletState.Current)]);
        Assert.Equal("2 leaflets are up to date: 4 files, 4 pages in dist, 1.50 s.\n", _out.ToString());
        Run(new LineDisplay(Summary(), verbose: true), [Builds.Leaflet("asthma", "en", LeafletState.Current)]);
        Assert.Contains("[1/1] asthma en: up to date, 2 pages\n", _out.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("1 leaflet is up to date: 2 files, 2 pages in dist, 1.50 s.\n", _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_says_warnings_and_errors_alone()
    {
        Run(new QuietDisplay(_error, Builds.Places), [Builds.Leaflet(
            "asthma", "en", LeafletState.Made, Builds.Problem("w", severity: DiagnosticSeverity.Warning),
            Builds.Problem("i", severity: DiagnosticSeverity.Info))]);
        Assert.Empty(_out.ToString());
        Assert.Equal("leaflets/asthma/en.md(2,1): warning LFT1999: w Write another.\n", _error.ToString());
    }

    [Fact]
    public void A_path_does_not_steer_the_terminal()
    {
        Run(new QuietDisplay(_error, Builds.Places),
            [Builds.Leaflet("asthma", "en", LeafletState.Failed, Builds.Problem("m", path: "leaflets/\u001b[31m\n/en.md"))]);
        Assert.Equal("leaflets/\uFFFD[31m\uFFFD/en.md(2,1): error LFT1999: m Write another.\n", _error.ToString());
    }

    [Fact]
    public void A_build_that_was_stopped_says_how_many_are_not_made()
    {
        Assert.Equal(
            ExitCode.Stopped,
            Run(new LineDisplay(Summary(), verbose: false),
            [Builds.Leaflet("asthma", "en"), Builds.Leaflet("asthma", "fr", LeafletState.Stopped)]));
        Assert.EndsWith("1.50 s. Stopped; 1 leaflet not built.\n", _out.ToString(), StringComparison.Ordinal);
    }

    private static int Run(IBuildDisplay display, LeafletResult[] leaflets)
    {
        display.Watch(progress =>
        {
            for (var i = 0; i < leaflets.Length; i++)
            {
                progress?.Invoke(new(i + 1, leaflets.Length, leaflets[i]));
            }

            return Builds.Result([.. leaflets]);
        });
        var outcome = Builds.Outcome([.. leaflets]);
        display.End(outcome, outcome.ExitCode);
        return outcome.ExitCode;
    }

    private TextSummary Summary() =>
        new(new CommandContext(_out, _error, Builds.Here, Builds.Here, IsLive: false, new ManualTime()), Builds.Request, Builds.Places);
}
