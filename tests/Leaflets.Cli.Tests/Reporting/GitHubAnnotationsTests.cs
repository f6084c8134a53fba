using Leaflets.Building;
using Leaflets.Cli.Invocation;
using Leaflets.Cli.Reporting;
using Leaflets.Diagnostics;
using Xunit;

namespace Leaflets.Cli.Tests.Reporting;

public sealed class GitHubAnnotationsTests
{
    [Fact]
    public void A_diagnostic_is_a_workflow_command_at_its_line_and_column() => Assert.Equal(
        "::error file=leaflets/asthma/en.md,line=2,col=1,title=LFT1999::The word 'two' is unknown. Write another.",
        Assert.Single(Lines(Builds.Problem("The word 'two' is unknown."))));

    [Fact]
    public void What_would_end_a_command_or_a_property_is_escaped()
    {
        var line = Assert.Single(Lines(Builds.Problem("50 % of\r\nit: a, b::c", path: "leaflets/a, b: 100%/en.md")));
        Assert.Equal(
            "::error file=leaflets/a%2C b%3A 100%25/en.md,line=2,col=1,title=LFT1999::50 %25 of%0D%0Ait: a, b::c Write another.", line);
    }

    [Fact]
    public void Errors_come_first_then_warnings_then_notices()
    {
        var lines = Lines(
            Builds.Problem("i", severity: DiagnosticSeverity.Info), Builds.Problem("w", severity: DiagnosticSeverity.Warning),
            Builds.Problem("e"), Builds.Problem("e2"));
        Assert.Equal(
            ["::error", "::error", "::warning", "::notice"],
            lines.Select(static line => line[..line.IndexOf(' ', StringComparison.Ordinal)]));
        Assert.Contains("::e Write", lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("##[stop-commands]x", "# #[stop-commands]x")]
    [InlineData("a ###vso[task.setvariable variable=b]c", "a ## #vso[task.setvariable variable=b]c")]
    [InlineData("## [a](b) ##", "## [a](b) ##")]
    public void A_source_gives_no_commands_to_the_service_that_reads_the_log(string text, string expected)
    {
        Assert.Equal(expected, OutputText.OnOneLine(text));
        var json = System.Text.Json.JsonSerializer.Serialize(text);
        Assert.DoesNotContain("##", OutputText.OfJson(json), StringComparison.Ordinal);
        Assert.Equal(text, System.Text.Json.JsonSerializer.Deserialize<string>(OutputText.OfJson(json)));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("", false)]
    [InlineData("false", false)]
    public void They_come_by_themselves_where_GitHub_runs_the_command(string variable, bool expected)
    {
        var (output, _) = Run(new Dictionary<string, string> { ["GITHUB_ACTIONS"] = variable }, json: false);
        Assert.Equal(expected, output.Contains("::error file=leaflets/asthma/en.md", StringComparison.Ordinal));
    }

    [Fact]
    public void Their_files_are_those_of_the_repository()
    {
        var (output, _) = Run(
            new Dictionary<string, string> { ["GITHUB_ACTIONS"] = "true", ["GITHUB_WORKSPACE"] = Path.GetDirectoryName(Builds.Here)! },
            json: false);
        Assert.Contains("::error file=collection/leaflets/asthma/en.md,", output, StringComparison.Ordinal);
    }

    [Fact]
    public void They_do_not_stand_among_the_events()
    {
        var (output, error) = Run(new Dictionary<string, string> { ["GITHUB_ACTIONS"] = "true" }, json: true);
        Assert.All(
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            static line => Assert.StartsWith("{", line, StringComparison.Ordinal));
        Assert.Contains("::error file=", error, StringComparison.Ordinal);
    }

    private static (string Output, string Errors) Run(Dictionary<string, string> environment, bool json)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var surroundings =
            new CommandContext(output, error, Builds.Here, Builds.Here, IsLive: false, new ManualTime()) { Environment = environment };
        var parsed = new System.CommandLine.RootCommand();
        var options = new ReportOptions();
        options.AddTo(parsed);
        var settings = options.Read(parsed.Parse(json ? ["--json"] : []), surroundings);
        var failed = Builds.Leaflet("asthma", "en", LeafletState.Failed, Builds.Problem("The word 'two' is unknown."));
        new BuildReport(surroundings, Builds.Request, settings)
            .Run((_, _) => Builds.Result(failed), static () => Builds.Plan(), CancellationToken.None);
        return (output.ToString(), error.ToString());
    }

    private static string[] Lines(params Diagnostic[] diagnostics)
    {
        using var output = new StringWriter { NewLine = "\n" };
        GitHubAnnotations.Write(output, diagnostics, Builds.Places, Builds.Here);
        return output.ToString().TrimEnd('\n').Split('\n');
    }
}
