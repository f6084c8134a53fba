using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Leaflets.Documents;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Tests.Markdown;

/// <summary>A document as indented text, for people to read and compare.</summary>
internal sealed class DocumentDump
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public static string Of(LeafletDocument document)
    {
        var dump = new DocumentDump();
        dump.Blocks(document.Blocks);
        foreach (var note in document.Footnotes)
        {
            dump.Node($"footnote {note.Number} '{note.Label}'", note, () => dump.Blocks(note.Blocks));
        }

        foreach (var comment in document.TranslatorComments)
        {
            dump.Line($"for translators {Quote(comment.Text)}");
        }

        return dump._text.ToString();
    }

    private void Blocks(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading node: Node($"heading {node.Level}", node, () => Inlines(node.Content)); break;
            case Paragraph node: Node("paragraph", node, () => Inlines(node.Content)); break;
            case ListBlock node:
                var marker = node.Marker == default ? string.Empty : $" {node.Marker.System} {node.Marker.Delimiter}";
                var kind = node.Start is { } start
                    ? string.Create(CultureInfo.InvariantCulture, $"numbered from {start}{marker}") : "bulleted";
                Node($"list {kind}{(node.IsTight ? string.Empty : " loose")}", node, () => Items(node.Items));
                break;
            case CodeBlock node: Node($"code{(node.Info is null ? string.Empty : " " + node.Info)} {Quote(node.Text)}", node); break;
            case BlockQuote node: Node("quote", node, () => Blocks(node.Blocks)); break;
            case Callout node: Node($"callout {node.Kind}", node, () => { Titled("title", node.Title); Blocks(node.Blocks); }); break;
            case Container node: Node($"container {node.Kind}", node, () => { Titled("title", node.Title); Blocks(node.Blocks); }); break;
            case Columns node: Node($"columns {node.Count}", node, () => Blocks(node.Blocks)); break;
            case ThematicBreak node: Node("thematic break", node); break;
            case WriteInLines node: Node($"lines to write on {node.Count}", node); break;
            case PageBreak node: Node("page break", node); break;
            case QrCode node: Node("QR code", node, () => Inlines([node.Link])); break;
            case Figure node: Node("figure", node, () => { Inlines([node.Image]); Titled("caption", node.Caption); }); break;
            case Table node:
                Node($"table {string.Join(' ', node.Columns)}{Widths(node)}", node, () =>
                    { Titled("caption", node.Caption); Rows("head", node.Head); Rows("row", node.Body); });
                break;
            case DefinitionList node: Node("definitions", node, () => Definitions(node.Items)); break;
            default: throw new InvalidOperationException(block.GetType().Name);
        }
    }

    private static string Widths(Table table) =>
        string.Concat(table.Widths.Select(static share => string.Create(CultureInfo.InvariantCulture, $" {share * 100:0.#}%")));

    private void Items(ImmutableArray<ListItem> items)
    {
        foreach (var item in items)
        {
            var number = item.Number is { } own ? string.Create(CultureInfo.InvariantCulture, $" number {own}") : string.Empty;
            Node((item.IsTask ? item.IsTicked ? "item [x]" : "item [ ]" : "item") + number, item, () => Blocks(item.Blocks));
        }
    }

    private void Definitions(ImmutableArray<DefinitionItem> items)
    {
        foreach (var item in items)
        {
            Node("definition", item, () =>
            {
                foreach (var term in item.Terms)
                {
                    Node("term", term, () => Inlines(term.Content));
                }

                Blocks(item.Definitions);
            });
        }
    }

    private void Rows(string name, ImmutableArray<TableRow> rows)
    {
        foreach (var row in rows)
        {
            Node(name, row, () =>
            {
                foreach (var cell in row.Cells)
                {
                    var spans = (cell.ColumnSpan, cell.RowSpan) == (1, 1) ? string.Empty : $" {cell.ColumnSpan}x{cell.RowSpan}";
                    Node("cell" + spans, cell, () => Blocks(cell.Blocks));
                }
            });
        }
    }

    private void Titled(string name, ImmutableArray<Inline> content)
    {
        if (!content.IsEmpty)
        {
            Line(name);
            _depth++;
            Inlines(content);
            _depth--;
        }
    }

    private void Inlines(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            Write(inline);
        }
    }

    private void Write(Inline inline)
    {
        switch (inline)
        {
            case Text node: Node(Quote(node.Value), node); break;
            case SoftBreak node: Node("soft break", node); break;
            case HardBreak node: Node("hard break", node); break;
            case Emphasis node: Node("emphasis", node, () => Inlines(node.Content)); break;
            case Strong node: Node("strong", node, () => Inlines(node.Content)); break;
            case Strikethrough node: Node("strikethrough", node, () => Inlines(node.Content)); break;
            case Subscript node: Node("subscript", node, () => Inlines(node.Content)); break;
            case Superscript node: Node("superscript", node, () => Inlines(node.Content)); break;
            case Inserted node: Node("inserted", node, () => Inlines(node.Content)); break;
            case Marked node: Node("marked", node, () => Inlines(node.Content)); break;
            case InlineSpan node: Node("span", node, () => Inlines(node.Content)); break;
            case InlineCode node: Node("code " + Quote(node.Value), node); break;
            case Link node: Node($"link {node.Target}{Title(node.Title)}", node, () => Inlines(node.Content)); break;
            case Image node: Node($"image {node.Path}{Title(node.Title)} alt {Quote(node.AlternativeText)}", node); break;
            case FootnoteReference node: Node($"footnote call {node.Number}", node); break;
            case Abbreviation node: Node($"abbreviation {Quote(node.Value)} = {Quote(node.Expansion)}", node); break;
            case WriteInBlank node:
                Node(
                node.Width == 20 ? "blank" : "blank of " + node.Width.ToString(CultureInfo.InvariantCulture), node); break;
            default: throw new InvalidOperationException(inline.GetType().Name);
        }
    }

    private void Node(string name, DocumentNode node, Action? content = null)
    {
        Line(name + Attributes(node.Attributes));
        _depth++;
        content?.Invoke();
        _depth--;
    }

    private void Line(string text) => _text.Append(' ', _depth * 2).Append(text).Append('\n');

    private static string Title(string? title) => title is null ? string.Empty : " title " + Quote(title);

    private static string Attributes(NodeAttributes attributes)
    {
        var parts = new List<string>();
        if (attributes.Id is { } id)
        {
            parts.Add("#" + id);
        }

        parts.AddRange(attributes.Classes.Select(static name => "." + name));
        if (attributes.Language is { } language)
        {
            parts.Add("lang=" + language);
        }

        if (attributes.Direction is { } direction)
        {
            parts.Add("dir=" + (direction == TextDirection.LeftToRight ? "ltr" : "rtl"));
        }

        parts.AddRange(
            attributes.Values.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Key + "=" + pair.Value));
        return parts.Count == 0 ? string.Empty : " {" + string.Join(' ', parts) + "}";
    }

    private static string Quote(string text) => "'" + text.Replace("\n", "\\n", StringComparison.Ordinal) + "'";
}
