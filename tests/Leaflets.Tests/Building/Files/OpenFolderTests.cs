using System.Runtime.Versioning;
using Leaflets.Building.Files;
using Xunit;

namespace Leaflets.Tests.Building.Files;

/// <summary>What is done in an opened folder is done in it: no link leads out, and none is written through.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OpenFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("leaflets-open-").FullName;
    private readonly string _inside;
    private readonly string _outside;

    public OpenFolderTests()
    {
        _inside = Directory.CreateDirectory(Path.Join(_root, "inside")).FullName;
        _outside = Directory.CreateDirectory(Path.Join(_root, "outside")).FullName;
        File.WriteAllText(Path.Join(_outside, "victim"), "mine");
        Directory.CreateSymbolicLink(Path.Join(_inside, "out"), _outside);
        Directory.CreateSymbolicLink(Path.Join(_inside, "up"), "..");
        File.CreateSymbolicLink(Path.Join(_inside, "victim"), Path.Join(_outside, "victim"));
        Directory.CreateDirectory(Path.Join(_inside, "a", "b"));
        File.WriteAllText(Path.Join(_inside, "a", "b", "file"), "ours");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links of Unix.");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("out")]
    [InlineData("up")]
    [InlineData("up/outside")]
    [InlineData("out/deeper")]
    [InlineData("victim")]
    [InlineData("..")]
    [InlineData("../outside")]
    [InlineData("a/../..")]
    public void No_link_and_no_step_upward_opens_a_folder(string path)
    {
        using var folder = OpenFolder.Open(_inside);
        Assert.ThrowsAny<IOException>(() => folder.Folder(path));
        Assert.ThrowsAny<IOException>(() => folder.MakeFolder(path));
        Assert.ThrowsAny<IOException>(() => folder.WriteNew($"{path}/new", [1]));
        Assert.ThrowsAny<IOException>(() => folder.Replace($"{path}/victim", [1]));
        AssertUntouched();
    }

    [Fact]
    public void A_link_in_the_place_of_a_file_is_neither_read_nor_written_through_and_goes_alone()
    {
        using var folder = OpenFolder.Open(_inside);
        Assert.ThrowsAny<IOException>(() => folder.Read("victim"));
        Assert.ThrowsAny<IOException>(() => folder.Create("victim"));
        Assert.ThrowsAny<IOException>(() => folder.Lock("victim", isShared: false));
        Assert.Equal(EntryKind.Link, folder.Status("victim")!.Value.Kind);
        folder.Replace("victim", "ours"u8);
        Assert.Equal(EntryKind.File, folder.Status("victim")!.Value.Kind);
        folder.Remove("out");
        Assert.Null(folder.Status("out"));
        Assert.ThrowsAny<IOException>(() => folder.RemoveFolder("up"));
        AssertUntouched();
    }

    [Fact]
    public void A_folder_that_was_opened_stays_the_one_that_was_meant()
    {
        using var folder = OpenFolder.Open(_inside);
        using var below = folder.Folder("a/b");
        Directory.Move(Path.Join(_inside, "a"), Path.Join(_inside, "moved"));
        Directory.CreateDirectory(Path.Join(_inside, "a"));
        Directory.CreateSymbolicLink(Path.Join(_inside, "a", "b"), _outside);
        below.WriteNew("new", "ours"u8);
        below.Remove("file");
        Assert.Equal(["new"], Directory.EnumerateFileSystemEntries(Path.Join(_inside, "moved", "b")).Select(Path.GetFileName));
        AssertUntouched();
    }

    [Fact]
    public void A_system_without_the_one_call_goes_name_by_name_and_says_the_same()
    {
        using var handle = UnixCalls.Open(null, _inside, UnixNumbers.ReadOnly | UnixNumbers.Folder, 0, out _)!;
        foreach (var path in (string[])["a/b/file", "a/b", "a", "nothing", "a/nothing/file", "out", "out/victim", "up", "victim",
            "a/b/file/x", "..", "a/../.."])
        {
            using var walked = UnixPaths.Walk(handle, path, UnixNumbers.ReadOnly, 0, out var error);
            using var opened = UnixPaths.OpenWithoutLinks(handle, path, UnixNumbers.ReadOnly, 0, out var other);
            if (!path.Contains("..", StringComparison.Ordinal))
            {
                Assert.True((walked is null) == (opened is null), $"{path}: {error} and {other}");
            }

            Assert.False(walked is not null && path.StartsWith("out", StringComparison.Ordinal), path);
        }
    }

    [Fact]
    public void What_the_system_says_of_a_file_is_what_the_class_library_says()
    {
        var path = Path.Join(_inside, "a", "b", "file");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherWrite);
        File.SetLastWriteTimeUtc(path, new DateTime(2021, 2, 3, 4, 5, 6, 789, DateTimeKind.Utc));
        using var folder = OpenFolder.Open(_inside);
        var status = folder.Status("a/b/file")!.Value;
        var info = new FileInfo(path);
        Assert.Equal(
            (EntryKind.File, info.Length, info.LastWriteTimeUtc.Ticks, (int)info.UnixFileMode),
            (status.Kind, status.Size, status.Time, status.Mode));
        Assert.True(status.IsOpenToAll);
        Assert.Equal(
            [("a", EntryKind.Folder), ("out", EntryKind.Link), ("up", EntryKind.Link), ("victim", EntryKind.Link)],
            folder.Names().OrderBy(static entry => entry.Name, StringComparer.Ordinal));
        Assert.Equal(folder.Names().Order(), folder.Entries().Select(static entry => (entry.Name, entry.Status.Kind)).Order());
        Assert.Equal(EntryKind.Folder, folder.Status().Kind);
    }

    [Fact]
    public void A_lock_is_one_processes_or_shared_and_ends_with_its_handle()
    {
        using var folder = OpenFolder.Open(_inside);
        using (var alone = folder.Lock("lock", isShared: false))
        {
            Assert.NotNull(alone);
            Assert.Null(folder.Lock("lock", isShared: false));
            Assert.Null(folder.Lock("lock", isShared: true));
        }

        using var one = folder.Lock("lock", isShared: true);
        using var other = folder.Lock("lock", isShared: true);
        Assert.NotNull(one);
        Assert.NotNull(other);
        Assert.Null(folder.Lock("lock", isShared: false));
    }

    [Fact]
    public void A_place_that_nobody_named_is_refused_where_it_is_a_link_and_one_that_somebody_named_is_followed()
    {
        var path = Path.Join(_inside, "out");
        Assert.ThrowsAny<IOException>(() => new FolderPlace(path, isNamed: false).Make());
        Assert.Equal(
            "'out' is a link that the command line does not name, and such links are not followed", new FolderPlace(path, isNamed: false)
            .Obstacle(isShared: true));
        using var folder = new FolderPlace(path).Make();
        Assert.NotNull(folder.Status("victim"));
        using var made = new FolderPlace(Path.Join(_inside, "new"), isNamed: false).Make();
        Assert.True(Directory.Exists(Path.Join(_inside, "new")));
    }

    [Fact]
    public void A_folder_that_everybody_may_write_to_or_that_is_anothers_is_doubted()
    {
        var own = new FileStatus(EntryKind.Folder, 0, 0, 0x1ED, UnixCalls.User());
        Assert.Null(FolderTrust.Doubt(own, null));
        Assert.Equal("every user of this machine can write to it", FolderTrust.Doubt(own with { Mode = 0x1FF }, null));
        Assert.Null(FolderTrust.Doubt(own with { Mode = 0x3FF }, null));
        Assert.Equal("it belongs to another user", FolderTrust.Doubt(own with { Owner = UnixCalls.User() + 1 }, null));
        Assert.Null(FolderTrust.Doubt(own with { Owner = UnixCalls.User() + 1 }, UnixCalls.User() + 1));
        Assert.False(FolderTrust.IsOwn(own with { Mode = 0x1FD }));
        Assert.True(FolderTrust.IsOwn(own));
    }

    private void AssertUntouched()
    {
        Assert.Equal(["victim"], Directory.EnumerateFileSystemEntries(_outside).Select(Path.GetFileName));
        Assert.Equal("mine", File.ReadAllText(Path.Join(_outside, "victim")));
    }
}
