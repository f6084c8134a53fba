using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Leaflets.Building.Files;

/// <summary>An opened folder of Linux or macOS, by its descriptor.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class UnixFolder : OpenFolder
{
    private readonly SafeFileHandle _handle;

    private UnixFolder(SafeFileHandle handle) => _handle = handle;

    /// <summary>The folder that a descriptor is of.</summary>
    public static UnixFolder Of(SafeFileHandle handle) => new(handle);

    /// <summary>Opens a folder by its path, links followed.</summary>
    public static new UnixFolder Open(string path)
    {
        var found = UnixCalls.Open(null, path, UnixNumbers.ReadOnly | UnixNumbers.Folder, 0, out var error);
        return found is not null ? new(found) : throw FileFault.Of(error, Path.GetFileName(path));
    }

    /// <inheritdoc/>
    public override OpenFolder Folder(string path)
    {
        var found = UnixPaths.OpenWithoutLinks(_handle, path, UnixNumbers.ReadOnly | UnixNumbers.Folder, 0, out var error);
        return found is not null ? new UnixFolder(found) : throw Refusal(path, error);
    }

    /// <inheritdoc/>
    public override OpenFolder Place(string name)
    {
        var found = UnixCalls.Open(_handle, name, UnixNumbers.ReadOnly | UnixNumbers.Folder | UnixNumbers.NoFollow, 0, out var error);
        return found is not null ? new UnixFolder(found) : throw Refusal(name, error);
    }
    /// <inheritdoc/>
    public override FileStatus? Status(string path)
    {
        if (path.LastIndexOf('/') is var slash and >= 0)
        {
            var flags = UnixNumbers.ReadOnly | UnixNumbers.Folder;
            using var parent = UnixPaths.OpenWithoutLinks(_handle, path[..slash], flags, 0, out _);
            return parent is not null && UnixStatus.Of(parent, path[(slash + 1)..], out var below) == 0 ? below : null;
        }

        return UnixStatus.Of(_handle, path, out var status) == 0 ? status : null;
    }

    /// <inheritdoc/>
    public override FileStatus Status() =>
        UnixStatus.Of(_handle, out var status) is var error and not 0 ? throw FileFault.Of(error, ".") : status;

    /// <inheritdoc/>
    public override SafeFileHandle Read(string path)
    {
        var flags = UnixNumbers.ReadOnly | UnixNumbers.NonBlocking | UnixNumbers.NoTerminal;
        return Regular(UnixPaths.OpenWithoutLinks(_handle, path, flags, 0, out var error), error, path);
    }

    /// <inheritdoc/>
    public override SafeFileHandle Create(string name)
    {
        var flags = UnixNumbers.WriteOnly | UnixNumbers.Create | UnixNumbers.Exclusive | UnixNumbers.NoFollow;
        return UnixCalls.Open(_handle, name, flags, FileRights, out var error) ?? throw FileFault.Of(error, name);
    }

    /// <inheritdoc/>
    public override SafeFileHandle? Lock(string name, bool isShared)
    {
        var flags = UnixNumbers.ReadWrite | UnixNumbers.Create | UnixNumbers.NoFollow | UnixNumbers.NonBlocking | UnixNumbers.NoTerminal;
        var file = Regular(UnixCalls.Open(_handle, name, flags, FileRights, out var error), error, name);
        error = UnixCalls.Lock(file, isShared);
        if (error == 0)
        {
            return file;
        }

        file.Dispose();
        return UnixNumbers.IsLocked(error) ? null : throw FileFault.Of(error, name);
    }

    /// <inheritdoc/>
    public override void Move(string name, OpenFolder target, string newName) =>
        Check(UnixCalls.Rename(_handle, name, ((UnixFolder)target)._handle, newName), newName);

    /// <inheritdoc/>
    public override void Remove(string name) => Check(UnixCalls.Remove(_handle, name, isFolder: false), name);

    /// <inheritdoc/>
    public override void RemoveFolder(string name) => Check(UnixCalls.Remove(_handle, name, isFolder: true), name);

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, FileStatus Status)> Entries()
    {
        var entries = new List<(string Name, FileStatus Status)>();
        foreach (var (name, _) in List())
        {
            if (UnixStatus.Of(_handle, name, out var status) == 0)
            {
                entries.Add((name, status));
            }
        }

        return entries;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, EntryKind Kind)> Names()
    {
        var entries = new List<(string Name, EntryKind Kind)>();
        foreach (var (name, kind) in List())
        {
            if ((kind ?? Status(name)?.Kind) is { } known)
            {
                entries.Add((name, known));
            }
        }

        return entries;
    }

    /// <inheritdoc/>
    public override void Dispose() => _handle.Dispose();

    /// <summary>A file that was opened, where it is a regular one.</summary>
    internal static SafeFileHandle Regular(SafeFileHandle? file, int error, string name)
    {
        if (file is null)
        {
            // A socket, and a device that nothing drives, cannot be opened at all.
            const int NoDevice = 6;
            throw error == NoDevice ? FileFault.NoFile(EntryKind.Other) : FileFault.Of(error, name);
        }

        error = UnixStatus.Of(file, out var status);
        if (error == 0 && status.Kind == EntryKind.File)
        {
            return file;
        }

        file.Dispose();
        throw error == 0 ? FileFault.NoFile(status.Kind) : FileFault.Of(error, name);
    }

    /// <inheritdoc/>
    protected override OpenFolder MakeOne(string name, int rights)
    {
        var error = UnixCalls.MakeFolder(_handle, name, rights);
        return error is 0 or FileFault.Exists ? Place(name) : throw FileFault.Of(error, name);
    }

    /// <summary>Why a folder cannot be opened: systems tell a link in place of one in different words.</summary>
    private Exception Refusal(string path, int error) => Status(path) switch
    {
        { Kind: EntryKind.Link } => FileFault.Link(path),
        { Kind: EntryKind.File or EntryKind.Other } => FileFault.NoFolderHere(path),
        _ => FileFault.Of(error, path),
    };

    private List<(string Name, EntryKind? Kind)> List()
    {
        var names = UnixCalls.Names(_handle, out var error);
        Check(error, ".");
        return names;
    }

    private static void Check(int error, string name)
    {
        if (error != 0)
        {
            throw FileFault.Of(error, name);
        }
    }
}
