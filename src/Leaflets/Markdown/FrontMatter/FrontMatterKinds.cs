using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Leaflets.Diagnostics;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;

namespace Leaflets.Markdown.FrontMatter;

/// <summary>
/// The kinds of values of front matter. Texts are exactly as written, <c>1.10</c> is no number, and all that the author wrote is in them.
/// How long they may be: what stands in the text, in the head of pages and in what the file says of itself is bounded by what a PDF keeps
/// in one string; what names things is short.
/// </summary>
internal static class FrontMatterKinds
{
    /// <summary>In UTF-16 code units, as PDF keeps them: 32,767 bytes (ISO 19005-2, 6.1.13).</summary>
    private const int LongestPassage = 16_000;

    private const int LongestTitle = 500;
    private const int LongestName = 200;

    /// <summary>A title.</summary>
    public static ValueKind<string> Title { get; } = Text(LongestTitle, CommentAlarm.Always);

    /// <summary>A few sentences.</summary>
    public static ValueKind<string> Passage { get; } = Text(LongestPassage, CommentAlarm.Always);

    /// <summary>One passage or several.</summary>
    public static ValueKind<ImmutableArray<string>> Passages { get; } = OneOrMore(Passage);

    /// <summary>One name or several.</summary>
    public static ValueKind<ImmutableArray<string>> Names { get; } = OneOrMore(Text(LongestTitle, CommentAlarm.BesideWords));

    /// <summary>A short name.</summary>
    public static ValueKind<string> Name { get; } = Text(LongestName, CommentAlarm.BesideWords);

    /// <summary>What a clinic counts or files by: it may look like a number.</summary>
    public static ValueKind<string> Code { get; } =
        Name with { Schema = static _ => new JsonObject { ["type"] = new JsonArray("string", "number") } };

    /// <summary>A name out of those that there are: what follows it is a comment.</summary>
    public static ValueKind<string> Known { get; } = Text(LongestName, CommentAlarm.Never);

    /// <summary>A day as ISO 8601 writes it: <c>2026-05-31</c>.</summary>
    public static ValueKind<DateOnly> Day { get; } = new(
        (YamlNode node, ReadContext context, DateOnly before, out DateOnly value) =>
        {
            value = before;
            return Known.TryRead(node, context, string.Empty, out var text)
                && (DateOnly.TryParseExact(DayOf(text), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value)
                    || Refuse(node, context, text, "a date as year-month-day, such as 2026-05-31"));
        },
        static _ => new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });

    /// <summary>One of the members of an enumeration.</summary>
    public static ValueKind<T> OneOf<T>()
        where T : struct, Enum => new(
        (YamlNode node, ReadContext context, T before, out T value) =>
        {
            value = before;
            var names = KebabNames<T>.Instance;
            return Known.TryRead(node, context, string.Empty, out var text)
                && (names.TryParse(text, out value) || Refuse(node, context, text, $"one of {string.Join(", ", names.Names)}"));
        },
        static _ => ValueKinds.Enumeration(KebabNames<T>.Instance.Names));

    /// <summary>What a value is that is not of the kind wanted.</summary>
    public static string Describe(YamlNode node) => node switch
    {
        YamlMapping => "keys with values",
        YamlSequence => "a list",
        YamlScalar scalar when SourceDecoder.HasForbidden(scalar.Value) => "text with control characters",
        YamlScalar { IsNull: false } scalar when !string.IsNullOrWhiteSpace(scalar.Value) => $"'{Excerpt.Of(scalar.Value)}'",
        _ => "empty",
    };

    /// <summary>One text or a list of texts; of a list in which some are wrong, the others.</summary>
    private static ValueKind<ImmutableArray<string>> OneOrMore(ValueKind<string> text) => new(
        (YamlNode node, ReadContext context, ImmutableArray<string> before, out ImmutableArray<string> value) =>
        {
            var items = node is YamlSequence list ? list.Items.Select(NamedOf) : [node];
            var texts = ImmutableArray.CreateBuilder<string>();
            foreach (var item in items)
            {
                if (text.TryRead(item, context, string.Empty, out var read))
                {
                    texts.Add(read);
                }
            }

            value = texts.ToImmutable();
            return true;
        },
        ValueKinds.ListOf(text).Schema);

    /// <summary>Docusaurus and pandoc write authors as keys with values, of which one is the name.</summary>
    private static YamlNode NamedOf(YamlNode item) => item is YamlMapping person && person["name"] is { } name ? name : item;

    private static ValueKind<string> Text(int longest, CommentAlarm alarm) => new(
        (YamlNode node, ReadContext context, string before, out string value) =>
        {
            value = (node as YamlScalar)?.Value.Trim() ?? string.Empty;
            if (node is not YamlScalar scalar)
            {
                context.Wrong(node, Describe(node), "text, in double quotes if it has brackets or ': '");
            }
            else if (YamlComments.After(scalar, alarm) is { } comment)
            {
                context.Report(FrontMatterTextDiagnostics.Comment, comment, context.Path, Excerpt.Of(comment.Text));
            }
            else if (scalar.Value.Length > longest)
            {
                context.Report(FrontMatterTextDiagnostics.TooLong, node.Span, context.Path, scalar.Value.Length, longest);
            }
            else if (scalar.IsNull || value.Length == 0 || SourceDecoder.HasForbidden(scalar.Value))
            {
                context.Wrong(node, Describe(node), "text");
            }
            else
            {
                return true;
            }

            return false;
        },
        ValueKinds.Words.Schema);

    /// <summary>The day of a text where a time of day follows it, as in ISO 8601: the day is what counts.</summary>
    private static string DayOf(string text)
    {
        const int DayLength = 10;
        var hasTime = text.Length > DayLength + 1 && text[DayLength] is 'T' or 't' or ' ' && char.IsAsciiDigit(text[DayLength + 1]);
        return hasTime ? text[..DayLength] : text;
    }

    private static bool Refuse(YamlNode node, ReadContext context, string found, string wanted)
    {
        context.Wrong(node, $"'{found}'", wanted);
        return false;
    }
}
