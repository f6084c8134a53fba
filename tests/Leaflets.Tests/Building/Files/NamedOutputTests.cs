using System.Runtime.Versioning;
using Leaflets.Building.Files;
using Xunit;

namespace Leaflets.Tests.Building.Files;

/// <summary>What is written where somebody says so goes where he means, and not where a checkout leads.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class NamedOutputTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("leaflets-named-").FullName;
    private readonly string _folder;
    private readonly string _victim;

    public NamedOutputTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links of Unix.");
        _folder = Directory.CreateDirectory(Path.Join(_root, "checkout")).FullName;
        _victim = Path.Join(_root, "victim");
        File.WriteAllText(_victim, "mine");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("../victim")]
    [InlineData("../new")]
    [InlineData("chain")]
    public void A_link_to_a_file_elsewhere_is_refused(string target)
    {
        var path = Path.Join(_folder, "report");
        File.CreateSymbolicLink(path, target);
        File.CreateSymbolicLink(Path.Join(_folder, "chain"), _victim);
        Assert.Equal(
            "it is a link that leads elsewhere; name the file itself",
            Assert.Throws<IOException>(() => NamedOutput.Write(path, "ours"u8)).Message);
        Assert.Equal("mine", File.ReadAllText(_victim));
        Assert.False(File.Exists(Path.Join(_root, "new")));
    }

    [Fact]
    public void A_link_to_a_file_beside_it_stays_and_the_file_is_replaced()
    {
        File.CreateSymbolicLink(Path.Join(_folder, "report"), "below/real");
        Directory.CreateDirectory(Path.Join(_folder, "below"));
        NamedOutput.Write(Path.Join(_folder, "report"), "ours"u8);
        NamedOutput.Write(Path.Join(_folder, "new", "report"), "ours"u8);
        Assert.Equal("ours", File.ReadAllText(Path.Join(_folder, "below", "real")));
        Assert.NotNull(new FileInfo(Path.Join(_folder, "report")).LinkTarget);
        Assert.Equal(["report"], Directory.EnumerateFileSystemEntries(Path.Join(_folder, "new")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_pipe_a_link_to_one_and_a_stream_of_the_process_are_written_to()
    {
        var pipe = Path.Join(_root, "pipe");
        OutsideTool.Run("mkfifo", pipe);
        File.CreateSymbolicLink(Path.Join(_folder, "report"), pipe);
        foreach (var path in (string[])[pipe, Path.Join(_folder, "report")])
        {
            var read = Task.Run(() => File.ReadAllText(pipe), TestContext.Current.CancellationToken);
            NamedOutput.Write(path, "ours"u8);
            Assert.Equal("ours", await read);
        }

        NamedOutput.Write("/dev/null", "ours"u8);
    }
}
