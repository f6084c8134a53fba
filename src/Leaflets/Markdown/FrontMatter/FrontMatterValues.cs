using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Languages;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;

namespace Leaflets.Markdown.FrontMatter;

/// <summary>Typed access to the values of one mapping; what has the wrong type is reported where it stands.</summary>
internal sealed class FrontMatterValues
{
    /// <summary>In UTF-16 code units, as PDF keeps them: 32,767 bytes (ISO 19005-2, 6.1.13).</summary>
    private const int LongestText = 16_000;

    private const int LongestTitle = 500;
    private const int LongestName = 200;

    private readonly YamlMapping _mapping;
    private readonly string _prefix;
    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly List<KeyValuePair<string, SourceSpan>> _spans = [];

    /// <summary>Opens a mapping and reports the keys that are not known.</summary>
    public FrontMatterValues(YamlMapping mapping, string prefix, ImmutableArray<string> keys, ICollection<Diagnostic> diagnostics)
    {
        (_mapping, _prefix, _diagnostics) = (mapping, prefix, diagnostics);
        SourceSpan? first = null;
        var foreign = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var (key, value) in mapping.Entries)
        {
            if (keys.Contains(key.Value))
            {
                _spans.Add(new(prefix + key.Value, value.Span));
            }
            else if (prefix.Length > 0 || ForeignKeys.SlipOf(key.Value, keys) is not null)
            {
                diagnostics.Add(Diagnostic.Create(
                    FrontMatterDiagnostics.UnknownKey, key.Span, prefix + key.Value, Suggest(key.Value, keys)));
            }
            else
            {
                first ??= key.Span;
                foreign.Add(new(key.Value, value.Span.Text.ToString()));
            }
        }

        Foreign = foreign.ToImmutable();
        if (first is { } at)
        {
            diagnostics.Add(
                Diagnostic.Create(FrontMatterDiagnostics.ForeignKeys, at, string.Join(", ", Foreign.Select(static entry => entry.Key))));
        }
    }

    /// <summary>The keys that mean nothing here, with their values as they are written.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Foreign { get; }

    /// <summary>The places of the values of known keys.</summary>
    public IReadOnlyList<KeyValuePair<string, SourceSpan>> Spans => _spans;

    /// <summary>Takes over the places of a mapping within this one.</summary>
    public void Adopt(FrontMatterValues inner) => _spans.AddRange(inner._spans);

    /// <summary>The place of a key that the mapping has.</summary>
    public SourceSpan KeySpan(string key)
    {
        foreach (var entry in _mapping.Entries)
        {
            if (entry.Key.Value == key)
            {
                return entry.Key.Span;
            }
        }

        return _mapping.Span;
    }

    /// <summary>A text, exactly as written: <c>1.10</c> does not become a number.</summary>
    public string? Text(string key) => Text(key, _mapping[key]);

    /// <summary>A text that is printed: all that the author wrote must be in it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="language">The language of the file.</param>
    public string? Prose(string key, string language)
    {
        if (_mapping[key] is YamlMapping { Entries: [_, ..] entries } node
            && entries.All(static entry => LikelyScripts.Knows(entry.Key.Value.Split('-', '_')[0])))
        {
            var languages = string.Join(", ", entries.Select(static entry => entry.Key.Value));
            _diagnostics.Add(Diagnostic.Create(FrontMatterTextDiagnostics.Languages, KeySpan(key), _prefix + key, languages, language));
            return null;
        }

        return Text(key);
    }

    /// <summary>One text or a list of texts.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        if (_mapping[key] is not YamlSequence sequence)
        {
            return Text(key) is { } single ? [single] : [];
        }

        var texts = ImmutableArray.CreateBuilder<string>(sequence.Items.Length);
        foreach (var item in sequence.Items)
        {
            // Docusaurus and pandoc write authors as keys with values.
            var named = item is YamlMapping { } person && person["name"] is { } name ? name : item;
            if (Text(key, named) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>A day as ISO 8601 writes it: <c>2026-05-31</c>.</summary>
    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        // A time of day after the day, as in ISO 8601: the day is what counts.
        const int DayLength = 10;
        var day = text.Length > DayLength && text[DayLength] is 'T' or 't' or ' '
            && char.IsAsciiDigit(text[DayLength + 1 < text.Length ? DayLength + 1 : DayLength])
            ? text[..DayLength]
            : text;
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Wrong(key, _mapping[key]!, "'" + text + "'", "a date as year-month-day, such as 2026-05-31");
        return null;
    }

    /// <summary>One of the names of an enumeration.</summary>
    public T? OneOf<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        var names = KebabNames<T>.Instance;
        if (names.TryParse(text, out var value))
        {
            return value;
        }

        Wrong(key, _mapping[key]!, "'" + text + "'", "one of " + string.Join(", ", names.Names));
        return null;
    }

    /// <summary>Keys with values.</summary>
    public YamlMapping? Mapping(string key)
    {
        if (_mapping[key] is not { } node || node is YamlMapping)
        {
            return _mapping[key] as YamlMapping;
        }

        Wrong(key, node, Describe(node), "keys with values, each on its own line and indented");
        return null;
    }

    private string? Text(string key, YamlNode? node)
    {
        if (node is null)
        {
            return null;
        }

        if (node is YamlScalar plain && YamlComments.After(plain, LosesWords(key)) is { } comment)
        {
            _diagnostics.Add(Diagnostic.Create(FrontMatterTextDiagnostics.Comment, comment, _prefix + key, Excerpt.Of(comment.Text)));
            return null;
        }

        if (node is YamlScalar { Value.Length: var length } && length > LongestOf(key))
        {
            _diagnostics.Add(Diagnostic.Create(FrontMatterTextDiagnostics.TooLong, node.Span, _prefix + key, length, LongestOf(key)));
            return null;
        }

        if (node is YamlScalar { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Value)
            && !SourceDecoder.HasForbidden(scalar.Value))
        {
            return scalar.Value.Trim();
        }

        Wrong(key, node, Describe(node), node is YamlScalar ? "text" : "text, in double quotes if it has brackets or ': '");
        return null;
    }

    /// <summary>
    /// How long a text may be: what stands in the text, in the head of pages and in what the file says of itself is bounded by what a PDF
    /// keeps in one string; what names things is short.
    /// </summary>
    private static int LongestOf(string key) => key switch
    {
        "summary" or "sources" => LongestText,
        "title" or "authors" or "subject" => LongestTitle,
        _ => LongestName,
    };

    private static CommentAlarm LosesWords(string key) => key switch
    {
        "title" or "summary" or "sources" => CommentAlarm.Always,
        "status" or "state" or "issued" or "review" or "date" or "style" => CommentAlarm.Never,
        _ => CommentAlarm.BesideWords,
    };

    private static string Suggest(string key, ImmutableArray<string> keys)
    {
        var nearest = Nearest.To(key, keys);
        return Nearest.Distance(key, nearest) <= Math.Max(key.Length / 2, 1)
            ? "did you mean '" + nearest + "'?"
            : "the keys are " + string.Join(", ", keys) + ".";
    }

    private void Wrong(string key, YamlNode node, string found, string wanted) =>
        _diagnostics.Add(Diagnostic.Create(FrontMatterDiagnostics.WrongValue, node.Span, _prefix + key, found, wanted));

    private static string Describe(YamlNode node) => node switch
    {
        YamlMapping => "keys with values",
        YamlSequence => "a list",
        YamlScalar scalar when SourceDecoder.HasForbidden(scalar.Value) => "text with control characters",
        _ => "empty",
    };
}
