using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Leaflets.Building.Files;

/// <summary>
/// An opened folder of Windows. It is held so that nobody can rename or remove it, nor what leads to it: its real path means the same for
/// as long as it is open, and the class library's calls by path are calls in this folder. Junctions and other reparse points are refused by
/// handle.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsFolder : OpenFolder
{
    private readonly SafeFileHandle _handle;
    private readonly string _path;

    private WindowsFolder(SafeFileHandle handle) => (_handle, _path) = (handle, WindowsCalls.PathOf(handle));

    /// <summary>Opens a folder by its path, links followed.</summary>
    public static new WindowsFolder Open(string path) => new(WindowsCalls.OpenFolder(path, followsLink: true));

    /// <inheritdoc/>
    public override OpenFolder Folder(string path)
    {
        var folder = new WindowsFolder(WindowsCalls.OpenFolder(_path, followsLink: false));
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            // Each is opened while the one around it is held.
            using var around = folder;
            folder = new WindowsFolder(WindowsCalls.OpenFolder(around.At(name), followsLink: false));
        }

        return folder;
    }

    /// <inheritdoc/>
    public override OpenFolder Place(string name) => Folder(name);

    /// <inheritdoc/>
    public override FileStatus? Status(string path)
    {
        try
        {
            var (folder, name) = Parent(path);
            using (folder)
            {
                var file = new FileInfo(folder.At(name));
                return file.Attributes == (FileAttributes)(-1) ? null : Status(file);
            }
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override FileStatus Status() => new(EntryKind.Folder, 0, File.GetLastWriteTimeUtc(_handle).Ticks);

    /// <inheritdoc/>
    public override SafeFileHandle Read(string path)
    {
        var (folder, name) = Parent(path);
        using (folder)
        {
            return WindowsCalls.OpenFile(folder.At(name), followsLink: false);
        }
    }

    /// <inheritdoc/>
    public override SafeFileHandle Create(string name) => File.OpenHandle(At(name), FileMode.CreateNew, FileAccess.Write, FileShare.Read);

    /// <inheritdoc/>
    public override SafeFileHandle? Lock(string name, bool isShared)
    {
        const int SharingViolation = unchecked((int)0x80070020);
        try
        {
            var (access, share) = isShared ? (FileAccess.Read, FileShare.Read) : (FileAccess.ReadWrite, FileShare.None);
            var file = File.OpenHandle(At(name), FileMode.OpenOrCreate, access, share);
            if (!File.GetAttributes(file).HasFlag(FileAttributes.ReparsePoint) && new FileInfo(At(name)).LinkTarget is null)
            {
                return file;
            }

            file.Dispose();
            throw FileFault.Link(name);
        }
        catch (IOException exception) when (exception.HResult == SharingViolation)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override void Move(string name, OpenFolder target, string newName) =>
        File.Move(At(name), ((WindowsFolder)target).At(newName), overwrite: true);

    /// <inheritdoc/>
    public override void Remove(string name) => File.Delete(At(name));

    /// <inheritdoc/>
    public override void RemoveFolder(string name)
    {
        // Nothing below is removed with it; of a junction it would be the junction alone.
        Directory.Delete(At(name), recursive: false);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, FileStatus Status)> Entries()
    {
        var all = new EnumerationOptions { AttributesToSkip = FileAttributes.None };
        return [.. new DirectoryInfo(_path).EnumerateFileSystemInfos("*", all).Select(static entry => (entry.Name, Status(entry)))];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, EntryKind Kind)> Names() =>
        [.. Entries().Select(static entry => (entry.Name, entry.Status.Kind))];

    /// <inheritdoc/>
    public override void Dispose() => _handle.Dispose();

    /// <inheritdoc/>
    protected override OpenFolder MakeOne(string name, int rights)
    {
        Directory.CreateDirectory(At(name));
        return new WindowsFolder(WindowsCalls.OpenFolder(At(name), followsLink: false));
    }

    private static FileStatus Status(FileSystemInfo entry)
    {
        var kind = entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? EntryKind.Link
            : entry.Attributes.HasFlag(FileAttributes.Directory) ? EntryKind.Folder
            : entry.Attributes.HasFlag(FileAttributes.Device) ? EntryKind.Other
            : EntryKind.File;
        return new(kind, entry is FileInfo file && kind == EntryKind.File ? file.Length : 0, entry.LastWriteTimeUtc.Ticks);
    }

    private (WindowsFolder Folder, string Name) Parent(string path)
    {
        var slash = path.LastIndexOf('/');
        return ((WindowsFolder)Folder(slash < 0 ? string.Empty : path[..slash]), path[(slash + 1)..]);
    }

    private string At(string name) => Path.Join(_path, name);
}
