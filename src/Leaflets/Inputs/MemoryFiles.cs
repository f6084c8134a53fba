using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Leaflets.Inputs;

/// <summary>Files that lie in memory. Immutable, thread-safe.</summary>
internal sealed class MemoryFiles : ICollectionFiles
{
    private readonly FrozenDictionary<string, FileContent> _files;

    /// <summary>Takes files.</summary>
    /// <param name="files">What each path has, or why it cannot be read; the last of a path counts.</param>
    public MemoryFiles(IEnumerable<KeyValuePair<string, FileContent>> files) =>
        _files = files.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>No files.</summary>
    public static MemoryFiles None { get; } = new([]);

    /// <inheritdoc/>
    public ImmutableArray<string> Files(string folder) =>
    [
        .. _files.Keys
            .Where(path => path.StartsWith($"{folder}/", StringComparison.Ordinal) && path.Length > folder.Length + 1)
            .Select(path => path[(folder.Length + 1)..])
            .Where(static name => !name.Contains('/') && name[0] != '.')
            .Order(StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public FileContent Read(string path, int maximumLength)
    {
        var content = _files.GetValueOrDefault(path, FileContent.Not(FileProblem.Missing));
        return content.Bytes.Length > maximumLength ? FileContent.Not(FileProblem.TooLarge) : content;
    }
}
