using System.Diagnostics;
using System.Runtime.Versioning;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>
/// Disks that are full, folders that may not be written, builds that meet: what can be made is made whole, and the rest is told.
/// </summary>
[Trait("Category", "Slow"), UnsupportedOSPlatform("windows")]
public sealed class DiskFailureTests : IDisposable
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly ScratchCollection _collection = new();

    public DiskFailureTests()
    {
        for (var i = 0; i < 4; i++)
        {
            _collection.WriteLeaflet($"small-{i}", $"---\ntitle: Small {i}\n---\n\nTake {i} mg.\n");
        }
    }

    public void Dispose() => _collection.Dispose();

    [Fact]
    public void Two_processes_that_build_into_one_folder_leave_whole_files_and_a_manifest_of_all()
    {
        WriteLarge();
        var clean = CleanBuild();
        for (var round = 0; round < 4; round++)
        {
            string[] pdf = round % 2 == 0 ? ["build", "--format", "pdf"] : ["build", "--rebuild"];
            var one = _collection.Start(environment: null, pdf);
            var other = _collection.Start(environment: null, "build", "--format", "docx,pdf", "--no-cache");
            AssertEnded(0, string.Empty, ScratchCollection.Finish(one));
            AssertEnded(0, string.Empty, ScratchCollection.Finish(other));
            ScratchCollection.AssertSame(clean, _collection.Files("dist"));
            Directory.Delete(Path.Join(_collection.Root, "dist"), recursive: true);
        }
    }

    [Fact]
    public void A_file_that_the_disk_has_no_room_for_is_told_and_the_others_are_whole()
    {
        SkipUnlessLinux();
        WriteLarge();
        var clean = CleanBuild();
        Assert.InRange(clean["large/large.en.pdf"].Length, 48 << 10, int.MaxValue);
        Assert.All(
            clean.Where(static file => !file.Key.StartsWith("large/", StringComparison.Ordinal)),
            file => Assert.InRange(file.Value.Length, 1, 40 << 10));

        // The system refuses what makes a file longer; the runtime's own file of compiled code is not meant.
        var ended = ScratchCollection.Finish(_collection.StartThrough(
            ["bash", "-c", "trap '' XFSZ; ulimit -f 44; exec \"$@\"", "bash"],
            new Dictionary<string, string> { ["DOTNET_EnableWriteXorExecute"] = "0" }, "build"));
        AssertEnded(1, "error LFT5001: 'large/large.en.pdf' cannot be written", ended);
        Assert.Contains("Check the folder's permissions and the free space on the disk", ended.Errors, StringComparison.Ordinal);
        var made = _collection.Files("dist");
        Assert.DoesNotContain(
            made.Keys, static path => path.StartsWith("large/", StringComparison.Ordinal)
            && path.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.All(
            made.Where(static file => file.Key != "manifest.json"),
            file => Assert.True(file.Value.AsSpan().SequenceEqual(clean[file.Key]), file.Key));
        Assert.Equal(
            clean.Keys.Where(static path => path.StartsWith("small", StringComparison.Ordinal)),
            made.Keys.Where(static path => path.StartsWith("small", StringComparison.Ordinal)));

        AssertEnded(0, string.Empty, _collection.Run("build"));
        ScratchCollection.AssertSame(clean, _collection.Files("dist"));
    }

    [Fact]
    public void On_a_disk_that_is_full_what_is_there_is_whole_and_the_next_build_completes_it()
    {
        SkipUnlessLinux();
        WriteLarge();
        var clean = CleanBuild();
        var dist = Directory.CreateDirectory(Path.Join(_collection.Root, "dist")).FullName;
        Assert.SkipUnless(IsDone("mount", "-t", "tmpfs", "-o", "size=80k", "tmpfs", dist), "Only root may mount a disk.");
        try
        {
            AssertEnded(1, "error LFT5001: '", _collection.Run("build", "--no-cache"));
            AssertWholeFilesOf(clean);
            AssertEnded(1, "error LFT5001: '", _collection.Run("build"));
            AssertWholeFilesOf(clean);
            Assert.True(IsDone("mount", "-o", "remount,size=10m", dist));
            AssertEnded(0, string.Empty, _collection.Run("build"));
            ScratchCollection.AssertSame(clean, _collection.Files("dist"));
        }
        finally
        {
            Assert.True(IsDone("umount", "-l", dist));
        }
    }

    [Fact]
    public void An_output_folder_that_may_not_be_written_is_told_of_every_leaflet_and_keeps_what_it_has()
    {
        SkipUnlessLinux();
        AssertEnded(0, string.Empty, _collection.Run("build"));
        var before = _collection.Files("dist");
        _collection.WriteLeaflet("small-1", "---\ntitle: Small 1\n---\n\nTake 100 mg.\n");
        var ended = RunWithoutRights("dist", "build", "--no-cache");
        AssertEnded(1, "error LFT5001: 'small-1/small-1.en.pdf' cannot be written", ended);
        Assert.DoesNotContain("small-2", ended.Errors, StringComparison.Ordinal);
        ScratchCollection.AssertSame(before, _collection.Files("dist"));
    }

    [Fact]
    public void A_cache_that_may_not_be_written_is_a_warning_and_the_outputs_are_made()
    {
        SkipUnlessLinux();
        var clean = CleanBuild();
        Directory.CreateDirectory(Path.Join(_collection.Root, ".leaflets-cache"));
        var output = Path.Join(Path.GetDirectoryName(_collection.Root), "output");
        Directory.CreateDirectory(output);
        File.SetUnixFileMode(output, Readable | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite);
        var ended = RunWithoutRights(".leaflets-cache", "build", "--output", output);
        AssertEnded(0, "warning LFT5006: Not everything that was built could be stored in the cache", ended);
        ScratchCollection.AssertSame(clean, _collection.Files("../output"));
        Assert.Empty(_collection.Files(".leaflets-cache"));
    }

    private static void SkipUnlessLinux() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Rights and limits are those of Linux.");

    private static void AssertEnded(int exitCode, string said, (int ExitCode, string Output, string Errors) ended)
    {
        Assert.True(ended.ExitCode == exitCode, $"{ended.ExitCode}: {ended.Errors}{ended.Output}");
        Assert.Contains(said, ended.Errors, StringComparison.Ordinal);
    }

    private static bool IsDone(string program, params string[] arguments)
    {
        using var process =
            Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private void AssertWholeFilesOf(SortedDictionary<string, byte[]> clean)
    {
        var made = _collection.Files("dist");
        Assert.NotEmpty(made);
        Assert.All(
            made.Where(static file => file.Key != "manifest.json"),
            file => Assert.True(file.Value.AsSpan().SequenceEqual(clean[file.Key]), file.Key));
        if (made.TryGetValue("manifest.json", out var manifest))
        {
            using var json = System.Text.Json.JsonDocument.Parse(manifest);
        }
    }

    /// <summary>
    /// Runs the command as one who may read all and write neither the collection nor a folder of it; root may write anywhere, so that it is
    /// to be another.
    /// </summary>
    private (int ExitCode, string Output, string Errors) RunWithoutRights(string folder, params ReadOnlySpan<string> arguments)
    {
        File.SetUnixFileMode(Path.GetDirectoryName(_collection.Root)!, Readable);
        var closed = Path.Join(_collection.Root, folder);
        var modes = Directory.EnumerateDirectories(closed, "*", SearchOption.AllDirectories).Append(closed)
            .ToDictionary(static path => path, static path => File.GetUnixFileMode(path));
        try
        {
            foreach (var path in modes.Keys)
            {
                File.SetUnixFileMode(path, Readable);
            }

            if (!Environment.IsPrivilegedProcess)
            {
                return ScratchCollection.Finish(_collection.Start(environment: null, arguments));
            }

            Assert.SkipUnless(File.Exists("/usr/bin/setpriv"), "Root may write anywhere, and there is no setpriv to be somebody else.");
            string[] somebody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
            Assert.SkipUnless(
                IsDone(somebody[0], [.. somebody[1..], "dotnet", Path.Join(AppContext.BaseDirectory, "Leaflets.Cli.dll"), "--help"]),
                "Somebody else may not read the program.");
            return ScratchCollection.Finish(_collection.StartThrough(somebody, environment: null, arguments));
        }
        finally
        {
            foreach (var (path, mode) in modes)
            {
                File.SetUnixFileMode(path, mode);
            }

            File.SetUnixFileMode(Path.GetDirectoryName(_collection.Root)!, Readable | UnixFileMode.UserWrite);
        }
    }

    private SortedDictionary<string, byte[]> CleanBuild()
    {
        AssertEnded(0, string.Empty, _collection.Run("build", "--no-cache", "--output", "clean"));
        var files = _collection.Files("clean");
        Directory.Delete(Path.Join(_collection.Root, "clean"), recursive: true);
        return files;
    }

    /// <summary>A leaflet whose words are all different, so that they do not shrink.</summary>
    private void WriteLarge()
    {
        var random = new Random(7);
        var words = Enumerable.Range(0, 12_000)
            .Select(_ => new string([.. Enumerable.Range(0, 8).Select(_ => (char)('a' + random.Next(26)))]));
        _collection.WriteLeaflet("large", $"---\ntitle: Large\n---\n\n{string.Join(' ', words)}\n");
    }
}
