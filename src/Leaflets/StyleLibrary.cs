using System.Collections.Immutable;
using Leaflets.Inputs;

namespace Leaflets;

/// <summary>
/// The files of styles and languages, in memory: <c>clear-print.yaml</c>, <c>languages/en.yaml</c>. They are checked when a leaflet first
/// asks for them, and what is wrong with them is in its result. Immutable, thread-safe.
/// </summary>
public sealed class StyleLibrary
{
    private const string Folder = "styles/";

    private readonly ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> _files;

    private StyleLibrary(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files) => _files = files;

    /// <summary>No styles and no languages.</summary>
    public static StyleLibrary Empty { get; } = new(ImmutableSortedDictionary.Create<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal));

    /// <summary>The paths of the files, sorted.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>The library with a file more, or with another in its place.</summary>
    /// <param name="path">The path as it would be below <c>styles/</c>, with forward slashes: <c>our-clinic.yaml</c>.</param>
    /// <param name="content">The file. It must not be changed afterwards.</param>
    /// <exception cref="ArgumentException">The path is empty or leads out of the folder.</exception>
    public StyleLibrary With(string path, ReadOnlyMemory<byte> content)
    {
        ArgumentNullException.ThrowIfNull(path);
        return RelativePath.IsInside(path)
            ? new(_files.SetItem(path, content))
            : throw new ArgumentException($"'{path}' is not a path within a folder.", nameof(path));
    }

    internal MemoryFiles ToFiles() => new(_files.Select(static file => KeyValuePair.Create(
        Folder + file.Key, FileContent.Of(file.Value))));
}
