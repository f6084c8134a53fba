using System.Globalization;
using Leaflets.Building.Caching;
using Leaflets.Building.Files;
using Leaflets.Inputs;

namespace Leaflets.Building;

/// <summary>Keeps a cache of what was made in bounds.</summary>
public static class CachePruner
{
    /// <summary>What pruning did.</summary>
    /// <param name="Removed">How many entries were removed.</param>
    /// <param name="RemovedBytes">Their size.</param>
    /// <param name="Kept">How many entries are kept.</param>
    /// <param name="KeptBytes">Their size.</param>
    public readonly record struct Outcome(int Removed, long RemovedBytes, int Kept, long KeptBytes);

    private readonly record struct Entry(string Kind, Digest Name, long Size, long Time);

    /// <summary>
    /// Removes the entries that a build would not take, and then those that were written longest ago until the others fit. A build that is
    /// at work meanwhile makes what it misses anew. Only files that have the names of entries are removed; no link is followed, and what
    /// lies in output folders is not touched.
    /// </summary>
    /// <param name="folder">The cache.</param>
    /// <param name="mostBytes">The size to keep, in bytes.</param>
    /// <param name="key">What the entries are signed with, or null where that is not looked at.</param>
    /// <param name="isNamed">Whether somebody named the folder, who may have meant a link.</param>
    /// <exception cref="BuildRequestException">The folder is there and is no cache.</exception>
    public static Outcome Prune(string folder, long mostBytes, CacheKey? key = null, bool isNamed = true)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentOutOfRangeException.ThrowIfNegative(mostBytes);
        var place = new FolderPlace(Path.GetFullPath(folder), isNamed);
        try
        {
            using var root = place.Open();
            return Prune(root, place, mostBytes, key);
        }
        catch (Exception exception) when (FileFault.IsMissing(exception))
        {
            return default;
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            throw new BuildRequestException($"The cache '{folder}' cannot be pruned: {exception.Message.TrimEnd('.')}.");
        }
    }

    /// <summary>Reads a size such as <c>500MB</c> or <c>2GB</c>; a number alone is megabytes.</summary>
    /// <returns>The size in bytes, or null if the text is not a size.</returns>
    public static long? ParseSize(string? text)
    {
        var (digits, unit) = text?.Trim().ToUpperInvariant() switch
        {
            { } size when size.EndsWith("GB", StringComparison.Ordinal) => (size[..^2], 1L << 30),
            { } size when size.EndsWith("MB", StringComparison.Ordinal) => (size[..^2], 1L << 20),
            { } size when size.EndsWith("KB", StringComparison.Ordinal) => (size[..^2], 1L << 10),
            { } size => (size, 1L << 20),
            null => (string.Empty, 0L),
        };
        return int.TryParse(digits.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number * unit : null;
    }

    private static Outcome Prune(OpenFolder root, FolderPlace place, long mostBytes, CacheKey? key)
    {
        foreach (var (name, kind) in root.Names())
        {
            if (name != AtomicFiles.FolderName && !CacheEntries.Kinds.Contains(name))
            {
                throw new BuildRequestException(
                    $"'{place.Path}' contains files that do not belong to a cache of leaflets; nothing was removed.");
            }

            if (kind != EntryKind.Folder)
            {
                var what = kind == EntryKind.Link ? "a link" : "not a folder";
                throw new BuildRequestException(
                    $"'{name}' in '{place.Path}' is {what}, which a build does not create; nothing was removed.");
            }
        }

        // What builds are writing at this moment are no entries yet.
        new AtomicFiles(place).Tidy();
        var outcome = default(Outcome);
        var isFull = false;
        var entries = CacheEntries.Kinds.SelectMany(kind => Entries(root, kind)).OrderByDescending(static entry => entry.Time)
            .ThenBy(static entry => entry.Kind + entry.Name, StringComparer.Ordinal);
        foreach (var entry in entries.ToList())
        {
            isFull |= outcome.KeptBytes + entry.Size > mostBytes;
            if (!isFull && IsTaken(root, entry, key))
            {
                outcome = outcome with { Kept = outcome.Kept + 1, KeptBytes = outcome.KeptBytes + entry.Size };
            }
            else if (TryRemove(root, entry))
            {
                outcome = outcome with { Removed = outcome.Removed + 1, RemovedBytes = outcome.RemovedBytes + entry.Size };
            }
        }

        return outcome;
    }

    /// <summary>The entries of a kind: files, by names that a build gives, in the folders that it makes.</summary>
    private static List<Entry> Entries(OpenFolder root, string kind)
    {
        var entries = new List<Entry>();
        if (root.Status(kind) is null)
        {
            return entries;
        }

        using var all = root.Folder(kind);
        foreach (var (begin, what) in all.Names())
        {
            if (what != EntryKind.Folder)
            {
                continue;
            }

            using var folder = all.Folder(begin);
            foreach (var (name, status) in folder.Entries())
            {
                if (status.Kind == EntryKind.File && Digest.TryParse(name) is { } digest && begin == name[..2])
                {
                    entries.Add(new(kind, digest, status.Size, status.Time));
                }
            }
        }

        return entries;
    }

    private static bool IsTaken(OpenFolder root, Entry entry, CacheKey? key)
    {
        try
        {
            using var file = root.Read(CacheEntries.PathOf(entry.Kind, entry.Name));
            return CacheEntries.IsTaken(entry.Kind, entry.Name, InputFile.ReadAll(file, ArtifactCache.MaximumLength), key);
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            return false;
        }
    }

    private static bool TryRemove(OpenFolder root, Entry entry)
    {
        try
        {
            using var folder = root.Folder(CacheEntries.FolderOf(entry.Kind, entry.Name));
            folder.Remove(entry.Name.ToString());
            return true;
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            return false;
        }
    }
}
