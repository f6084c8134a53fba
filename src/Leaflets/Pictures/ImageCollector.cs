using System.Collections.Immutable;
using Leaflets.Documents;

namespace Leaflets.Pictures;

/// <summary>Finds every picture that a document names, in the order of its source.</summary>
internal sealed class ImageCollector
{
    private readonly List<Image> _images = [];

    private ImageCollector()
    {
    }

    /// <summary>The pictures, one entry for each time that one is named.</summary>
    /// <exception cref="NotSupportedException">The document holds a kind of node that is not known here.</exception>
    public static IReadOnlyList<Image> Collect(LeafletDocument document)
    {
        var collector = new ImageCollector();
        collector.Visit(document.Blocks);
        foreach (var footnote in document.Footnotes)
        {
            collector.Visit(footnote.Blocks);
        }

        return collector._images;
    }

    private void Visit(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Visit(block);
        }
    }

    private void Visit(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Visit(heading.Content);
                break;
            case Paragraph paragraph:
                Visit(paragraph.Content);
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                {
                    Visit(item.Blocks);
                }

                break;
            case BlockQuote quote:
                Visit(quote.Blocks);
                break;
            case Callout callout:
                Visit(callout.Title);
                Visit(callout.Blocks);
                break;
            case Columns columns:
                Visit(columns.Blocks);
                break;
            case Container container:
                Visit(container.Title);
                Visit(container.Blocks);
                break;
            case Table table:
                Visit(table.Caption);
                Visit(table.Head);
                Visit(table.Body);
                break;
            case Figure figure:
                _images.Add(figure.Image);
                Visit(figure.Caption);
                break;
            case DefinitionList definitions:
                foreach (var item in definitions.Items)
                {
                    foreach (var term in item.Terms)
                    {
                        Visit(term.Content);
                    }

                    Visit(item.Definitions);
                }

                break;
            case QrCode code:
                _images.Add(QrPictures.Of(code));
                Visit(code.Link.Content);
                break;
            case CodeBlock or ThematicBreak or WriteInLines or PageBreak:
                break;
            default:
                throw new NotSupportedException($"A block of type {block.GetType().Name} is not known.");
        }
    }

    private void Visit(ImmutableArray<TableRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var cell in row.Cells)
            {
                Visit(cell.Blocks);
            }
        }
    }

    private void Visit(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case Image image:
                    _images.Add(image);
                    break;
                case Emphasis node:
                    Visit(node.Content);
                    break;
                case Strong node:
                    Visit(node.Content);
                    break;
                case Strikethrough node:
                    Visit(node.Content);
                    break;
                case Subscript node:
                    Visit(node.Content);
                    break;
                case Superscript node:
                    Visit(node.Content);
                    break;
                case Inserted node:
                    Visit(node.Content);
                    break;
                case Marked node:
                    Visit(node.Content);
                    break;
                case InlineSpan node:
                    Visit(node.Content);
                    break;
                case Link node:
                    Visit(node.Content);
                    break;
                case Text or SoftBreak or HardBreak or InlineCode or FootnoteReference or Abbreviation or WriteInBlank:
                    break;
                default:
                    throw new NotSupportedException($"An inline of type {inline.GetType().Name} is not known.");
            }
        }
    }
}
