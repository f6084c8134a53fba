using System.Collections.Immutable;
using System.Text;
using Leaflets.Documents;
using Leaflets.Styling;

namespace Leaflets.Verification;

/// <summary>What a styled document says, from which both formats are made.</summary>
internal sealed class DocumentText
{
    private readonly StringBuilder _text = new();
    private readonly LanguageData _language;

    private DocumentText(LanguageData language) => _language = language;

    /// <summary>The text of a document.</summary>
    public static LeafletText Of(StyledDocument document) =>
        new(Read(document.Blocks, document.Language), [.. document.Footnotes.Select(note => Read(note.Blocks, document.Language))]);

    private static string Read(ImmutableArray<Block> blocks, LanguageData language)
    {
        var text = new DocumentText(language);
        text.Add(blocks);
        return LeafletText.Bare(text._text.ToString());
    }

    private void Add(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Add(block);
        }
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Heading heading: Add(heading.Content); break;
            case Paragraph paragraph: Add(paragraph.Content); break;
            case ListBlock list: AddItems(list); break;
            case CodeBlock code: _text.Append(code.Text); break;
            case BlockQuote quote: Add(quote.Blocks); break;
            case Callout callout: Add(callout.Title, CalloutWords.Of(callout.Kind), callout.Blocks); break;
            case Container container: Add(container.Title, CalloutWords.Of(container.Kind), container.Blocks); break;
            case Columns columns: Add(columns.Blocks); break;
            case ThematicBreak or WriteInLines or PageBreak: break;
            case Table table: AddTable(table); break;
            case Figure figure: Add(figure.Caption); break;
            case DefinitionList list: AddDefinitions(list); break;
            default: throw new InvalidOperationException(block.GetType().Name);
        }
    }

    private void AddItems(ListBlock list)
    {
        foreach (var item in list.Items)
        {
            Add(item.Blocks);
        }
    }

    private void AddTable(Table table)
    {
        Add(table.Caption);
        foreach (var row in table.Head.Concat(table.Body))
        {
            foreach (var cell in row.Cells)
            {
                Add(cell.Blocks);
            }
        }
    }

    private void AddDefinitions(DefinitionList list)
    {
        foreach (var item in list.Items)
        {
            foreach (var term in item.Terms)
            {
                Add(term.Content);
            }

            Add(item.Definitions);
        }
    }

    private void Add(ImmutableArray<Inline> title, PrintedWord? word, ImmutableArray<Block> blocks)
    {
        _text.Append(title.IsEmpty && word is { } own ? _language[own] : string.Empty);
        Add(title);
        Add(blocks);
    }

    private void Add(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            _text.Append(inline switch
            {
                Text text => text.Value,
                InlineCode code => code.Value,
                Abbreviation abbreviation => abbreviation.Value,
                WriteInBlank => WrittenMarks.Blank,
                _ => string.Empty,
            });
            Add(Children.Of(inline));
        }
    }
}
