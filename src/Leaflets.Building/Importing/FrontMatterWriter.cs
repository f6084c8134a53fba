using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Leaflets.Documents;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;

namespace Leaflets.Building.Importing;

/// <summary>Writes front matter as YAML: the keys of leaflets first, then those of other programs with the values that they had.</summary>
internal static class FrontMatterWriter
{
    /// <summary>The front matter with its fences.</summary>
    /// <param name="metadata">What it says.</param>
    /// <param name="foreign">The keys that mean nothing here.</param>
    public static string Write(LeafletMetadata metadata, IEnumerable<YamlEntry> foreign)
    {
        var text = new StringBuilder("---\n");
        Add("title", metadata.Title);
        Add("summary", metadata.Summary);
        Add("reference", metadata.Reference);
        Add("version", metadata.Version);
        if (metadata.StatesStatus)
        {
            text.Append("status: ").Append(KebabNames<LeafletStatus>.NameOf(metadata.Status)).Append('\n');
        }

        Add("issued", metadata.Issued?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("review", metadata.Review?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        AddAll("authors", metadata.Authors);
        AddAll("sources", metadata.Sources);
        AddAll("subject", metadata.Subjects);
        Add("style", metadata.Style);
        foreach (var entry in foreign)
        {
            text.Append(Key(entry.Key.Value)).Append(": ");
            Append(text, entry.Value);
            text.Append('\n');
        }

        return text.Append("---\n").ToString();

        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                text.Append(key).Append(": ").Append(Quoted(value)).Append('\n');
            }
        }

        void AddAll(string key, ImmutableArray<string> values)
        {
            if (!values.IsEmpty)
            {
                text.Append(key).Append(": [").AppendJoin(", ", values.Select(Quoted)).Append("]\n");
            }
        }
    }

    private static void Append(StringBuilder text, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                text.Append(scalar.IsPlain && IsPlain(scalar.Value) ? scalar.Value : Quoted(scalar.Value));
                break;
            case YamlSequence sequence:
                AppendJoined(text, '[', sequence.Items, Append, ']');
                break;
            case YamlMapping mapping:
                AppendJoined(
                    text,
                    '{',
                    mapping.Entries,
                    static (to, entry) => Append(to.Append(Key(entry.Key.Value)).Append(": "), entry.Value),
                    '}');
                break;
        }
    }

    private static void AppendJoined<T>(StringBuilder text, char open, ImmutableArray<T> items, Action<StringBuilder, T> append, char close)
    {
        text.Append(open);
        for (var i = 0; i < items.Length; i++)
        {
            append(i == 0 ? text : text.Append(", "), items[i]);
        }

        text.Append(close);
    }

    private static string Key(string key) => IsPlain(key) ? key : Quoted(key);

    /// <summary>Whether characters stand for themselves in YAML without quotes, in lists as well.</summary>
    private static bool IsPlain(string text) =>
        text.Length > 0 && char.IsLetterOrDigit(text[0])
        && text.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '+');

    /// <summary>Characters between double quotes (YAML 1.2, 5.7).</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
