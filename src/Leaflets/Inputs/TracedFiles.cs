using System.Collections.Immutable;

namespace Leaflets.Inputs;

/// <summary>
/// Reads files of a collection and notes the content that was read: the very bytes that were used, also where the file changes meanwhile.
/// Not thread-safe.
/// </summary>
internal sealed class TracedFiles(ICollectionFiles files) : ICollectionFiles
{
    private readonly Dictionary<string, Digest> _read = new(StringComparer.Ordinal);

    /// <summary>What was read.</summary>
    public ImmutableArray<JobInput> Inputs => [.. _read.Select(static entry => new JobInput(entry.Key, entry.Value))];

    /// <inheritdoc/>
    public ImmutableArray<string> Files(string folder) => files.Files(folder);

    /// <inheritdoc/>
    public FileContent Read(string path, int maximumLength)
    {
        var content = files.Read(path, maximumLength);
        _read[path] = content.Digest();
        return content;
    }
}
