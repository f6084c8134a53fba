using System.Collections.Immutable;
using System.Text;
using Leaflets.Documents;
using Leaflets.Formats.Reading;
using Leaflets.Languages;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Inline.Bidi;

namespace Leaflets.Building.Verification;

/// <summary>What a styled document says, from which both formats are made.</summary>
internal sealed class DocumentText
{
    private readonly PassageBuilder _text = new();
    private readonly StyledDocument _document;
    private readonly List<SaidParagraph> _paragraphs = [];
    private readonly StringBuilder _written = new();
    private readonly List<int> _places = [];
    private readonly List<DirectedSpan> _directed = [];
    private TextDirection _direction;

    private DocumentText(StyledDocument document) => (_document, _direction) = (document, document.Language.Direction);

    /// <summary>The text of a document.</summary>
    public static LeafletText Of(StyledDocument document) =>
        new(Read(document.Blocks, document), [.. document.Footnotes.Select(note => Read(note.Blocks, document))]);

    private static Passage Read(ImmutableArray<Block> blocks, StyledDocument document)
    {
        var text = new DocumentText(document);
        text.Add(blocks);
        return text._text.ToPassage() with { Paragraphs = [.. text._paragraphs] };
    }

    private void Add(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            _text.Break();
            Inside(block, () => Add(block));
        }

        _text.Break();
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Heading heading: Add(heading.Content); break;
            case Paragraph paragraph: Add(paragraph.Content); break;
            case ListBlock list: AddItems(list); break;
            case CodeBlock code: AddCode(code); break;
            case BlockQuote quote: Add(quote.Blocks); break;
            case Callout callout: Add(callout.Title, CalloutWords.Of(callout.Kind), callout.Blocks); break;
            case Container container: Add(container.Title, CalloutWords.Of(container.Kind), container.Blocks); break;
            case Columns columns: Add(columns.Blocks); break;
            case ThematicBreak or WriteInLines or PageBreak: break;
            case Table table: AddTable(table); break;
            case Figure figure: AddFigure(figure); break;
            case DefinitionList list: AddDefinitions(list); break;
            default: throw new InvalidOperationException(block.GetType().Name);
        }
    }

    private void AddCode(CodeBlock code)
    {
        foreach (var line in code.Text.AsSpan().EnumerateLines())
        {
            _text.BreakLine();
            _text.Append(line);
        }
    }

    private void AddItems(ListBlock list)
    {
        var labels = ListLabels.Of(list, NumberStyle.Default);
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            _text.Break();
            _text.AddItem(!labels.IsEmpty ? labels[i] : item.IsTask ? ListLabels.BoxOf(item) : string.Empty);
            Inside(item, () => Add(item.Blocks));
        }
    }

    private void AddTable(Table table)
    {
        var arrangement = TableArrangement.Of(table, _document.Sheet.Table, _document.Language.Numbers.DecimalMark);
        Add(table.Caption);
        AddRows(table.Head, arrangement.HeadPlaces, static _ => true);
        AddRows(table.Body, arrangement.BodyPlaces, arrangement.HeadsRow);
    }

    private void AddRows(ImmutableArray<TableRow> rows, ImmutableArray<ImmutableArray<int>> places, Func<int, bool> heads)
    {
        for (var row = 0; row < rows.Length; row++)
        {
            for (var i = 0; i < rows[row].Cells.Length; i++)
            {
                var (start, at) = (_text.Length, _text.Place);
                var cell = rows[row].Cells[i];
                Inside(rows[row], () => Inside(cell, () => Add(cell.Blocks)));
                if (heads(places[row][i]))
                {
                    _text.AddHeaderCell(start, at);
                }
            }
        }
    }

    private void AddFigure(Figure figure)
    {
        Add(figure.Image);
        _text.Break();
        Add(figure.Caption);
    }

    private void AddDefinitions(DefinitionList list)
    {
        foreach (var item in list.Items)
        {
            foreach (var term in item.Terms)
            {
                _text.Break();
                Inside(item, () => Inside(term, () => Add(term.Content)));
            }

            Inside(item, () => Add(item.Definitions));
        }
    }

    private void Add(ImmutableArray<Inline> title, PrintedWord? word, ImmutableArray<Block> blocks)
    {
        _text.Append(title.IsEmpty && word is { } own ? _document.Language[own] : string.Empty);
        Add(title);
        Add(blocks);
    }

    /// <summary>Adds what is inside a node, which may have a direction of its own.</summary>
    private void Inside(DocumentNode node, Action add)
    {
        var (outer, language) = (_direction, node.Attributes.Language);
        _direction = node.Attributes.Direction ?? (language is null ? outer : LanguageDirection.Of(language));
        add();
        _direction = outer;
    }

    /// <summary>Adds running text, a paragraph of its own.</summary>
    private void Add(ImmutableArray<Inline> content)
    {
        Add(content, TextScript.None);
        _paragraphs.Add(new(_written.ToString(), [.. _places], _direction, [.. _directed.Where(static span => span.End > span.Start)]));
        _written.Clear();
        _places.Clear();
        _directed.Clear();
    }

    private void Add(ImmutableArray<Inline> content, TextScript script)
    {
        var outer = _direction;
        foreach (var inline in content)
        {
            Inside(inline, () => AddDirected(inline, outer, script));
        }
    }

    private void AddDirected(Inline inline, TextDirection outer, TextScript script)
    {
        // What has a direction of its own is an isolate.
        var (place, start) = (_directed.Count, _written.Length);
        var isIsolate = inline.Attributes.Direction is not null || _direction != outer;
        if (isIsolate)
        {
            _directed.Add(new DirectedSpan(start, start, _direction));
        }

        AddMarks(inline);
        Say(inline switch
        {
            Text text => ScriptCharacters.Of(text.Value, script),
            InlineCode code => ScriptCharacters.Of(code.Value, script),
            Abbreviation abbreviation => ScriptCharacters.Of(abbreviation.Value, script),
            WriteInBlank blank => WrittenMarks.Blank(blank),
            SoftBreak => " ",
            _ => string.Empty,
        });
        Add(Children.Of(inline), inline switch { Superscript => TextScript.Superscript, Subscript => TextScript.Subscript, _ => script });
        if (isIsolate)
        {
            _directed[place] = _directed[place] with { End = _written.Length };
        }
    }

    private void AddMarks(Inline inline)
    {
        switch (inline)
        {
            case HardBreak:
                _text.BreakLine();
                Write("\u2028", isSaid: false);
                break;
            case Image image:
                // A picture between two digits parts them; a reader may take that for a space.
                Add(image);
                _text.BreakLine();
                Write("\uFFFC", isSaid: false);
                break;
            case FootnoteReference:
                Write("\uFFFC", isSaid: false);
                break;
            case Link link:
                _text.Add(MarkKind.Link, link.Target.StartsWith('#') ? "#" : LinkAddress.Of(link.Target));
                break;
            case Abbreviation abbreviation:
                _text.Add(MarkKind.LongForm, abbreviation.Expansion);
                break;
        }
    }

    private void Say(string text)
    {
        Write(text, isSaid: true);
        _text.Append(text);
    }

    // Of several spaces one is printed.
    private void Write(string text, bool isSaid)
    {
        var place = _text.Place;
        foreach (var c in text)
        {
            var isSpace = c is ' ' or '\t' or '\n' or '\r';
            if (!isSpace || (_written.Length > 0 && _written[^1] != ' '))
            {
                _written.Append(isSpace ? ' ' : c);
                _places.Add(isSaid && !char.IsWhiteSpace(c) && LeafletText.Counts(c) ? place++ : -1);
            }
        }
    }

    /// <summary>Pictures without a description are decoration, which is not heard.</summary>
    private void Add(Image image)
    {
        if (image.AlternativeText.Length > 0)
        {
            _text.Add(MarkKind.Picture, image.AlternativeText);
        }
    }
}
