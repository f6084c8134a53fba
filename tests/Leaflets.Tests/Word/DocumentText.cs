using System.Collections.Immutable;
using System.Text;
using Leaflets.Documents;
using Leaflets.Styling;

namespace Leaflets.Tests.Word;

/// <summary>The characters of a styled document in reading order, without white space and the marks that only direct it.</summary>
internal sealed class DocumentText
{
    private readonly StringBuilder _text = new();
    private readonly LanguageData _language;

    private DocumentText(LanguageData language) => _language = language;

    public static string Of(StyledDocument document)
    {
        var text = new DocumentText(document.Language);
        text.Add(document.Blocks);
        return Bare(text._text.ToString());
    }

    public static string Bare(string text) => string.Concat(
        text.Replace('\u2011', '-').Where(character => !char.IsWhiteSpace(character) && character is not ('\u200E' or '\u200F' or '\u2060')));

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
            case ListBlock list: Add([.. list.Items.SelectMany(item => item.Blocks)]); break;
            case CodeBlock code: _text.Append(code.Text); break;
            case BlockQuote quote: Add(quote.Blocks); break;
            case Callout callout: Add(callout.Title, CalloutWords.Of(callout.Kind), callout.Blocks); break;
            case Container container: Add(container.Title, CalloutWords.Of(container.Kind), container.Blocks); break;
            case Columns columns: Add(columns.Blocks); break;
            case ThematicBreak: break;
            case Table table:
                Add(table.Caption);
                Add([.. table.Head.Concat(table.Body).SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks)]);
                break;
            case Figure figure: Add(figure.Caption); break;
            case DefinitionList list:
                foreach (var item in list.Items)
                {
                    Add([.. item.Terms.SelectMany(term => term.Content)]);
                    Add(item.Definitions);
                }

                break;
            default: throw new InvalidOperationException(block.GetType().Name);
        }
    }

    private void Add(ImmutableArray<Inline> title, PrintedWord word, ImmutableArray<Block> blocks)
    {
        _text.Append(title.IsEmpty ? _language[word] : "");
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
                WriteInBlank => "____________________",
                _ => "",
            });
            Add(Children.Of(inline));
        }
    }
}
