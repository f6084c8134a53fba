using System.Globalization;
using Leaflets.Batch.Output;
using Leaflets.Collections;

namespace Leaflets.Batch;

/// <summary>Keeps a cache of what was made in bounds.</summary>
public static class CachePruner
{
    private const string TemporaryFolder = ".leaflets-tmp";

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>What pruning did.</summary>
    /// <param name="Removed">How many entries were removed.</param>
    /// <param name="RemovedBytes">Their size.</param>
    /// <param name="Kept">How many entries are kept.</param>
    /// <param name="KeptBytes">Their size.</param>
    public readonly record struct Outcome(int Removed, long RemovedBytes, int Kept, long KeptBytes);

    /// <summary>
    /// Removes damaged entries, and then the entries that were written longest ago until the others fit. A build that is at work meanwhile makes
    /// what it misses anew. What lies in output folders is not touched.
    /// </summary>
    /// <param name="folder">The cache.</param>
    /// <param name="mostBytes">The size to keep, in bytes.</param>
    /// <exception cref="BuildRequestException">The folder is there and is no cache.</exception>
    public static Outcome Prune(string folder, long mostBytes)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentOutOfRangeException.ThrowIfNegative(mostBytes);
        if (!Directory.Exists(folder))
        {
            return default;
        }

        if (Directory.EnumerateFileSystemEntries(folder).Any(static entry => Path.GetFileName(entry) is not ("objects" or "records" or "folders" or TemporaryFolder)))
        {
            throw new BuildRequestException($"'{folder}' holds other things than a cache of leaflets; nothing was removed.");
        }

        // What builds are writing at this moment are no entries yet.
        new AtomicFiles(folder).Tidy();
        var entries = new DirectoryInfo(folder).EnumerateDirectories().Where(static kind => kind.Name is not TemporaryFolder)
            .SelectMany(static kind => kind.EnumerateFiles("*", Everything)).OrderByDescending(static file => file.LastWriteTimeUtc).ThenBy(static file => file.FullName, StringComparer.Ordinal).ToList();
        var outcome = default(Outcome);
        var isFull = false;
        foreach (var file in entries)
        {
            var length = file.Length;
            isFull |= outcome.KeptBytes + length > mostBytes;
            if (!isFull && IsWhole(file))
            {
                outcome = outcome with { Kept = outcome.Kept + 1, KeptBytes = outcome.KeptBytes + length };
            }
            else if (TryRemove(file))
            {
                outcome = outcome with { Removed = outcome.Removed + 1, RemovedBytes = outcome.RemovedBytes + length };
            }
        }

        return outcome;
    }

    /// <summary>Reads a size such as <c>500MB</c> or <c>2GB</c>; a number alone is megabytes.</summary>
    /// <returns>The size in bytes, or null where it is none.</returns>
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

    /// <summary>Whether an entry is what it says it is: by its name, or by the digest at the end of a record.</summary>
    private static bool IsWhole(FileInfo file)
    {
        try
        {
            var bytes = File.ReadAllBytes(file.FullName);
            return file.Directory?.Parent?.Name == "objects"
                ? Digest.Of(bytes).ToString() == file.Name
                : bytes.Length >= Digest.Length && Digest.Of(bytes.AsSpan(0, bytes.Length - Digest.Length)) == Digest.Read(bytes.AsSpan(bytes.Length - Digest.Length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool TryRemove(FileInfo file)
    {
        try
        {
            file.Delete();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
