using System.Runtime.Versioning;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>
/// Where something is missing that every process has, the command says so on one line, with the right exit code, or does without.
/// </summary>
[Trait("Category", "Slow"), UnsupportedOSPlatform("windows")]
public sealed class StartTests : IDisposable
{
    /// <summary>What is measured here is not how busy the machine is.</summary>
    private const string Patient = "--time-limit=3600";

    private readonly ScratchCollection _collection = new();

    public StartTests() => _collection.WriteLeaflet("a", "---\ntitle: A\n---\n\nTake 5 mg.\n");

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void Without_streams_the_leaflets_are_made_and_the_exit_code_says_that_nobody_heard()
    {
        var ended = Through("exec 3>&2 0<&- 1>&- 2>&-; \"$@\"; echo $? >&3", "build", Patient);
        Assert.True(ended.Errors.Trim() == "2", ended.Errors + _collection.Command("check").Errors);
        Assert.True(File.Exists(Path.Join(_collection.Root, "dist/a/a.en.pdf")));
    }

    [Theory]
    [InlineData("1>&-")]
    [InlineData("2>&-")]
    [InlineData("0<&-")]
    public void Without_one_stream_the_leaflets_are_made(string closed)
    {
        var ended = Through($"exec \"$@\" {closed}", "build", Patient);
        Assert.True(ended.ExitCode == (closed == "1>&-" ? 2 : 0), $"{ended.ExitCode}: {ended.Errors}{ended.Output}");
        Assert.True(File.Exists(Path.Join(_collection.Root, "dist/a/a.en.pdf")));
    }

    [Fact]
    public void A_current_folder_that_is_gone_is_told()
    {
        AssertOneLine(Through("mkdir gone; cd gone; rmdir ../gone; exec \"$@\"", "build"), "leaflets: The current folder no longer exists");
        AssertOneLine(
            Through("mkdir gone; cd gone; rmdir ../gone; exec \"$@\"", "build", Patient, "--root", _collection.Root),
            "leaflets: The current folder no longer exists");
    }

    [Fact]
    public void Without_a_home_and_a_temporary_folder_leaflets_are_made()
    {
        var ended = Through("unset HOME; export TMPDIR=/no/such/folder; exec \"$@\"", "build", Patient);
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
    }

    [Fact]
    public void Without_ICU_one_line_says_what_to_install() =>
        AssertOneLine(
            Through("ulimit -v 2000000; exec \"$@\"", "build"),
            "leaflets: The ICU library, which divides text into lines, cannot be loaded");

    [Fact]
    public void Nothing_is_written_to_the_log_of_the_system()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/strace"))
        {
            Assert.Skip("There is no strace here.");
        }

        var log = Path.Join(_collection.Root, "calls");
        var ended = ScratchCollection.Finish(
            _collection.StartThrough(["/usr/bin/strace", "-f", "-e", "trace=connect,sendto", "-o", log], environment: null, "build"));
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        Assert.DoesNotContain("/dev/log", File.ReadAllText(log), StringComparison.Ordinal);
    }

    private (int ExitCode, string Output, string Errors) Through(string script, params string[] arguments)
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("Only Linux says which streams a process was given.");
        }

        return ScratchCollection.Finish(_collection.StartThrough(["bash", "-c", script, "bash"], environment: null, arguments));
    }

    private static void AssertOneLine((int ExitCode, string Output, string Errors) ended, string expected)
    {
        Assert.True(ended.ExitCode == 2, $"{ended.ExitCode}: {ended.Errors}");
        Assert.StartsWith(expected, ended.Errors, StringComparison.Ordinal);
        Assert.Equal(ended.Errors.Length - 1, ended.Errors.IndexOf('\n', StringComparison.Ordinal));
        Assert.Equal(string.Empty, ended.Output);
    }
}
