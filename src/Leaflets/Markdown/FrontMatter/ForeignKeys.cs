using System.Collections.Frozen;
using System.Collections.Immutable;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;

namespace Leaflets.Markdown.FrontMatter;

/// <summary>
/// The keys of Hugo, Jekyll, Docusaurus, MkDocs and pandoc: those that mean for certain what a key here means, and those that say nothing
/// of a leaflet. A key with a name of ours goes before.
/// </summary>
internal static class ForeignKeys
{
    private static readonly FrozenDictionary<string, string> Meanings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["description"] = "summary",
        ["abstract"] = "summary",
        ["author"] = "authors",
        ["tags"] = "subject",
        ["keywords"] = "subject",
        ["categories"] = "subject",
        ["draft"] = "status",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The key of ours that a key means, or null.</summary>
    public static string? MeaningOf(string key) => Meanings.GetValueOrDefault(key);

    /// <summary>Separates our keys, misspellings included, from keys that mean nothing here.</summary>
    public static (YamlMapping Own, ImmutableArray<YamlEntry> Foreign) Part(YamlMapping mapping)
    {
        var own = ImmutableArray.CreateBuilder<YamlEntry>(mapping.Entries.Length);
        var foreign = ImmutableArray.CreateBuilder<YamlEntry>();
        foreach (var entry in mapping.Entries)
        {
            (IsNearOwn(entry.Key.Value) ? own : foreign).Add(entry);
        }

        return (mapping with { Entries = own.ToImmutable() }, foreign.ToImmutable());
    }

    /// <summary>The mapping with foreign keys under our names, where ours are not there and the value is one that ours can have.</summary>
    public static YamlMapping Translate(YamlMapping mapping)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(mapping.Entries.Length);
        foreach (var entry in mapping.Entries)
        {
            var name = MeaningOf(entry.Key.Value);
            var isFree = name is not null && mapping[name] is null && !entries.Any(other => other.Key.Value == name);
            if (!isFree || entry.Value is YamlScalar { IsNull: true } or YamlScalar { Value: "" })
            {
                entries.Add(entry);
            }
            else if (entry is { Key.Value: "draft", Value: YamlScalar { IsPlain: true } draft })
            {
                // draft: false does not mean approved.
                entries.Add(draft.Value is "true" ? new(entry.Key with { Value = "status" }, draft with { Value = "draft" }) : entry);
            }
            else
            {
                entries.Add(new(entry.Key with { Value = name! }, entry.Value));
            }
        }

        return mapping with { Entries = entries.ToImmutable() };
    }

    /// <summary>Whether a key is ours or a misspelling of one: so close that it is hardly another word.</summary>
    private static bool IsNearOwn(string key) =>
        Nearest.Distance(key, Nearest.To(key, FrontMatterKeys.Table.Names)) <= Math.Max(key.Length / 4, 1);
}
