using System.Text.Json;
using System.Xml.Linq;
using Leaflets.Building;
using Leaflets.Cli.Invocation;
using Leaflets.Cli.Reporting;
using Xunit;

namespace Leaflets.Cli.Tests.Reporting;

/// <summary>The real command with its options on a real collection.</summary>
public sealed class BuildReportTests : IDisposable
{
    private readonly ScratchCollection _collection = new();
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public BuildReportTests()
    {
        _collection.WriteLeaflet("good", "---\ntitle: A good leaflet\n---\n\nTake 500 mg.\n");
        _collection.WriteLeaflet("bad", "---\ntitle: T\n---\n\nOne <font>two</font>.\n");
    }

    public void Dispose()
    {
        _collection.Dispose();
        _out.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void Every_line_of_a_build_is_an_event_as_the_schema_says()
    {
        Assert.Equal(ExitCode.SomeFailed, Run("build", "--json"));
        var schema = new EventSchema();
        var events = _out.ToString().Split('\n')[..^1].Select(schema.Check).ToList();
        Assert.Equal(
            ["diagnostic", "end", "leaflet", "leaflet", "start"], events.Select(static one => one.GetProperty("event").GetString()!)
            .Order(StringComparer.Ordinal));
        Assert.Equal("start", events[0].GetProperty("event").GetString());
        Assert.Equal("end", events[^1].GetProperty("event").GetString());
        Assert.Equal((1, 1), (events[^1].GetProperty("made").GetInt32(), events[^1].GetProperty("failed").GetInt32()));
        foreach (var file in events.Where(static one => one.GetProperty("event").GetString() == "leaflet")
            .SelectMany(static one => one.GetProperty("files").EnumerateArray()))
        {
            var bytes = File.ReadAllBytes(Path.Join(_collection.Root, file.GetProperty("path").GetString()));
            Assert.Equal(bytes.Length, file.GetProperty("size").GetInt32());
            Assert.Equal(
                Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), file.GetProperty("sha256").GetString());
        }

        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void Several_reports_are_written_at_once()
    {
        Assert.Equal(
            ExitCode.SomeFailed,
            Run("build", "--quiet", "--report", "sarif=reports/leaflets.sarif", "--report", "junit=reports/junit.xml", "--report",
            "github"));
        var files = Directory.EnumerateFiles(Path.Join(_collection.Root, "reports")).Select(static path => Path.GetFileName(path));
        Assert.Equal(["junit.xml", "leaflets.sarif"], files.Order(StringComparer.Ordinal));
        using var sarif = JsonDocument.Parse(File.ReadAllBytes(Path.Join(_collection.Root, "reports", "leaflets.sarif")));
        Assert.Equal(1, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        var junit = XDocument.Load(Path.Join(_collection.Root, "reports", "junit.xml")).Root!;
        Assert.Equal(("5", "2"), (junit.Attribute("tests")!.Value, junit.Attribute("failures")!.Value));
        Assert.StartsWith("::error file=leaflets/bad/en.md,line=5,col=5,title=LFT", _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_made_the_cases_are_those_that_would_be()
    {
        _collection.Write("leaflets/collection.yaml", "formats: [docx]\n"u8.ToArray());
        Assert.Equal(ExitCode.SomeFailed, Run("check", "bad", "--report", "junit=junit.xml"));
        var test = XDocument.Load(Path.Join(_collection.Root, "junit.xml")).Descendants("testsuite").Last().Elements("testcase").Single();
        Assert.Equal("en docx", test.Attribute("name")!.Value);
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_told_and_the_leaflets_are_made()
    {
        _collection.Write("file", "no folder"u8.ToArray());
        Assert.Equal(ExitCode.WrongUsage, Run("build", "good", "--json", "--report", "sarif=file/r.sarif"));
        Assert.Contains("leaflets: The report 'file/r.sarif' cannot be written: ", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("\"exitCode\":2,", _out.ToString(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Join(_collection.Root, "dist", "good", "good.en.pdf")));
        Assert.Empty(Directory.EnumerateFiles(_collection.Root, "*.tmp"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_report_is_written_through_a_link_and_into_a_pipe_and_replaces_neither(bool isPipe)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Makes a pipe with mkfifo.");
        var (report, target) = (Path.Join(_collection.Root, "report"), Path.Join(_collection.Root, "target"));
        Task<string> read;
        if (isPipe)
        {
            using (var made = System.Diagnostics.Process.Start("mkfifo", [report]))
            {
                await made.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            read = Task.Run(() => File.ReadAllText(report), TestContext.Current.CancellationToken);
        }
        else
        {
            await File.WriteAllTextAsync(target, "{\"$schema\": \"sarif\", \"runs\": []}", TestContext.Current.CancellationToken);
            File.CreateSymbolicLink(report, target);
            read = Task.FromResult(string.Empty);
        }

        Assert.Equal(ExitCode.Made, Run("check", "good", "--report", "sarif=report"));
        Assert.Contains(
            "\"2.1.0\"", isPipe ? await read
            : await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(isPipe ? new FileInfo(report).Length == 0 : new FileInfo(report).LinkTarget == target);
    }

    [Theory]
    [InlineData("'--json' cannot be combined with '--quiet'.", "build", "--json", "--quiet")]
    [InlineData("There is no option '--nope'.", "check", "--nope", "--json")]
    [InlineData("There is no leaflet 'none'; there are bad, good.", "check", "none", "--json")]
    [InlineData("elsewhere' does not contain leaflets/ and styles/.", "build", "--root", "elsewhere", "--json")]
    [InlineData("git could not list what changed since 'no-such-revision'", "build", "--changed-since", "no-such-revision", "--json")]
    public void A_program_that_asks_for_events_hears_of_a_wrong_command_too(string expected, params string[] arguments)
    {
        Assert.Equal(ExitCode.WrongUsage, Run(arguments));
        var events = _out.ToString().TrimEnd('\n').Split('\n').Select(new EventSchema().Check).ToList();
        Assert.Equal(["start", "end"], events.Select(static one => one.GetProperty("event").GetString()));
        Assert.Equal((arguments[0], 2), (events[0].GetProperty("command").GetString(), events[1].GetProperty("exitCode").GetInt32()));
        Assert.Contains(expected, events[1].GetProperty("message").GetString()!, StringComparison.Ordinal);
        Assert.Contains("leaflets: ", _error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no report 'xunit'; the reports are sarif=FILE, junit=FILE and github.", "check", "--report", "xunit=a.xml")]
    [InlineData("Two reports cannot be written to the same file, 'a'.", "check", "--report", "sarif=a", "--report", "junit=a")]
    public void Options_that_contradict_each_other_are_wrong_usage(string expected, params string[] arguments)
    {
        Assert.Equal(ExitCode.WrongUsage, Run(arguments));
        Assert.Contains(expected, _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_out.ToString());
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void The_schema_is_printed_as_it_lies_in_the_sources(string command)
    {
        Assert.Equal(ExitCode.Made, Run(command, "--json-schema"));
        var kept = File.ReadAllText(
            Path.Join(Repository.Root, "src", "Leaflets.Cli", "Reporting", "build-events.schema.json"));
        Assert.Equal(kept.Replace("{names of formats}", "pdf\", \"docx", StringComparison.Ordinal), _out.ToString());
    }

    [Fact]
    public void A_fault_of_the_program_is_told_with_its_stack_where_everything_is_asked_for()
    {
        var fault = Assert.Throws<InvalidOperationException>(Break);
        var result = Builds.Result(Builds.Leaflet("good", "en", LeafletState.Faulted) with { Fault = fault });
        foreach (var isVerbose in (bool[])[false, true])
        {
            var report = new BuildReport(CommandContext(), Builds.Request, new(Quiet: true, isVerbose, Json: false, []));
            report.Run((_, _) => result, static () => Builds.Plan("good en"), TestContext.Current.CancellationToken);
            var isTold = _error.ToString().Contains("good (en): System.InvalidOperationException: broken", StringComparison.Ordinal);
            Assert.Equal(isVerbose, isTold);
        }

        Assert.Contains(nameof(Break), _error.ToString(), StringComparison.Ordinal);
    }

    private static void Break() => throw new InvalidOperationException("broken");

    private int Run(params string[] arguments) => CommandLine.Run(
        arguments, CommandContext(), TestContext.Current.CancellationToken);

    private CommandContext CommandContext() =>
        new(_out, _error, _collection.Root, Path.Join(AppContext.BaseDirectory, "fonts"), IsLive: false, TimeProvider.System);
}
