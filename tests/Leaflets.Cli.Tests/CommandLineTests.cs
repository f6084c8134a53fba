using Leaflets.Cli.Invocation;
using Xunit;

namespace Leaflets.Cli.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("leaflets-").FullName;
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("Did you mean '--language'?", "build", "--langauge", "fr")]
    [InlineData("Did you mean 'build'?", "biuld")]
    [InlineData("There is no format 'odt'", "build", "--format", "odt")]
    [InlineData("'--workers' takes a number", "build", "--workers", "0")]
    [InlineData("There is no folder with leaflets/ and styles/", "build")]
    public void Wrong_usage_is_2_and_says_what_is_nearest(string expected, params string[] arguments)
    {
        Assert.Equal(ExitCode.WrongUsage, Run(arguments));
        Assert.Contains(expected, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_leaflet_is_written_once()
    {
        Directory.CreateDirectory(Path.Join(_root, "leaflets"));
        Directory.CreateDirectory(Path.Join(_root, "styles"));
        Assert.Equal(ExitCode.Made, Run("new", "asthma-inhaler"));
        var text = File.ReadAllText(Path.Join(_root, "leaflets", "asthma-inhaler", "en.md"));
        Assert.StartsWith("---\ntitle: \"Asthma inhaler\"\n", text, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUsage, Run("new", "asthma-inhaler"));
    }

    [Fact]
    public void A_collection_begins_with_the_styles_of_the_program_and_its_first_leaflet_builds()
    {
        Assert.Equal(ExitCode.Made, Run("new", "asthma-inhaler", "--collection"));
        Assert.True(File.Exists(Path.Join(_root, "styles", "clear-print.yaml")));
        Assert.True(File.Exists(Path.Join(_root, "styles", "clinics", "riverside.yaml")));
        Assert.Equal(ExitCode.Made, Run("build"));
        Assert.True(File.Exists(Path.Join(_root, "dist", "asthma-inhaler", "asthma-inhaler.en.pdf")), _error.ToString());
        Assert.Empty(_error.ToString());
        Assert.Equal(ExitCode.WrongUsage, Run("new", "other", "--collection"));
        Assert.Contains("'leaflets' already exists here", _error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Join(_root, "leaflets", "other")));
    }

    [Theory]
    [InlineData("leaflets [command] [options]")]
    [InlineData("leaflets cache [command] [options]", "cache")]
    public void A_command_that_wants_another_shows_what_there_is(string expected, params string[] arguments)
    {
        Assert.Equal(ExitCode.WrongUsage, Run(arguments));
        Assert.Contains(expected, _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_out.ToString());
    }

    [Theory]
    [InlineData("build", "--zzzz")]
    [InlineData("build", "xx")]
    [InlineData("zzzzz")]
    public void What_is_not_near_is_not_suggested(params string[] arguments)
    {
        Run(arguments);
        Assert.DoesNotContain("Did you mean", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_is_closed_stops_no_command_and_is_kept_for_the_end()
    {
        var closed = new StreamWriter(new MemoryStream(1)) { AutoFlush = true };
        closed.Dispose();
        using var careful = new ResilientWriter(closed);
        careful.WriteLine("one");
        careful.Write('2');
        careful.Flush();
        Assert.IsType<ObjectDisposedException>(careful.Failure);
    }

    [Fact]
    public void Outputs_that_are_full_end_with_2_and_the_leaflets_are_made()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        using var collection = new ScratchCollection();
        collection.WriteLeaflet("asthma", "---\ntitle: T\n---\n\nSee [here](https://example.org/).\n");
        foreach (var redirection in new[] { ">/dev/full", "2>/dev/full", ">&-", "2>&-" })
        {
            using var process =
                collection.StartThrough(["sh", "-c", $"exec \"$@\" {redirection}", "sh"], environment: null, "build", "--rebuild");
            process.StandardOutput.ReadToEnd();
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == ExitCode.WrongUsage, $"{redirection}: {process.ExitCode}");
            Assert.True(File.Exists(Path.Join(collection.Root, "dist", "asthma", "asthma.en.pdf")));
            Directory.Delete(Path.Join(collection.Root, "dist"), recursive: true);
        }
    }

    [Fact]
    public void Help_names_every_command()
    {
        Assert.Equal(ExitCode.Made, Run("--help"));
        Assert.All(
            ["build", "check", "inspect", "new", "completions"],
            command => Assert.Contains(command, _out.ToString(), StringComparison.Ordinal));
    }

    private int Run(params string[] arguments) => CommandLine.Run(
        arguments,
        new CommandContext(_out, _error, _root, Path.Join(AppContext.BaseDirectory, "fonts"), IsLive: false, TimeProvider.System),
        TestContext.Current.CancellationToken);
}
