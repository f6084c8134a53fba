using Leaflets.Diagnostics;

namespace Leaflets.Documents;

/// <summary>
/// The places of a leaflet's metadata in its file by key of the front matter; a key within another is written <c>translation.state</c>.
/// Immutable, thread-safe.
/// </summary>
public sealed class MetadataSpans
{
    private readonly Dictionary<string, SourceSpan> _spans;

    internal MetadataSpans(IEnumerable<KeyValuePair<string, SourceSpan>> spans) =>
        _spans = new(spans, StringComparer.Ordinal);

    /// <summary>No front matter.</summary>
    public static MetadataSpans None { get; } = new([]);

    /// <summary>Whether the place of a value for the key is known.</summary>
    public bool Contains(string key) => _spans.ContainsKey(key);

    /// <summary>These places with another for a key.</summary>
    internal MetadataSpans With(string key, SourceSpan span) =>
        new(_spans.Where(entry => entry.Key != key).Append(KeyValuePair.Create(key, span)));

    /// <summary>The place of a key's value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="source">The file, whose start is the answer where the key is missing.</param>
    public SourceSpan Find(string key, SourceText source) => _spans.TryGetValue(key, out var span) ? span : SourceSpan.StartOf(source);
}
