using System.Text;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Parsing;
using Leaflets.Settings.Keys;

namespace Leaflets.Markdown.Conversion;

/// <summary>
/// Fields, each replaced by its value. A value is text: what looks like Markdown or HTML in it is printed as it stands. A field without
/// a value is an error, so that none is ever printed.
/// </summary>
internal static class Fields
{
    /// <summary>
    /// Each field without a value is compared with the names of all: where there are many of both, the first are told what is nearest.
    /// </summary>
    private const int MostCompared = 20_000;

    /// <summary>The value of a field, or null if there is none, which is reported.</summary>
    public static string? ValueOf(string name, SourceSpan span, ConversionContext context)
    {
        var values = context.Options.Fields;
        if (values.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) && !SourceDecoder.HasForbidden(value))
        {
            return value.Trim();
        }

        context.ComparedFields += values.Count;
        var known = values.Count == 0 ? "the collection has no fields"
            : context.ComparedFields > MostCompared + values.Count ? $"there are {values.Count} others"
            : Nearest.Hint("{{" + name + "}}", values.Keys.Select(static key => "{{" + key + "}}"));
        context.Report(MarkdownDiagnostics.Field, span, "{{" + name + "}}", known);
        return null;
    }

    /// <summary>Adds the value of a field.</summary>
    public static void Add(InlineRun run, string name, SourceSpan span, ConversionContext context)
    {
        context.Coverage.Add(span);
        if (ValueOf(name, span, context) is { } value)
        {
            run.Add(new Text(span, value));
        }
    }

    /// <summary>Adds characters that are not Markdown and may hold fields.</summary>
    public static void AddText(InlineRun run, SourceSpan span, ReadOnlySpan<char> characters, ConversionContext context)
    {
        for (var at = 0; at < characters.Length;)
        {
            var brace = characters[at..].IndexOf("{{", StringComparison.Ordinal);
            var plain = brace < 0 ? characters.Length - at : brace;
            var isPlaced = span.Length == characters.Length;
            if (plain > 0)
            {
                run.AddText(Part(at, plain), characters.Slice(at, plain));
                at += plain;
                continue;
            }

            var length = FieldSyntax.Read(characters[at..], out var name);
            if (length == 0)
            {
                run.AddText(Part(at, 2), characters.Slice(at, 2));
                at += 2;
                continue;
            }

            Add(run, name, Part(at, length), context);
            at += length;

            SourceSpan Part(int start, int count) =>
                isPlaced ? span with { Start = span.Start + start, End = span.Start + start + count } : span;
        }
    }

    /// <summary>A text that is no Markdown, such as a title, with its fields replaced.</summary>
    public static string Resolve(string text, SourceSpan span, ConversionContext context) =>
        Resolve(text, span, context, static value => value);

    /// <summary>A text that is no Markdown, an address or a title, with its fields replaced.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="context">The document.</param>
    /// <param name="escape">What makes a value fit for the text.</param>
    public static string Resolve(string text, SourceSpan span, ConversionContext context, Func<string, string> escape)
    {
        if (!text.Contains("{{", StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var length = FieldSyntax.Read(text.AsSpan(at), out var name);
            if (length == 0)
            {
                result.Append(text[at++]);
                continue;
            }

            result.Append(ValueOf(name, span, context) is { } value ? escape(value) : string.Empty);
            at += length;
        }

        return result.ToString();
    }
}
