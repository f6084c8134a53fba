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
        Assert.Contains("There is 'leaflets' here already", _error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Join(_root, "leaflets", "other")));
    }

    [Fact]
    public void Help_names_every_command()
    {
        Assert.Equal(ExitCode.Made, Run("--help"));
        Assert.All(["build", "check", "inspect", "new", "completions"], command => Assert.Contains(command, _out.ToString(), StringComparison.Ordinal));
    }

    private int Run(params string[] arguments) => CommandLine.Run(
        arguments,
        new Surroundings(_out, _error, _root, Path.Join(AppContext.BaseDirectory, "fonts"), IsLive: false, TimeProvider.System),
        TestContext.Current.CancellationToken);
}
