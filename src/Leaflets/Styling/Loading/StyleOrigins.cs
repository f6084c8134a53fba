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

    /// <summary>Where each family of typefaces is named, by its name: first in the last file of the cascade that does.</summary>
    public Dictionary<string, SourceSpan> OfFamilies()
    {
        var places = new Dictionary<string, SourceSpan>(StringComparer.OrdinalIgnoreCase);
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            if ((chain[i] as YamlMapping)?["fonts"] is YamlMapping fonts)
            {
                AddNamed(fonts, places);
            }
        }

        return places;
    }

    /// <summary>Adds what the lists <c>families</c> of a group and of those within it name.</summary>
    private static void AddNamed(YamlMapping group, Dictionary<string, SourceSpan> places)
    {
        foreach (var (key, value) in group.Entries)
        {
            var items = key.Value != "families" ? [] : value is YamlSequence list ? list.Items : [value];
            foreach (var name in items.OfType<YamlScalar>())
            {
                places.TryAdd(name.Value, name.Span);
            }

            if (value is YamlMapping inner)
            {
                AddNamed(inner, places);
            }
        }
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
