using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Leaflets.Building.Files;
using Leaflets.Diagnostics;
using Leaflets.Inputs;

namespace Leaflets.Building.Collections;

/// <summary>
/// The folder that holds <c>leaflets/</c> and <c>styles/</c>, to be read only. Every file of a collection is read through here, and
/// here it is held that nothing outside is: no absolute path, no <c>..</c>, no link that leads out. Thread-safe.
/// </summary>
internal sealed class CollectionFolder : ICollectionFiles
{
    private readonly InputFolder _folder;
    private readonly ConcurrentDictionary<string, FileContent> _unlisted = new(StringComparer.Ordinal);

    /// <summary>Opens a collection.</summary>
    /// <param name="root">The folder, absolute or from the current one.</param>
    public CollectionFolder(string root)
    {
        Root = Path.GetFullPath(root);
        _folder = new(Root);
    }

    /// <summary>The folder's absolute path.</summary>
    public string Root { get; }

    /// <summary>The nearest folder, upward from one, that holds <c>leaflets/</c> and <c>styles/</c>.</summary>
    /// <returns>The folder's absolute path, or null.</returns>
    public static string? FindUpward(string start)
    {
        for (var folder = Path.GetFullPath(start); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (IsCollection(folder))
            {
                return folder;
            }
        }

        return null;
    }

    /// <summary>Whether a folder holds <c>leaflets/</c> and <c>styles/</c>.</summary>
    public static bool IsCollection(string folder) =>
        NamedPath.IsFolder(Path.Join(folder, "leaflets")) && NamedPath.IsFolder(Path.Join(folder, "styles"));

    /// <summary>The names of the folders in a folder, hidden ones left out, sorted by code unit.</summary>
    /// <param name="folder">Relative to the collection, with forward slashes.</param>
    public ImmutableArray<string> Folders(string folder) => Names(folder, static kind => kind == EntryKind.Folder);

    /// <inheritdoc/>
    public ImmutableArray<string> Files(string folder) => Names(folder, static kind => kind != EntryKind.Folder);

    /// <summary>
    /// Why a folder could not be listed when its names were asked for, or null where it could or is not there: what cannot be read is not
    /// empty.
    /// </summary>
    /// <param name="folder">Relative to the collection, with forward slashes.</param>
    public Diagnostic? ProblemOf(string folder) =>
        _unlisted.TryGetValue(folder, out var content) ? CollectionTexts.ProblemOf(folder, content) : null;

    /// <summary>The length of a file in bytes; 0 if there is none.</summary>
    /// <param name="path">Relative to the collection, with forward slashes.</param>
    public long LengthOf(string path)
    {
        try
        {
            if (!RelativePath.IsInside(path))
            {
                return 0;
            }

            using var file = _folder.Open(path);
            return RandomAccess.GetLength(file);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            return 0;
        }
    }

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
            if (!RelativePath.IsInside(path))
            {
                return FileContent.Not(FileProblem.Outside);
            }

            if (!RelativePath.IsPortable(path))
            {
                return FileContent.Not(FileProblem.Name);
            }

            using var file = _folder.Open(path);
            var length = RandomAccess.GetLength(file);
            if (length == 0 || length > maximumLength)
            {
                return FileContent.Not(length == 0 ? FileProblem.Empty : FileProblem.TooLarge);
            }

            var bytes = allocate((int)length);
            return new(bytes.AsMemory(0, InputFile.Fill(file, bytes.AsSpan(0, (int)length))), FileProblem.None, string.Empty);
        }
        catch (LeadsOutException)
        {
            return FileContent.Not(FileProblem.Outside);
        }
        catch (NoFileException exception)
        {
            return FileContent.Not(exception.Kind == EntryKind.Folder ? FileProblem.Folder : FileProblem.Empty);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return FileContent.Not(FileProblem.Missing);
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

    /// <summary>The names in a folder; where it cannot be listed none, and it is kept why.</summary>
    private ImmutableArray<string> Names(string folder, Func<EntryKind, bool> isWanted)
    {
        try
        {
            return RelativePath.IsInside(folder)
                ? [.. _folder.Names(folder).Where(entry => !entry.Name.StartsWith('.') && isWanted(entry.Kind))
                .Select(static entry => entry.Name).Order(StringComparer.Ordinal)]
                : [];
        }
        catch (Exception exception) when (FileFault.IsMissing(exception))
        {
            return [];
        }
        catch (LeadsOutException)
        {
            _unlisted[folder] = FileContent.Not(FileProblem.Outside);
            return [];
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            _unlisted[folder] = new(default, FileProblem.Unreadable, SystemMessage.Of(exception));
            return [];
        }
    }
}
