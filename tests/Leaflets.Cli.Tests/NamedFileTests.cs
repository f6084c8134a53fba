using System.Diagnostics;
using Leaflets.Cli.Invocation;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>What a person names is a file that ends; anything else is refused at once.</summary>
public sealed class NamedFileTests : IDisposable
{
    private readonly ScratchCollection _collection = new();

    public void Dispose() => _collection.Dispose();

    [Theory]
    [InlineData(ExitCode.WrongUsage, "inspect", "pipe")]
    [InlineData(ExitCode.WrongUsage, "inspect", "/dev/zero")]
    [InlineData(ExitCode.WrongUsage, "diff", "pipe", ".")]
    [InlineData(ExitCode.WrongUsage, "diff", ".", "/dev/zero")]
    [InlineData(ExitCode.WrongUsage, "merge-manifests", "pipe")]
    [InlineData(ExitCode.WrongUsage, "merge-manifests", "/dev/zero")]
    [InlineData(ExitCode.SomeFailed, "import", "pipe")]
    [InlineData(ExitCode.SomeFailed, "import", "/dev/zero")]
    public void A_pipe_that_nobody_writes_into_and_a_device_without_end_are_not_waited_for(int exitCode, params string[] arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Makes a pipe with mkfifo.");
        using (var made = Process.Start("mkfifo", [Path.Join(_collection.Root, "pipe")]))
        {
            made.WaitForExit();
        }

        var ended = _collection.Command(arguments);
        Assert.Equal(exitCode, ended.ExitCode);
        Assert.Contains("it is a pipe, a socket or a device, not a file", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inspect", 300)]
    [InlineData("merge-manifests", 200)]
    public void A_file_that_is_longer_than_any_is_refused_before_it_is_read(string command, long megabytes)
    {
        using (var file = File.Create(Path.Join(_collection.Root, "long")))
        {
            file.SetLength(megabytes << 20);
        }

        Assert.Contains("it is larger than", _collection.Refuses(command, "long"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_of_more_tokens_than_any_is_none()
    {
        File.WriteAllText(
            Path.Join(_collection.Root, "many.json"),
            $"{{\"form\":1,\"files\":[],\"x\":[1{string.Concat(Enumerable.Repeat(",1", 8_000_001))}]}}");
        Assert.Contains("is not a manifest", _collection.Refuses("merge-manifests", "many.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tree_of_a_long_file_is_written_as_json_piece_by_piece()
    {
        _collection.WriteLeaflet(
            "long",
            "---\ntitle: Long\nstatus: approved\n---\n\n"
            + string.Concat(Enumerable.Range(0, 3000).Select(static i => $"Absatz {i} über Öl.\n\n")));
        _collection.Ends(ExitCode.Made, "build", "-f", "pdf");
        using var json =
            System.Text.Json.JsonDocument.Parse(_collection.Ends(ExitCode.Made, "inspect", "--json", "--tree", "dist/long/long.en.pdf"));
        Assert.Contains("Absatz 2999 über Öl", json.RootElement.GetProperty("tree").ToString(), StringComparison.Ordinal);
    }
}
