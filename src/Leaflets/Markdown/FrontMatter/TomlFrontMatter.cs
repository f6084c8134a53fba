using Leaflets.Diagnostics;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Settings.Yaml;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Leaflets.Markdown.FrontMatter;

/// <summary>
/// Front matter in TOML 1.0, as Hugo writes it between <c>+++</c> lines, as the keys and values that YAML gives. Numbers, dates and truth
/// values are kept as they are written.
/// </summary>
internal static class TomlFrontMatter
{
    private const int MaximumCharacters = 64 * 1024;
    private const int MaximumDepth = 16;

    /// <summary>Reads the text between the fences.</summary>
    /// <returns>Its keys, or null where it is no TOML, which is reported.</returns>
    public static YamlMapping? Read(Leaflets.Diagnostics.SourceSpan content, ICollection<Diagnostic> diagnostics)
    {
        if (content.Length > MaximumCharacters)
        {
            diagnostics.Add(Diagnostic.Create(FrontMatterDiagnostics.TooLarge, content, content.Length, MaximumCharacters));
            return null;
        }

        if (Deepest(content.Text) > MaximumDepth)
        {
            diagnostics.Add(Diagnostic.Create(FrontMatterDiagnostics.TooDeep, content, MaximumDepth));
            return null;
        }

        var document = SyntaxParser.Parse(content.Text.ToString(), sourceName: null, validate: true);
        foreach (var fault in document.Diagnostics)
        {
            var start = Math.Clamp(content.Start + fault.Span.Offset, content.Start, content.End);
            diagnostics.Add(
                Diagnostic.Create(
                    FrontMatterDiagnostics.NotToml, content with { Start = start, End = Math.Min(start + 1, content.End) },
                    fault.Message.TrimEnd('.')));
        }

        return document.HasErrors ? null : new Reader(content).Document(document);
    }

    /// <summary>How deep brackets stand in one another, strings not set apart: never less than the truth.</summary>
    private static int Deepest(ReadOnlySpan<char> text)
    {
        var (depth, deepest) = (0, 0);
        foreach (var character in text)
        {
            depth += character is '[' or '{' ? 1 : character is ']' or '}' ? -1 : 0;
            depth = Math.Max(depth, 0);
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private sealed class Reader(Leaflets.Diagnostics.SourceSpan content)
    {
        public YamlMapping Document(DocumentSyntax document)
        {
            // A table is a key whose value has keys; of an array of tables the last counts here, and all are kept as they are written.
            var (tables, last) = (new List<YamlEntry>(), new Dictionary<string, YamlEntry>(StringComparer.Ordinal));
            foreach (var table in document.Tables)
            {
                var entry = new YamlEntry(KeyOf(table.Name!), new YamlMapping(SpanOf(table), [.. Entries(table.Items)]));
                tables.Add(entry);
                last[entry.Key.Value] = entry;
            }

            return new(
                content,
                [
                    .. Entries(document.KeyValues).Where(entry => !last.ContainsKey(entry.Key.Value)),
                    .. tables.Where(entry => ReferenceEquals(last[entry.Key.Value], entry)),
                ]);
        }

        private List<YamlEntry> Entries(IEnumerable<KeyValueSyntax> pairs)
        {
            var entries = new List<YamlEntry>();
            foreach (var pair in pairs)
            {
                entries.Add(new(KeyOf(pair.Key!), Value(pair.Value!)));
            }

            return entries;
        }

        private YamlNode Value(ValueSyntax value)
        {
            var span = SpanOf(value);
            return value switch
            {
                StringValueSyntax text => new YamlScalar(span, text.Value ?? string.Empty, IsPlain: false),
                ArraySyntax array => new YamlSequence(span, [.. array.Items.Select(item => Value(item.Value!))]),
                InlineTableSyntax table => new YamlMapping(span, [.. Entries(table.Items.Select(static item => item.KeyValue!))]),
                _ => new YamlScalar(span, span.Text.Trim().ToString(), IsPlain: true),
            };
        }

        private YamlScalar KeyOf(KeySyntax key)
        {
            var span = SpanOf(key);
            var name = span.Text.Trim();
            return new(span, name.Trim("\"'").ToString(), IsPlain: true);
        }

        private Leaflets.Diagnostics.SourceSpan SpanOf(SyntaxNode node)
        {
            var start = Math.Clamp(content.Start + node.Span.Offset, content.Start, content.End);
            var span = content with { Start = start, End = Math.Clamp(start + node.Span.Length, start, content.End) };
            return span with { End = span.Start + span.Text.TrimEnd().Length };
        }
    }
}
