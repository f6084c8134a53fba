using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Leaflets.Diagnostics;
using Leaflets.Documents;

namespace Leaflets.Markdown.Conversion;

/// <summary>
/// The last look before a document is handed on: every letter and digit of the file stands in the document, or is a mark that is
/// known not to print. It finds what a parser swallowed: a cell outside a grid, a word behind a fence.
/// </summary>
internal sealed class SourceCoverage(SourceText source)
{
    private readonly List<(int Start, int End)> _ranges = [];

    /// <summary>Notes a stretch that rightly does not print, or that prints as something else.</summary>
    public void Add(SourceSpan span) => Add(span.Start, span.End);

    /// <summary>Notes blocks or running text with all that they hold.</summary>
    public void AddAll<TNode>(ImmutableArray<TNode> nodes)
        where TNode : DocumentNode
    {
        foreach (var node in nodes)
        {
            AddNode(node);
        }
    }

    /// <summary>The first stretch with letters or digits that nothing covers, or null.</summary>
    public SourceSpan? FindLost()
    {
        _ranges.Sort();
        var at = 0;
        foreach (var (start, end) in _ranges)
        {
            if (start > at && FindLost(at, start) is { } lost)
            {
                return lost;
            }

            at = Math.Max(at, end);
        }

        return FindLost(at, source.Text.Length);
    }

    private void Add(int start, int end)
    {
        if (end > start)
        {
            _ranges.Add((start, end));
        }
    }

    private void AddNode(DocumentNode node)
    {
        switch (node)
        {
            case Heading heading: AddAll(heading.Content); break;
            case Paragraph paragraph: AddAll(paragraph.Content); break;
            case ListBlock list: AddAll(list.Items); break;
            case ListItem item: AddItem(item); break;
            case BlockQuote quote: AddAll(quote.Blocks); break;
            case Callout callout: AddAll(callout.Title); AddAll(callout.Blocks); break;
            case Columns columns: AddAll(columns.Blocks); break;
            case QrCode code: AddNode(code.Link); break;
            case Container container: AddAll(container.Title); AddAll(container.Blocks); break;
            case Figure figure: AddNode(figure.Image); AddAll(figure.Caption); break;
            case Table table: AddAll(table.Caption); AddAll(table.Head); AddAll(table.Body); break;
            case TableRow row: AddAll(row.Cells); break;
            case TableCell cell: AddAll(cell.Blocks); break;
            case DefinitionList list: AddAll(list.Items); break;
            case DefinitionItem item: AddAll(item.Terms); AddAll(item.Definitions); break;
            case DefinitionTerm term: AddAll(term.Content); break;
            case Footnote note: AddAll(note.Blocks); break;
            case Emphasis emphasis: AddAll(emphasis.Content); break;
            case Strong strong: AddAll(strong.Content); break;
            case Strikethrough strikethrough: AddAll(strikethrough.Content); break;
            case Subscript subscript: AddAll(subscript.Content); break;
            case Superscript superscript: AddAll(superscript.Content); break;
            case Inserted inserted: AddAll(inserted.Content); break;
            case Marked marked: AddAll(marked.Content); break;
            case InlineSpan span: AddAll(span.Content); break;
            case Link link: AddLink(link); break;
            default: Add(node.Span); break;
        }
    }

    /// <summary>The number of a list item is made anew from its place in the list.</summary>
    private void AddItem(ListItem item)
    {
        Add(item.Span.Start, item.Blocks is [var first, ..] ? first.Span.Start : item.Span.End);
        AddAll(item.Blocks);
    }

    private void AddLink(Link link)
    {
        if (link.Content is not [var first, ..])
        {
            Add(link.Span);
            return;
        }

        Add(link.Span.Start, first.Span.Start);
        Add(link.Content[^1].Span.End, link.Span.End);
        AddAll(link.Content);
    }

    private SourceSpan? FindLost(int start, int end)
    {
        for (var at = start; at < end;)
        {
            var isRune = Rune.DecodeFromUtf16(source.Text.AsSpan(at, end - at), out var rune, out var length) == OperationStatus.Done;
            if (isRune && Rune.IsLetterOrDigit(rune))
            {
                return new(source, at, end);
            }

            at += length;
        }

        return null;
    }
}
