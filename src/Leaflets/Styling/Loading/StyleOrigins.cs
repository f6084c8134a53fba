using Leaflets.Diagnostics;
using Leaflets.Settings.Yaml;

namespace Leaflets.Styling.Loading;

/// <summary>Where the values of a style come from.</summary>
/// <param name="chain">The files from the base to the style itself; at least one.</param>
internal sealed class StyleOrigins(IReadOnlyList<YamlNode> chain)
{
    /// <summary>
    /// The key of the last file of the cascade that has it, or of the nearest group around it; else the style's first character.
    /// </summary>
    /// <param name="path">The keys from the outermost on.</param>
    public SourceSpan Of(params ReadOnlySpan<string> path)
    {
        for (var depth = path.Length; depth > 0; depth--)
        {
            for (var i = chain.Count - 1; i >= 0; i--)
            {
                if (Find(chain[i], path[..depth]) is { } span)
                {
                    return span;
                }
            }
        }

        return SourceSpan.StartOf(chain[^1].Span.Source);
    }

    /// <summary>
    /// Where a family of typefaces is named, in the last file of the cascade that does; else the style's first character.
    /// </summary>
    public SourceSpan OfFamily(string family)
    {
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            if ((chain[i] as YamlMapping)?["fonts"] is YamlMapping fonts && Named(fonts, family) is { } span)
            {
                return span;
            }
        }

        return SourceSpan.StartOf(chain[^1].Span.Source);
    }

    /// <summary>The first list <c>families</c> in a group or in those within it that has a family.</summary>
    private static SourceSpan? Named(YamlMapping group, string family)
    {
        foreach (var (key, value) in group.Entries)
        {
            var items = key.Value != "families" ? [] : value is YamlSequence list ? list.Items : [value];
            var found = items.OfType<YamlScalar>().FirstOrDefault(name => name.Value.Equals(family, StringComparison.OrdinalIgnoreCase));
            if (found is not null)
            {
                return found.Span;
            }

            if (value is YamlMapping inner && Named(inner, family) is { } span)
            {
                return span;
            }
        }

        return null;
    }

    private static SourceSpan? Find(YamlNode node, ReadOnlySpan<string> path)
    {
        SourceSpan? span = null;
        foreach (var name in path)
        {
            if ((node as YamlMapping)?.Entries.FirstOrDefault(entry => entry.Key.Value == name) is not { } entry)
            {
                return null;
            }

            (span, node) = (entry.Key.Span, entry.Value);
        }

        return span;
    }
}
