using Leaflets.Building.Files;
using Leaflets.Building.Output;
using Leaflets.Diagnostics;

namespace Leaflets.Building;

/// <summary>Joins the outputs of a build that was made in parts.</summary>
public static class ManifestMerger
{
    private const long MostBytes = 256L << 20;

    /// <summary>Writes one manifest over all entries of others.</summary>
    /// <param name="manifests">The manifests of the parts.</param>
    /// <param name="output">The manifest to write.</param>
    /// <returns>How many entries it has.</returns>
    /// <exception cref="BuildRequestException">A manifest cannot be read, or two of them say different things of one file.</exception>
    /// <exception cref="MissingPartException">The manifests are of parts of a build, and one of a part is missing. Nothing is
    /// written.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static int Merge(IReadOnlyList<string> manifests, string output)
    {
        ArgumentNullException.ThrowIfNull(manifests);
        ArgumentNullException.ThrowIfNull(output);
        var all = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var parts = ManifestParts.Whole;
        var bytes = 0L;
        foreach (var manifest in manifests)
        {
            var entries = ManifestEntries.Open(manifest, out var own);
            if (own.Count > 0 && parts.Count > 0 && own.Count != parts.Count)
            {
                throw new BuildRequestException(
                    $"'{manifest}' belongs to a build in {own.Count} parts, but another manifest to a build in {parts.Count}.");
            }

            parts = own.Count == 0 ? parts : own with { Numbers = own.Numbers.Union(parts.Numbers) };
            foreach (var (path, entry) in entries)
            {
                bytes += entry.Length;
                if (bytes > MostBytes)
                {
                    throw new BuildRequestException($"Together, the manifests have more than {MostBytes >> 20} MB.");
                }

                if (all.TryGetValue(path, out var known) && !known.Span.SequenceEqual(entry.Span))
                {
                    throw new BuildRequestException(
                        $"'{manifest}' and another manifest differ about '{path}': the parts were not built from the "
                        + "same sources, typefaces and version of the program.");
                }

                all[path] = entry;
            }
        }

        if (!parts.IsWhole)
        {
            var missing = parts.Missing.ToList();
            throw new MissingPartException(
                (missing.Count == 1
                    ? $"The manifest of part {missing[0]} is"
                    : $"The manifests of the parts {string.Join(", ", missing)} are")
                + " missing. Name the manifests of all parts that '--shard' made.");
        }

        var target = Path.GetFullPath(output);
        RefuseOther(target, output);
        var content = Manifest.Format(
            all.Values.Select(static entry => (Action<System.Text.Json.Utf8JsonWriter>)(writer => ManifestEntries.Write(writer, entry))));
        NamedOutput.Write(target, content.Span);
        return all.Count;
    }

    /// <summary>Whether a file with content stands there that is no manifest. A pipe or a device is written to.</summary>
    private static bool IsOther(string target)
    {
        if (!NamedPath.IsFile(target))
        {
            return false;
        }

        try
        {
            return InputFile.ReadAll(target, ManifestEntries.Largest) is { Length: > 0 } bytes && ManifestEntries.TryRead(bytes) is null;
        }
        catch (NoFileException)
        {
            return false;
        }
    }

    /// <summary>A manifest replaces a manifest, and no leaflet, style or other file that somebody needs.</summary>
    private static void RefuseOther(string target, string output)
    {
        try
        {
            var isFolder = NamedPath.IsFolder(target);
            var isOther = IsOther(target);
            if (isFolder || isOther)
            {
                throw new BuildRequestException(
                    $"'{output}' is {(isFolder ? "a folder" : "a file that is not a manifest")}, and is not replaced. "
                    + "Choose another with --output, or remove it first.");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BuildRequestException($"'{output}' cannot be read: {SystemMessage.Of(exception)}.");
        }
    }
}
