using System.Runtime.Versioning;
using System.Text;
using Leaflets.Cli.Invocation;
using Xunit;

namespace Leaflets.Cli.Tests;

/// <summary>
/// Whatever a checkout or another user puts in the places of the folders that a build writes to, nothing outside is written or removed.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class HostileFoldersTests : IDisposable
{
    private const UnixFileMode Everybody =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly ScratchCollection _collection = new();
    private readonly string _victim;
    private readonly string _name = new string('a', 64);

    public HostileFoldersTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links of Unix.");
        _collection.WriteLeaflet("a", "---\ntitle: A\n---\n\nTake 5 mg.\n");
        _victim = Directory.CreateDirectory(Path.Join(Path.GetDirectoryName(_collection.Root), "victim")).FullName;
        foreach (var path in (string[])["old", "manifest.json", $"aa/{_name}", "aa/other", $"{Environment.MachineName}-{int.MaxValue}-1"])
        {
            var file = Path.Join(_victim, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, "mine");
            File.SetLastWriteTimeUtc(file, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }
    }

    public void Dispose() => _collection.Dispose();

    [Theory]
    [InlineData("dist/.leaflets-tmp")]
    [InlineData("dist/a")]
    public void A_link_in_the_output_folder_is_told_and_never_followed(string link)
    {
        Link(link);
        var ended = _collection.Command("build", "--clean");
        Assert.Equal(ExitCode.SomeFailed, ended.ExitCode);
        Assert.Contains("is a link; links are not followed here", ended.Errors, StringComparison.Ordinal);
        AssertUntouched();
    }

    [Theory]
    [InlineData(".leaflets-cache/.leaflets-tmp")]
    [InlineData(".leaflets-cache/objects")]
    [InlineData(".leaflets-cache/records")]
    [InlineData(".leaflets-cache/folders")]
    public void A_link_in_the_cache_is_told_and_never_followed_neither_by_a_build_nor_by_pruning(string link)
    {
        Link(link);
        var ended = _collection.Command("build");
        Assert.Equal(ExitCode.Made, ended.ExitCode);
        Assert.Contains("warning LFT5006", ended.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Join(_collection.Root, "dist", "a", "a.en.pdf")));
        Assert.Contains(
            "is a link, which a build does not create; nothing was removed", _collection.Refuses("cache", "prune", "--max-size", "0"),
            StringComparison.Ordinal);
        AssertUntouched();
    }

    [Fact]
    public void A_link_deeper_in_the_cache_is_not_followed()
    {
        _collection.Ends(ExitCode.Made, "build");
        var link = Path.Join(_collection.Root, ".leaflets-cache", "objects", "aa");
        if (Directory.Exists(link))
        {
            Directory.Delete(link, recursive: true);
        }

        Directory.CreateSymbolicLink(link, Path.Join(_victim, "aa"));
        _collection.Ends(ExitCode.Made, "cache", "prune", "--max-size", "0");
        AssertUntouched();
    }

    [Fact]
    public void An_output_folder_that_nobody_named_is_refused_where_it_is_a_link_and_one_that_is_named_is_written_to()
    {
        Link("dist");
        Assert.Contains(
            "'dist' is a link that the command line does not name", _collection.Refuses("build", "--clean"), StringComparison.Ordinal);
        Assert.Contains("name the folder with --output", _collection.Refuses("build", "--dry-run"), StringComparison.Ordinal);
        AssertUntouched();
        _collection.Ends(ExitCode.Made, "build", "--output", "dist");
        Assert.True(File.Exists(Path.Join(_victim, "a", "a.en.pdf")));
        Assert.True(File.Exists(Path.Join(_victim, "old")));
    }

    [Fact]
    public void A_cache_that_nobody_named_is_not_used_where_it_is_a_link()
    {
        Link(".leaflets-cache");
        var ended = _collection.Command("build");
        Assert.Equal(ExitCode.Made, ended.ExitCode);
        Assert.Contains(
            "warning LFT5133: The cache is not used: '.leaflets-cache' is a link that the command line does not name", ended.Errors,
            StringComparison.Ordinal);
        _collection.Refuses("cache", "prune", "--max-size", "0");
        AssertUntouched();
        Assert.Contains(
            "contains files that do not belong to a cache", _collection.Refuses("cache", "prune", "--cache", ".leaflets-cache"),
            StringComparison.Ordinal);
        AssertUntouched();
    }

    [Fact]
    public void A_cache_that_everybody_may_write_to_is_not_used_without_a_key()
    {
        var cache = Directory.CreateDirectory(Path.Join(_collection.Root, ".leaflets-cache")).FullName;
        File.SetUnixFileMode(cache, Everybody);
        var ended = _collection.Command("build");
        Assert.Equal(ExitCode.Made, ended.ExitCode);
        Assert.Contains(
            "warning LFT5133: The cache is not used: every user of this machine can write to it", ended.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(cache));
        Assert.Equal(string.Empty, _collection.CommandWith([("LEAFLETS_CACHE_KEY", "a secret of sixteen")], "build").Errors);
        Assert.NotEmpty(Directory.EnumerateFileSystemEntries(cache));
    }

    [Theory]
    [InlineData("dist")]
    [InlineData("dist/a")]
    [InlineData("dist/.leaflets-tmp")]
    [InlineData(".leaflets-cache")]
    [InlineData(".leaflets-cache/objects")]
    [InlineData(".leaflets-cache/.leaflets-tmp")]
    public void A_file_or_a_pipe_in_the_place_of_a_folder_is_told_in_words(string path)
    {
        var place = Path.Join(_collection.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        foreach (var isPipe in (bool[])[false, true])
        {
            if (isPipe)
            {
                File.Delete(place);
                OutsideTool.Run("mkfifo", place);
            }
            else
            {
                File.WriteAllText(place, "mine");
            }

            var ended = _collection.Command("build", "--rebuild");
            Assert.Equal(path.StartsWith("dist", StringComparison.Ordinal) ? ExitCode.SomeFailed : ExitCode.Made, ended.ExitCode);
            Assert.Contains(
                path.StartsWith("dist", StringComparison.Ordinal)
                ? "error LFT5001" : "warning LFT5006", ended.Errors, StringComparison.Ordinal);
            Assert.True(File.Exists(place));
        }
    }

    [Fact]
    public void A_pipe_in_the_place_of_an_output_or_an_entry_is_replaced_and_never_waited_for()
    {
        _collection.Ends(ExitCode.Made, "build");
        var whole = _collection.Files("dist");
        var output = Path.Join(_collection.Root, "dist", "a", "a.en.pdf");
        var entries = Directory.EnumerateFiles(Path.Join(_collection.Root, ".leaflets-cache"), "*", SearchOption.AllDirectories);
        foreach (var file in entries.Append(output).ToList())
        {
            File.Delete(file);
            OutsideTool.Run("mkfifo", file);
        }

        Assert.Equal(ExitCode.Made, _collection.Command("build").ExitCode);
        ScratchCollection.AssertSame(whole, _collection.Files("dist"));
        _collection.Ends(ExitCode.Made, "cache", "prune");
    }

    [Fact]
    public void Tidying_removes_files_of_the_names_that_a_build_gives_and_nothing_else()
    {
        foreach (var folder in (string[])["dist/.leaflets-tmp", ".leaflets-cache/.leaflets-tmp"])
        {
            _collection.Write($"{folder}/notes.txt", Encoding.UTF8.GetBytes("mine"));
            _collection.Write($"{folder}/report-2001", Encoding.UTF8.GetBytes("mine"));
            _collection.Write($"{folder}/{Environment.MachineName}-{int.MaxValue}-1", Encoding.UTF8.GetBytes("half"));
            foreach (var file in Directory.EnumerateFiles(Path.Join(_collection.Root, folder)))
            {
                File.SetLastWriteTimeUtc(file, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            }
        }

        _collection.Ends(ExitCode.Made, "build");
        Assert.Equal(["notes.txt", "report-2001"], _collection.Files("dist/.leaflets-tmp").Keys);
        Assert.Equal(["notes.txt", "report-2001"], _collection.Files(".leaflets-cache/.leaflets-tmp").Keys);
    }

    [Fact]
    public void What_is_no_entry_is_not_pruned()
    {
        _collection.Ends(ExitCode.Made, "build");
        _collection.Write(".leaflets-cache/objects/aa/notes.txt", [1]);
        _collection.Write($".leaflets-cache/objects/bb/{_name}", [1]);
        _collection.Write($".leaflets-cache/records/{_name}", [1]);
        _collection.Ends(ExitCode.Made, "cache", "prune", "--max-size", "0");
        Assert.Equal(["objects/aa/notes.txt", $"objects/bb/{_name}", $"records/{_name}"], _collection.Files(".leaflets-cache").Keys);
    }

    [Fact]
    public void A_folder_of_a_leaflet_that_is_a_link_is_not_imported_into()
    {
        Directory.CreateSymbolicLink(Path.Join(_collection.Root, "leaflets", "b"), _victim);
        var source = Path.Join(Path.GetDirectoryName(_collection.Root), "b.md");
        File.WriteAllText(source, "# B\n\nTake 5 mg.\n");
        var ended = _collection.Command("import", source, "--force");
        Assert.Equal(ExitCode.SomeFailed, ended.ExitCode);
        Assert.Contains("is a link", ended.Errors, StringComparison.Ordinal);
        AssertUntouched();
    }

    [Fact]
    public void Locks_that_another_user_made_first_are_not_waited_for()
    {
        var home = Directory.CreateDirectory(Path.Join(Path.GetDirectoryName(_collection.Root), "home")).FullName;
        Directory.CreateSymbolicLink(Path.Join(home, "leaflets-locks"), _victim);
        var temporary = Directory.CreateDirectory(Path.Join(home, "tmp")).FullName;
        var locks = Directory.CreateDirectory(Path.Join(temporary, $"leaflets-locks-{Environment.UserName}")).FullName;
        File.SetUnixFileMode(locks, Everybody);
        for (var i = 0; i < 256; i++)
        {
            File.CreateSymbolicLink(Path.Join(locks, $"{i:x2}.lock"), Path.Join(_victim, "made"));
            File.CreateSymbolicLink(Path.Join(locks, $"{i:x2}.running"), Path.Join(_victim, "made"));
        }

        var environment = new Dictionary<string, string> { ["XDG_CACHE_HOME"] = home, ["XDG_RUNTIME_DIR"] = home, ["TMPDIR"] = temporary };
        var ended = ScratchCollection.Finish(_collection.Start(environment, "build", "--no-cache"));
        Assert.Equal((ExitCode.Made, string.Empty), (ended.ExitCode, ended.Errors));
        Assert.False(File.Exists(Path.Join(_victim, "made")));
        AssertUntouched();
    }

    private void Link(string path)
    {
        var link = Path.Join(_collection.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        Directory.CreateSymbolicLink(link, _victim);
    }

    private void AssertUntouched() => Assert.Equal(
        ((string[])["aa", $"aa/{_name}", "aa/other", "manifest.json", "old", $"{Environment.MachineName}-{int.MaxValue}-1"])
        .Order(StringComparer.Ordinal),
        Directory.EnumerateFileSystemEntries(_victim, "*", SearchOption.AllDirectories)
        .Where(static path => Directory.Exists(path) || File.ReadAllText(path) == "mine")
            .Select(path => Path.GetRelativePath(_victim, path)).Order(StringComparer.Ordinal));
}
