using System.Text.Json.Nodes;
using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Settings;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;

namespace Leaflets.Markdown.FrontMatter;

/// <summary>The keys of front matter.</summary>
internal static class FrontMatterKeys
{
    /// <summary>What is said of keys and values that are wrong.</summary>
    public static KeyFaults Faults { get; } =
        new(FrontMatterDiagnostics.UnknownKey, FrontMatterDiagnostics.WrongValue, SettingsDiagnostics.OutOfRange) { Hint = Hint };

    /// <summary>The table.</summary>
    public static KeyTable<LeafletMetadata> Table { get; } = new(
        Prose(
            "title",
            "The leaflet's title. It is printed as the first heading.",
            FrontMatterKinds.Title,
            static (metadata, title) => metadata with { Title = title }),
        Prose(
            "summary",
            "One or two sentences on what the leaflet is about.",
            FrontMatterKinds.Passage,
            static (metadata, summary) => metadata with { Summary = summary }),
        Of(
            "reference",
            "The clinic's reference code.",
            FrontMatterKinds.Code,
            static (metadata, code) => metadata with { Reference = code }),
        Of(
            "version",
            "The version, as the clinic counts it. Put it in quotes: 1.10 without quotes is the number 1.1.",
            FrontMatterKinds.Code,
            static (metadata, version) => metadata with { Version = version }),
        Of(
            "status",
            "The stage that the leaflet has reached.",
            FrontMatterKinds.OneOf<LeafletStatus>(),
            static (metadata, status) => metadata with { Status = status, StatesStatus = true }),
        Of("issued", "The date of issue.", FrontMatterKinds.Day, static (metadata, day) => metadata with { Issued = day }),
        Of(
            "review",
            "The date by which the leaflet must be reviewed.",
            FrontMatterKinds.Day,
            static (metadata, day) => metadata with { Review = day }),
        Of("authors", "The authors.", FrontMatterKinds.Names, static (metadata, names) => metadata with { Authors = names }),
        Of(
            "sources",
            "The evidence that it is based on. Web addresses become links.",
            FrontMatterKinds.Passages,
            static (metadata, sources) => metadata with { Sources = sources }),
        Of(
            "subject",
            "Keywords for the catalogue.",
            FrontMatterKinds.Names,
            static (metadata, words) => metadata with { Subjects = words }),
        Of(
            "style",
            "The name of the style, if it is not the collection's default.",
            FrontMatterKinds.Known,
            static (metadata, style) => metadata with { Style = style }),
        Of(
            "translation",
            "How this version was translated. Only for translations.",
            TranslationKeys.Kind,
            static (metadata, translation) => metadata with { Translation = translation }));

    /// <summary>
    /// The JSON Schema. It is the same for a source version and for a translation: what a translation leaves out it takes from its source.
    /// </summary>
    public static JsonObject Schema() => Table.SchemaOfFile("The front matter of a leaflet", "title");

    private static Key<LeafletMetadata> Of<T>(
        string name, string description, ValueKind<T> kind, Func<LeafletMetadata, T, LeafletMetadata> set) =>
        Key.Of(name, description, kind, set);

    /// <summary>A text in the language of the file, and in no other.</summary>
    private static Key<LeafletMetadata> Prose(
        string name, string description, ValueKind<string> kind, Func<LeafletMetadata, string, LeafletMetadata> set)
    {
        var key = Of(name, description, kind, set);
        return key with
        {
            Apply = (metadata, node, context) =>
            {
                if (LanguagesOf(node) is not { } languages)
                {
                    return key.Apply(metadata, node, context);
                }

                var at = context.KeySpan ?? node.Span;
                context.Report(FrontMatterTextDiagnostics.Languages, at, context.Path, languages, metadata.Language);
                return metadata;
            },
        };
    }

    /// <summary>The languages that a value is given in, one under each, as some programs have it; null where it is not.</summary>
    private static string? LanguagesOf(YamlNode node) =>
        node is YamlMapping { Entries: [_, ..] entries }
        && entries.All(static entry => LikelyScripts.Knows(entry.Key.Value.Split('-', '_')[0]))
            ? string.Join(", ", entries.Select(static entry => entry.Key.Value))
            : null;

    private static string Hint(string key, IEnumerable<string> keys)
    {
        var nearest = Nearest.To(key, keys);
        return Nearest.Distance(key, nearest) <= Math.Max(key.Length / 2, 1)
            ? $"did you mean '{nearest}'?"
            : $"the keys are {string.Join(", ", keys)}.";
    }
}
