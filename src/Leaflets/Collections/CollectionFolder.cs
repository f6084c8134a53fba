using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Collections;

/// <summary>
/// The folder that holds <c>leaflets/</c> and <c>styles/</c>, to be read only. Every file of a collection is read through here, and
/// here it is held that nothing outside is: no absolute path, no <c>..</c>, no link that leads out. Thread-safe.
/// </summary>
internal sealed class CollectionFolder : ICollectionFiles
{
    private readonly ConcurrentDictionary<string, string> _realFolders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FileContent> _unlisted = new(StringComparer.Ordinal);
    private readonly string _prefix;

    /// <summary>Opens a collection.</summary>
    /// <param name="root">The folder, absolute or from the current one.</param>
    public CollectionFolder(string root)
    {
        Root = Path.GetFullPath(root);
        var real = RealPath.Of(Root) ?? Root;
        _prefix = Path.EndsInDirectorySeparator(real) ? real : real + Path.DirectorySeparatorChar;
    }

    /// <summary>The folder's absolute path.</summary>
    public string Root { get; }

    /// <summary>The nearest folder, upward from one, that holds <c>leaflets/</c> and <c>styles/</c>.</summary>
    /// <returns>The folder's absolute path, or null.</returns>
    public static string? FindUpward(string start)
    {
        for (var folder = new DirectoryInfo(Path.GetFullPath(start)); folder is not null; folder = folder.Parent)
        {
            if (IsCollection(folder.FullName))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    /// <summary>Whether a folder holds <c>leaflets/</c> and <c>styles/</c>.</summary>
    public static bool IsCollection(string folder) =>
        Directory.Exists(Path.Join(folder, "leaflets")) && Directory.Exists(Path.Join(folder, "styles"));

    /// <summary>The names of the folders in a folder, hidden ones left out, sorted by code unit.</summary>
    /// <param name="folder">Relative to the collection, with forward slashes.</param>
    public ImmutableArray<string> Folders(string folder) => Names(folder, static path => Directory.EnumerateDirectories(path));

    /// <inheritdoc/>
    public ImmutableArray<string> Files(string folder) => Names(folder, static path => Directory.EnumerateFiles(path));

    /// <summary>
    /// Why a folder could not be listed when its names were asked for, or null where it could or is not there: what cannot be read is not
    /// empty.
    /// </summary>
    /// <param name="folder">Relative to the collection, with forward slashes.</param>
    public Diagnostic? ProblemOf(string folder) =>
        _unlisted.TryGetValue(folder, out var content) ? CollectionTexts.ProblemOf(folder, content) : null;

    /// <summary>The length of a file in bytes; 0 where there is none.</summary>
    /// <param name="path">Relative to the collection, with forward slashes.</param>
    public long LengthOf(string path) => LocateFile(path) is { Exists: true } file ? file.Length : 0;

    /// <inheritdoc/>
    public FileContent Read(string path, int maximumLength) => Read(path, maximumLength, static length => new byte[length]);

    /// <inheritdoc/>
    public Digest DigestOf(string path)
    {
        // A build that looks whether anything has changed looks at everything: its bytes are not kept.
        byte[] buffer = [];
        try
        {
            return Read(path, int.MaxValue, length => buffer = ArrayPool<byte>.Shared.Rent(length)).Digest();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private FileContent Read(string path, int maximumLength, Func<int, byte[]> allocate)
    {
        try
        {
            if (LocateFile(path) is not { } info)
            {
                return new(default, FileProblem.Outside, string.Empty);
            }

            if (!RelativePath.IsPortable(path))
            {
                return new(default, FileProblem.Name, string.Empty);
            }

            // Opening a pipe would wait for who writes into it; its length is told without that, and is 0.
            if (info is { Exists: true, Length: 0 })
            {
                return new(default, FileProblem.Empty, string.Empty);
            }

            if (!info.Exists && Directory.Exists(info.FullName))
            {
                return new(default, FileProblem.Folder, string.Empty);
            }

            using var file = File.OpenHandle(info.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var length = RandomAccess.GetLength(file);
            if (length > maximumLength)
            {
                return new(default, FileProblem.TooLarge, string.Empty);
            }

            var bytes = allocate((int)length);
            var count = 0;
            while (count < length && RandomAccess.Read(file, bytes.AsSpan(count, (int)length - count), count) is > 0 and var read)
            {
                count += read;
            }

            return new(bytes.AsMemory(0, count), FileProblem.None, string.Empty);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(default, FileProblem.Missing, string.Empty);
        }
        catch (UnauthorizedAccessException)
        {
            return new(default, FileProblem.Unreadable, "access is denied");
        }
        catch (Exception exception) when (exception is IOException or NotSupportedException or ArgumentException)
        {
            return new(default, FileProblem.Unreadable, "the system reports an input error");
        }
    }

    /// <summary>The absolute path of a file inside, every link followed, or null where it leads out.</summary>
    private string? Locate(string path) => LocateFile(path)?.FullName;

    private FileInfo? LocateFile(string path)
    {
        if (!RelativePath.IsInside(path))
        {
            return null;
        }

        // What leads to a folder is followed once: most files of a collection stand beside others.
        var whole = Path.Join(Root, path);
        var folder = RealFolder(Path.GetDirectoryName(whole)!);
        var place = new FileInfo(Path.Join(folder, Path.GetFileName(whole)));
        if (folder.Length == 0 || (place.Attributes != (FileAttributes)(-1) && place.Attributes.HasFlag(FileAttributes.ReparsePoint)))
        {
            place = RealPath.Of(whole) is { } real ? new FileInfo(real) : null;
        }

        return place is not null && place.FullName.StartsWith(_prefix, StringComparison.Ordinal) ? place : null;
    }

    /// <summary>The absolute path of a folder, every link followed; empty where links go in a circle.</summary>
    private string RealFolder(string folder)
    {
        if (!_realFolders.TryGetValue(folder, out var real))
        {
            // Above the collection nothing is shared; below it what leads to the folder around has been followed.
            real = folder.Length <= Root.Length ? RealPath.Of(folder)
                : RealFolder(Path.GetDirectoryName(folder)!) is { Length: > 0 } around ? RealPath.Of(around, Path.GetFileName(folder))
                : null;
            _realFolders[folder] = real ??= string.Empty;
        }

        return real;
    }

    /// <summary>The names in a folder; where it cannot be listed none, and it is kept why.</summary>
    private ImmutableArray<string> Names(string folder, Func<string, IEnumerable<string>> list)
    {
        try
        {
            if (Locate(folder) is not { } location)
            {
                _unlisted[folder] = new(default, FileProblem.Outside, string.Empty);
                return [];
            }

            return Directory.Exists(location)
                ? [.. list(location).Select(Path.GetFileName).OfType<string>().Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal)]
                : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _unlisted[folder] = new(default, FileProblem.Unreadable, SystemMessage.Of(exception));
            return [];
        }
    }
}
