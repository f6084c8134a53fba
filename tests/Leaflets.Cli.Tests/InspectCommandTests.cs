using System.Text.Json;
using Leaflets.Cli.Invocation;
using Xunit;

namespace Leaflets.Cli.Tests;

public sealed class InspectCommandTests : IDisposable
{
    private readonly ScratchCollection _collection = new();
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void A_leaflet_of_ours_breaks_nothing_and_its_tree_is_printed()
    {
        var file = Build();
        Assert.Equal(ExitCode.Made, Run("inspect", file));
        Assert.Contains("  Document lang=\"en\"", _out.ToString(), StringComparison.Ordinal);
        Assert.Contains("no violation", _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_condition_is_told_with_its_number_and_returns_1()
    {
        var file = Build();
        File.AppendAllText(file, "more");
        Assert.Equal(ExitCode.SomeFailed, Run("inspect", "--quiet", file));
        Assert.Contains("A-6.1.3-3", _out.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Made, Run("inspect", "--tree", file));
    }

    [Fact]
    public void Json_holds_the_tree_and_the_violations()
    {
        Assert.Equal(ExitCode.Made, Run("inspect", "--json", Build()));
        using var json = JsonDocument.Parse(_out.ToString());
        Assert.Equal(0, json.RootElement.GetProperty("violations").GetArrayLength());
        Assert.Equal("Document", json.RootElement.GetProperty("tree")[0].GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("no-such-file.pdf")]
    [InlineData("styles/../styles")]
    public void What_cannot_be_read_is_2(string name)
    {
        Assert.Equal(ExitCode.WrongUsage, Run("inspect", name));
        Assert.Contains(name, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_must_be_named() => Assert.Equal(ExitCode.WrongUsage, Run("inspect"));

    private string Build()
    {
        _collection.WriteLeaflet("good", "---\ntitle: A good leaflet\n---\n\nTake 500 mg.\n");
        Assert.Equal(ExitCode.Made, Run("build", "--format", "pdf"));
        _out.GetStringBuilder().Clear();
        return Path.Join(_collection.Root, "dist", "good", "good.en.pdf");
    }

    private int Run(params string[] arguments) => CommandLine.Run(
        arguments,
        new CommandContext(_out, _error, _collection.Root, Path.Join(AppContext.BaseDirectory, "fonts"), IsLive: false, TimeProvider.System),
        TestContext.Current.CancellationToken);
}
