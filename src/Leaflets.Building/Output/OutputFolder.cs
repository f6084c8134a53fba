using System.Collections.Concurrent;
using Leaflets.Building.Files;
using Leaflets.Inputs;

namespace Leaflets.Building.Output;

/// <summary>The folder that a build writes to. Files appear whole or not at all. Thread-safe for different files.</summary>
internal sealed class OutputFolder
{
    /// <summary>A file of an earlier build that is larger is not read.</summary>
    private const long MaximumLength = 256 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, Lazy<Dictionary<string, (long Size, long Time)>>> _listings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (long Size, long Time)> _left = new(StringComparer.Ordinal);
    private readonly FolderPlace _place;
    private readonly AtomicFiles _files;

    /// <summary>Names the folder; nothing is made before the first file is written.</summary>
    /// <param name="root">The folder, absolute or from the current one.</param>
    /// <param name="isNamed">Whether somebody named it, who may have meant a link.</param>
    public OutputFolder(string root, bool isNamed = true)
    {
        _place = new(Path.GetFullPath(root), isNamed);
        _files = new AtomicFiles(_place);
    }

    /// <summary>The folder's absolute path.</summary>
    public string Root => _place.Path;

    /// <summary>
    /// Why nothing can be written here, or null: a link that nobody named, or something else than a folder, stands in its place.
    /// </summary>
    public string? Obstacle() => _place.Obstacle(isShared: true);

    /// <summary>
    /// The size in bytes and the time of the last change, in ticks, of a file as it was when its folder was first asked about; -1 where
    /// there was none.
    /// </summary>
    public (long Size, long Time) Stat(string path)
    {
        return Listing(Path.GetDirectoryName(path) ?? string.Empty).TryGetValue(Path.GetFileName(path), out var found) ? found : (-1, -1);
    }

    /// <summary>Notes what is in folders before anything is written.</summary>
    /// <param name="folders">Their names, in any order and repeatedly.</param>
    /// <param name="workers">How many are looked at at once.</param>
    public void Look(IEnumerable<string> folders, int workers) =>
        Parallel.ForEach(
            folders.Distinct(StringComparer.Ordinal), new ParallelOptions { MaxDegreeOfParallelism = workers }, folder => Listing(folder));

    /// <summary>The names of the files that were in a folder when it was first asked about, sorted by code unit.</summary>
    public IEnumerable<string> Names(string folder) => Listing(folder).Keys.Order(StringComparer.Ordinal);

    /// <summary>The size and the time of a file as this build left it, or found it where it did not write it.</summary>
    public (long Size, long Time) Left(string path) => _left.TryGetValue(path, out var left) ? left : Stat(path);

    /// <summary>The size and the time of a file as they are now; -1 if there is none.</summary>
    public (long Size, long Time) Now(string path)
    {
        using var root = _place.TryOpen();
        return root?.Status(path) is { Kind: EntryKind.File or EntryKind.Link } status ? (status.Size, status.Time) : (-1, -1);
    }

    /// <summary>Notes a file that another process wrote for this build.</summary>
    public void Note(string path) => _left[path] = Now(path);

    /// <summary>Whether what lies in a file's place is still that file: another build may have put its own there since.</summary>
    public bool Holds(OutputFile file) =>
        (Left(file.Path) is { Size: >= 0 } left && left == Now(file.Path)) || Is(file.Path, file.Sha256);

    /// <summary>Whether a file has a digest.</summary>
    public bool Is(string path, string? sha256) => Has(path) && Read(path) is { } bytes && Digest.Of(bytes).ToString() == sha256;

    /// <summary>Removes a file, and the folder that is empty without it.</summary>
    /// <param name="path">Relative to the folder, with forward slashes.</param>
    /// <param name="sha256">The digest of what is to be removed.</param>
    /// <returns>Whether it is gone; it stays where something else lies in its place, or where it may not be removed.</returns>
    public bool Remove(string path, string? sha256)
    {
        try
        {
            if (!Is(path, sha256))
            {
                return false;
            }

            var slash = path.LastIndexOf('/');
            using var root = _place.Open();
            using (var folder = root.Folder(slash < 0 ? string.Empty : path[..slash]))
            {
                folder.Remove(path[(slash + 1)..]);
            }

            if (slash > 0)
            {
                using var around = root.Folder(path[..Math.Max(path.LastIndexOf('/', slash - 1), 0)]);
                TryRemoveFolder(around, path[(path.LastIndexOf('/', slash - 1) + 1)..slash]);
            }

            return true;
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            return !Has(path);
        }
    }

    /// <summary>Removes what an interrupted build left.</summary>
    public void Tidy() => _files.Tidy();

    /// <summary>
    /// Writes files that belong together beside their places, and when all are whole moves them there; a file with the same content is left
    /// alone. A link that stands in a file's place is replaced, never written through; a folder that is a link out of the output folder is
    /// refused.
    /// </summary>
    /// <param name="files">Their paths relative to the folder, with forward slashes, and all that they hold.</param>
    /// <param name="accepts">
    /// Looks at each file as the disk has it, or at null where that cannot be read, before any takes its place; or null. Where it refuses
    /// one, or throws, none does.
    /// </param>
    /// <returns>Whether the files are in their places.</returns>
    /// <exception cref="OutputException">One of them cannot or may not be written; what stood in their places is untouched.</exception>
    public bool Write(IEnumerable<(string Path, ReadOnlyMemory<byte> Content)> files, Func<string, byte[]?, bool>? accepts = null)
    {
        var begun = new List<(string Path, string Temporary, (long Size, long Time) Left)>();
        var placed = 0;
        try
        {
            var accepted = true;
            foreach (var (path, content) in files)
            {
                var temporary = (string?)null;
                try
                {
                    if (TimeIfSame(path, content.Span) is { } same)
                    {
                        _left[path] = (content.Length, same);
                    }
                    else
                    {
                        Prepare(path);
                        (temporary, var time) = _files.Begin(content.Span);
                        begun.Add((path, temporary, (content.Length, time)));
                    }
                }
                catch (Exception exception) when (FileFault.IsOne(exception))
                {
                    throw new OutputException(path, exception);
                }

                accepted &= accepts?.Invoke(path, temporary is null ? Read(path) : _files.Read(temporary)) ?? true;
            }

            for (; accepted && placed < begun.Count; placed++)
            {
                var (path, temporary, left) = begun[placed];
                try
                {
                    _files.Put(temporary, path);
                }
                catch (Exception exception) when (FileFault.IsOne(exception))
                {
                    throw new OutputException(path, exception);
                }

                _left[path] = left;
            }

            return accepted;
        }
        finally
        {
            begun.Skip(placed).ToList().ForEach(file => _files.Remove(file.Temporary));
        }
    }

    /// <summary>Whether the folder has a file; a link is none.</summary>
    public bool Has(string path)
    {
        using var root = _place.TryOpen();
        return RelativePath.IsInside(path) && root?.Status(path) is { Kind: EntryKind.File };
    }

    /// <summary>A file's content, or null if there is none that can be read.</summary>
    public byte[]? Read(string path)
    {
        try
        {
            if (!RelativePath.IsInside(path))
            {
                return null;
            }

            using var root = _place.Open();
            using var file = root.Read(path);
            return InputFile.ReadAll(file, MaximumLength) is { Length: > 0 } bytes ? bytes : null;
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            return null;
        }
    }

    /// <summary>All files below the folder that are no links, by path.</summary>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be listed.</exception>
    public IEnumerable<string> All()
    {
        using var root = _place.Open();
        var folders = new Stack<string>([string.Empty]);
        var files = new List<string>();
        while (folders.TryPop(out var path))
        {
            using var folder = root.Folder(path);
            foreach (var (name, kind) in folder.Names())
            {
                var below = path.Length == 0 ? name : $"{path}/{name}";
                if (kind == EntryKind.Folder)
                {
                    folders.Push(below);
                }
                else if (kind == EntryKind.File)
                {
                    files.Add(below);
                }
            }
        }

        return files;
    }

    private static void TryRemoveFolder(OpenFolder around, string name)
    {
        try
        {
            around.RemoveFolder(name);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            // It holds other files.
        }
    }

    /// <summary>
    /// Makes the folder of a file, and sees that no folder stands in the file's place, before any file is put into its own.
    /// </summary>
    private void Prepare(string path)
    {
        var slash = path.LastIndexOf('/');
        using var root = _place.Make();
        using var folder = root.MakeFolder(slash < 0 ? string.Empty : path[..slash]);
        if (folder.Status(path[(slash + 1)..]) is { Kind: EntryKind.Folder })
        {
            throw new IOException("a folder is in its place");
        }
    }

    /// <summary>The time of a file that has the content already, as it was before it was read; else null.</summary>
    private long? TimeIfSame(string path, ReadOnlySpan<byte> content)
    {
        using var root = _place.TryOpen();
        return root?.Status(path) is { Kind: EntryKind.File } status && status.Size == content.Length
            && Read(path) is { } bytes && content.SequenceEqual(bytes) ? status.Time : null;
    }

    /// <summary>
    /// What is in a folder. Workers come to one at the same time, and listing it is most of what a build without work does.
    /// </summary>
    private Dictionary<string, (long Size, long Time)> Listing(string folder) =>
        _listings.GetOrAdd(folder, static (key, place) => new(() => List(place, key)), _place).Value;

    private static Dictionary<string, (long Size, long Time)> List(FolderPlace place, string path)
    {
        try
        {
            using var root = place.Open();
            using var folder = root.Folder(path);
            return folder.Entries().Where(static entry => entry.Status.Kind is not EntryKind.Folder)
                .ToDictionary(static entry => entry.Name, static entry => (entry.Status.Size, entry.Status.Time), StringComparer.Ordinal);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            return [];
        }
    }
}
