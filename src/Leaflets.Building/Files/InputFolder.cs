using Microsoft.Win32.SafeHandles;

namespace Leaflets.Building.Files;

/// <summary>
/// A folder below which files are read. Links in it are followed for as long as they stay in it; what leads out is refused by the system
/// itself, or found when the file that was opened lies elsewhere, and not by comparing paths before. Thread-safe.
/// </summary>
/// <param name="root">The folder's absolute path, as somebody names it; it need not be there.</param>
internal sealed class InputFolder(string root)
{
    private readonly Lazy<SafeFileHandle?> _handle = new(() => OperatingSystem.IsWindows() ? null
        : UnixCalls.Open(null, root, UnixNumbers.ReadOnly | UnixNumbers.Folder, 0, out _));

    private readonly Lazy<string> _real = new(() => RealPath.Of(root) ?? root);

    /// <summary>Opens a regular file for reading; nothing is waited for.</summary>
    /// <param name="path">Relative, with forward slashes, without <c>..</c>.</param>
    /// <exception cref="LeadsOutException">It leads out of the folder.</exception>
    /// <exception cref="IOException">There is no such file (<see cref="FileFault.IsMissing"/>), or it is none.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public SafeFileHandle Open(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return Inside(WindowsCalls.OpenFile(Path.Join(root, path), followsLink: true));
        }

        var file = Below(path, UnixNumbers.ReadOnly | UnixNumbers.NonBlocking | UnixNumbers.NoTerminal, out var error);
        return UnixFolder.Regular(file, error, path);
    }

    /// <summary>The names in a folder below, and what they stand for: of a link, what it leads to.</summary>
    /// <param name="path">Relative, with forward slashes, without <c>..</c>.</param>
    /// <exception cref="LeadsOutException">It leads out of the folder.</exception>
    /// <exception cref="IOException">There is no such folder (<see cref="FileFault.IsMissing"/>), or it cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be listed.</exception>
    public IEnumerable<(string Name, EntryKind Kind)> Names(string path)
    {
        using var folder = Folder(path);
        return
        [
            .. folder.Names().Select(entry => entry.Kind != EntryKind.Link ? entry
                : (entry.Name, KindOfLink(Path.Join(root, path, entry.Name)))),
        ];
    }

    /// <summary>Nothing is opened by this answer: what is read there is opened as all else is.</summary>
    private static EntryKind KindOfLink(string path) => Directory.Exists(path) ? EntryKind.Folder : EntryKind.Link;

    private OpenFolder Folder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            var whole = Path.Join(root, path);
            using var found = Inside(WindowsCalls.OpenFolder(whole, followsLink: true));
            return WindowsFolder.Open(WindowsCalls.PathOf(found));
        }

        return UnixFolder.Of(Below(path, UnixNumbers.ReadOnly | UnixNumbers.Folder, out var error) ?? throw FileFault.Of(error, path));
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private SafeFileHandle? Below(string path, int flags, out int error)
    {
        const int OtherMount = 18;
        const int NoFolder = 20;
        if (_handle.Value is not { } folder)
        {
            throw new DirectoryNotFoundException("there is no such folder");
        }

        var file = UnixPaths.OpenBelow(folder, path, flags, out error);
        if (file is not null || !(error is OtherMount or NoFolder || UnixNumbers.IsLoop(error)))
        {
            return file;
        }

        // An absolute link may stay inside, and systems without the call say of any link that it is one. Where it leads is looked up, and
        // opened without following another: what is changed meanwhile is found to be a link.
        var prefix = Path.EndsInDirectorySeparator(_real.Value) ? _real.Value : _real.Value + '/';
        var real = RealPath.Of(Path.Join(_real.Value, path));
        if (real is null || !real.StartsWith(prefix, StringComparison.Ordinal))
        {
            throw new LeadsOutException();
        }

        file = UnixPaths.Walk(folder, real[prefix.Length..], flags, 0, out error);
        return file is null && UnixNumbers.IsLoop(error) ? throw new LeadsOutException() : file;
    }

    [System.Runtime.Versioning.SupportedOSPlatform("windows")]
    private SafeFileHandle Inside(SafeFileHandle file)
    {
        using var folder = WindowsCalls.OpenFolder(root, followsLink: true);
        var prefix = WindowsCalls.PathOf(folder).TrimEnd('\\') + '\\';
        if (WindowsCalls.PathOf(file).StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        {
            return file;
        }

        file.Dispose();
        throw new LeadsOutException();
    }
}
