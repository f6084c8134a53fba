using System.Collections.Concurrent;
using System.IO.Enumeration;
using Leaflets.Files;
using Leaflets.Collections;

namespace Leaflets.Batch.Output;

/// <summary>The folder that a build writes to. Files appear whole or not at all. Thread-safe for different files.</summary>
internal sealed class OutputFolder
{
    /// <summary>A file of an earlier build that is larger is not read.</summary>
    private const long MaximumLength = 256 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, Lazy<Dictionary<string, (long Size, long Time)>>> _listings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _ready = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (long Size, long Time)> _left = new(StringComparer.Ordinal);
    private readonly string _root;
    private readonly AtomicFiles _files;

    /// <summary>Names the folder; nothing is made before the first file is written.</summary>
    public OutputFolder(string root)
    {
        _root = Path.GetFullPath(root);
        _files = new AtomicFiles(_root);
    }

    /// <summary>The folder's absolute path.</summary>
    public string Root => _root;

    /// <summary>
    /// The size in bytes and the time of the last change, in ticks, of a file as it was when its folder was first asked about; -1 where there was none.
    /// </summary>
    public (long Size, long Time) Stat(string path)
    {
        return Listing(Path.GetDirectoryName(path) ?? string.Empty).TryGetValue(Path.GetFileName(path), out var found) ? found : (-1, -1);
    }

    /// <summary>Notes what is in folders before anything is written.</summary>
    /// <param name="folders">Their names, in any order and repeatedly.</param>
    /// <param name="workers">How many are looked at at once.</param>
    public void Look(IEnumerable<string> folders, int workers) =>
        Parallel.ForEach(folders.Distinct(StringComparer.Ordinal), new ParallelOptions { MaxDegreeOfParallelism = workers }, folder => Listing(folder));

    /// <summary>The names of the files that were in a folder when it was first asked about, sorted by code unit.</summary>
    public IEnumerable<string> Names(string folder) => Listing(folder).Keys.Order(StringComparer.Ordinal);

    /// <summary>The size and the time of a file as this build left it, or found it where it did not write it.</summary>
    public (long Size, long Time) Left(string path) => _left.TryGetValue(path, out var left) ? left : Stat(path);

    /// <summary>The size and the time of a file as they are now; -1 where there is none.</summary>
    public (long Size, long Time) Now(string path) => new FileInfo(Path.Join(_root, path)) is { Exists: true } file ? (file.Length, file.LastWriteTimeUtc.Ticks) : (-1, -1);

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
            var target = new FileInfo(Path.Join(_root, path));
            if (!IsInside(target.DirectoryName!) || target.LinkTarget is not null || !Is(path, sha256))
            {
                return false;
            }

            target.Delete();
            if (target.Directory is { } folder && folder.FullName != _root && !folder.EnumerateFileSystemInfos().Any())
            {
                folder.Delete();
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return !Has(path);
        }
    }

    /// <summary>Removes what an interrupted build left.</summary>
    public void Tidy() => _files.Tidy();

    /// <summary>
    /// Writes files that belong together beside their places, and when all are whole moves them there; a file with the same content is left alone. A
    /// link that stands in a file's place is replaced, never written through; a folder that is a link out of the output folder is refused.
    /// </summary>
    /// <param name="files">Their paths relative to the folder, with forward slashes, and all that they hold.</param>
    /// <param name="accepts">
    /// Looks at each file as the disk has it, or at null where that cannot be read, before any takes its place; or null. Where it refuses one, or
    /// throws, none does.
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
                var target = Path.Join(_root, path);
                try
                {
                    if (TimeIfSame(target, content.Span) is { } same)
                    {
                        _left[path] = (content.Length, same);
                    }
                    else
                    {
                        Prepare(target);
                        var (temporary, time) = _files.Begin(content.Span);
                        begun.Add((path, temporary, (content.Length, time)));
                        if (Directory.Exists(target) && new FileInfo(target).LinkTarget is null)
                        {
                            throw new IOException("a folder stands in its place");
                        }

                        target = temporary;
                    }
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    throw new OutputException(path, exception);
                }

                accepted &= accepts?.Invoke(path, ReadFile(target)) ?? true;
            }

            for (; accepted && placed < begun.Count; placed++)
            {
                var (path, temporary, left) = begun[placed];
                try
                {
                    Put(temporary, Path.Join(_root, path));
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    throw new OutputException(path, exception);
                }

                _left[path] = left;
            }

            return accepted;
        }
        finally
        {
            begun.Skip(placed).ToList().ForEach(static file => AtomicFiles.Remove(file.Temporary));
        }
    }

    /// <summary>Whether the folder has a file.</summary>
    public bool Has(string path) => RelativePath.IsInside(path) && File.Exists(Path.Join(_root, path));

    /// <summary>A file's content, or null where there is none that can be read.</summary>
    public byte[]? Read(string path) => ReadFile(Path.Join(_root, path));

    private void Prepare(string target)
    {
        var folder = Path.GetDirectoryName(target)!;
        if (_ready.ContainsKey(folder) && Directory.Exists(folder))
        {
            return;
        }

        Directory.CreateDirectory(folder);
        if (!IsInside(folder))
        {
            throw new IOException("the folder is a link that leads out of the output folder");
        }

        _ready[folder] = true;
    }

    private void Put(string temporary, string target)
    {
        // Something may have removed the folder since.
        Prepare(target);
        AtomicFiles.Put(temporary, target);
    }

    private bool IsInside(string folder)
    {
        var root = RealPath.Of(_root);
        return root is not null && RealPath.Of(folder) is { } real
            && (real == root || real.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal));
    }

    private static byte[]? ReadFile(string path)
    {
        try
        {
            // A pipe, which would wait for who writes into it, has the length 0.
            var file = new FileInfo(path);
            return file is { Exists: true, Length: > 0 and <= MaximumLength } ? File.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The time of a file that has the content already, as it was before it was read; else null.</summary>
    private static long? TimeIfSame(string target, ReadOnlySpan<byte> content)
    {
        try
        {
            var file = new FileInfo(target);
            var time = file.LastWriteTimeUtc.Ticks;
            return file is { Exists: true, LinkTarget: null } && file.Length == content.Length && content.SequenceEqual(File.ReadAllBytes(target)) ? time : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What is in a folder. Workers come to one at the same time, and listing it is most of what a build without work does.</summary>
    private Dictionary<string, (long Size, long Time)> Listing(string folder) =>
        _listings.GetOrAdd(folder, static (key, root) => new(() => List(Path.Join(root, key))), _root).Value;

    private static Dictionary<string, (long Size, long Time)> List(string folder)
    {
        try
        {
            var files = new FileSystemEnumerable<KeyValuePair<string, (long Size, long Time)>>(
                folder, static (ref entry) => new(entry.FileName.ToString(), (entry.Length, entry.LastWriteTimeUtc.Ticks)), new EnumerationOptions { AttributesToSkip = FileAttributes.None })
            {
                ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory,
            };
            return new(files, StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
