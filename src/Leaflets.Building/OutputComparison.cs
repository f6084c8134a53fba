using System.Collections.Immutable;
using Leaflets.Building.Comparing;
using Leaflets.Building.Files;
using Leaflets.Building.Output;
using Leaflets.Diagnostics;
using Leaflets.Inputs;

namespace Leaflets.Building;

/// <summary>The difference between two output folders.</summary>
/// <param name="Added">Outputs that only the new one has.</param>
/// <param name="Removed">Outputs that only the old one has.</param>
/// <param name="Changed">Outputs that differ, those first in which a number does.</param>
/// <param name="Same">How many are the same.</param>
public sealed record OutputComparison(
    ImmutableArray<string> Added, ImmutableArray<string> Removed, ImmutableArray<OutputChange> Changed, int Same)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty && Changed.IsEmpty;

    /// <summary>Compares two builds.</summary>
    /// <param name="old">An output folder, or its manifest.</param>
    /// <param name="current">Another.</param>
    /// <param name="cancellation">Stops between two files.</param>
    /// <exception cref="BuildRequestException">One of them is neither a folder nor a manifest.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public static OutputComparison Of(string old, string current, CancellationToken cancellation = default)
    {
        var (before, after) = (Side.Open(old), Side.Open(current));
        var changed = new List<OutputChange>();
        var same = 0;
        foreach (var (path, digest) in before.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!after.Files.TryGetValue(path, out var other))
            {
                continue;
            }

            if (digest == other)
            {
                same++;
                continue;
            }

            var words = (before.Words(path), after.Words(path));
            changed.Add(
                words is ({ } said, { } says) ? new(path, WordDiff.Compare(said, says), IsRead: true) : new(path, [], IsRead: false));
        }

        return new(
            [.. after.Files.Keys.Where(path => !before.Files.ContainsKey(path))],
            [.. before.Files.Keys.Where(path => !after.Files.ContainsKey(path))], [.. changed.OrderBy(static change => !change.HasNumber)],
                same);
    }

    /// <summary>One of the two.</summary>
    private sealed class Side
    {
        private readonly OutputFolder _folder;

        private Side(OutputFolder folder, SortedDictionary<string, string> files) => (_folder, Files) = (folder, files);

        public SortedDictionary<string, string> Files { get; }

        public static Side Open(string path)
        {
            var isFile = NamedPath.IsFile(path);
            if (!isFile && !NamedPath.IsFolder(path))
            {
                throw new BuildRequestException($"'{path}' is neither a folder nor a manifest.");
            }

            var root = isFile ? Path.GetDirectoryName(Path.GetFullPath(path))! : path;
            var folder = new OutputFolder(root);
            var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
            if (isFile)
            {
                foreach (var (name, digest) in ManifestEntries.Digests(ManifestEntries.Open(path)))
                {
                    files[name] = digest;
                }
            }
            else
            {
                // What lies there counts, whatever a manifest says of it.
                foreach (var name in Names(folder, path))
                {
                    files[name] = folder.Read(name) is { } bytes ? Digest.Of(bytes).ToString() : $"{name} cannot be read";
                }
            }

            return new(folder, files);
        }

        /// <summary>The outputs below a folder, hidden ones and what lies behind links left out.</summary>
        private static List<string> Names(OutputFolder folder, string path)
        {
            try
            {
                return [.. folder.All().Where(static name => OutputFormats.OfPath(name) is not null && !name.StartsWith('.'))];
            }
            catch (Exception exception) when (FileFault.IsOne(exception))
            {
                throw new BuildRequestException($"'{path}' cannot be read: {SystemMessage.Of(exception)}.");
            }
        }

        /// <summary>
        /// The words of a file, or null where it cannot be read: a manifest may outlive the files that it lists, and others stand in their
        /// places.
        /// </summary>
        public string[]? Words(string path) =>
            OutputFormats.OfPath(path) is { } format && _folder.Has(path) && _folder.Read(path) is { } bytes
            && Digest.Of(bytes).ToString() == Files[path]
                ? OutputText.WordsOf(format, bytes)
                : null;
    }
}
