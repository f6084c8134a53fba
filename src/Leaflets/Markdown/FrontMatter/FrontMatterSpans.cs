using Leaflets.Diagnostics;

namespace Leaflets.Markdown.FrontMatter;

/// <summary>
/// The places of front matter values by key; a key within another is written <c>translation.state</c>. Immutable, thread-safe.
/// </summary>
public sealed class FrontMatterSpans
{
    private readonly Dictionary<string, SourceSpan> _spans;

    internal FrontMatterSpans(IEnumerable<KeyValuePair<string, SourceSpan>> spans) =>
        _spans = new(spans, StringComparer.Ordinal);

    /// <summary>No front matter.</summary>
    public static FrontMatterSpans None { get; } = new([]);

    /// <summary>Whether the front matter gives the key a value that could be read.</summary>
    public bool Contains(string key) => _spans.ContainsKey(key);

    /// <summary>The place of a key's value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="source">The file, whose start is the answer where the key is missing.</param>
    public SourceSpan Find(string key, SourceText source) => _spans.TryGetValue(key, out var span) ? span : SourceSpan.StartOf(source);
}
