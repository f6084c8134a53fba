using System.Collections.Immutable;
using System.Text;
using Leaflets.Formats.Reading;
using Leaflets.Presentation;
using Leaflets.Presentation.Nodes;
using Leaflets.Styling;
using Leaflets.Typesetting.Inline.Bidi;
using Leaflets.Typesetting.Inline.Characters;

namespace Leaflets.Building.Verification;

/// <summary>
/// What a presented document says, from which all formats are written. That it says what the source does, <see cref="SourceWords"/> finds.
/// </summary>
internal sealed class DocumentText
{
    private readonly PassageBuilder _text = new();
    private readonly List<SaidParagraph> _paragraphs = [];
    private readonly StringBuilder _written = new();
    private readonly List<int> _places = [];
    private readonly List<DirectedSpan> _directed = [];

    /// <summary>The text of a document.</summary>
    public static LeafletText Of(StyledDocument document)
    {
        var presented = PresentedDocument.Of(document);
        return new(Read(presented.Blocks), [.. presented.Footnotes.Select(static note => Read(note.Blocks))]);
    }

    private static Passage Read(ImmutableArray<PresentedBlock> blocks)
    {
        var text = new DocumentText();
        text.Add(blocks);
        return text._text.ToPassage() with { Paragraphs = [.. text._paragraphs] };
    }

    private void Add(ImmutableArray<PresentedBlock> blocks)
    {
        foreach (var block in blocks)
        {
            _text.Break();
            Add(block);
        }

        _text.Break();
    }

    private void Add(PresentedBlock block)
    {
        switch (block)
        {
            case PresentedHeading heading: Add(heading.Text); break;
            case PresentedParagraph paragraph: Add(paragraph.Text); break;
            case PresentedList list: AddItems(list); break;
            case PresentedCode code: AddCode(code); break;
            case PresentedBox box: AddBox(box); break;
            case PresentedColumns columns: Add(columns.Blocks); break;
            case PresentedRule or PresentedWriteInLines or PresentedPageBreak: break;
            case PresentedTable table: AddTable(table); break;
            case PresentedFigure figure: AddFigure(figure); break;
            case PresentedDefinitions list: AddDefinitions(list); break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "This kind of block has no rule for its text.");
        }
    }

    private void AddCode(PresentedCode code)
    {
        foreach (var line in code.Lines)
        {
            _text.BreakLine();
            _text.Append(line);
        }
    }

    private void AddItems(PresentedList list)
    {
        foreach (var item in list.Items)
        {
            _text.Break();
            _text.AddItem(item.Number is null ? item.Box ?? string.Empty : item.Marker);
            Add(item.Blocks);
        }
    }

    private void AddBox(PresentedBox box)
    {
        if (box.Title is { } title)
        {
            Add(title);
        }

        Add(box.Blocks);
    }

    private void AddTable(PresentedTable table)
    {
        if (table.Caption is { } caption)
        {
            Add(caption);
        }

        AddRows(table.Head, isHead: true);
        AddRows(table.Body, isHead: false);
    }

    private void AddRows(ImmutableArray<PresentedRow> rows, bool isHead)
    {
        foreach (var cell in rows.SelectMany(static row => row.Cells))
        {
            var (start, at) = (_text.Length, _text.Place);
            Add(cell.Blocks);
            if (isHead || cell.Heads is not null)
            {
                _text.AddHeaderCell(start, at);
            }
        }
    }

    private void AddFigure(PresentedFigure figure)
    {
        AddPicture(figure.Image);
        _text.Break();
        if (figure.Caption is { } caption)
        {
            Add(caption);
        }
    }

    private void AddDefinitions(PresentedDefinitions list)
    {
        foreach (var item in list.Items)
        {
            foreach (var term in item.Terms)
            {
                _text.Break();
                Add(term);
            }

            Add(item.Blocks);
        }
    }

    /// <summary>Adds running text, a paragraph of its own.</summary>
    private void Add(PresentedText text)
    {
        Add(text.Content);
        _paragraphs.Add(new(_written.ToString(), [.. _places], text.Direction, [.. _directed.Where(static span => span.End > span.Start)]));
        _written.Clear();
        _places.Clear();
        _directed.Clear();
    }

    private void Add(ImmutableArray<PresentedInline> content)
    {
        foreach (var inline in content)
        {
            if (!inline.IsIsolated)
            {
                Add(inline);
                continue;
            }

            var place = _directed.Count;
            _directed.Add(new DirectedSpan(_written.Length, _written.Length, inline.Direction));
            Add(inline);
            _directed[place] = _directed[place] with { End = _written.Length };
        }
    }

    private void Add(PresentedInline inline)
    {
        switch (inline)
        {
            case PresentedWords words:
                Say(words.Text, words);
                break;
            case PresentedVerbatim code:
                Say(code.Text, code);
                break;
            case PresentedAbbreviation abbreviation:
                _text.Add(MarkKind.LongForm, abbreviation.Expansion);
                Say(abbreviation.Text, abbreviation);
                break;
            case PresentedBlank blank:
                Say(blank.Text);
                break;
            case PresentedBreak:
                _text.BreakLine();
                Write("\u2028", isSaid: false);
                break;
            case PresentedImage image:
                // A picture between two digits parts them; a reader may take that for a space.
                AddPicture(image);
                _text.BreakLine();
                Write("\uFFFC", isSaid: false);
                break;
            case PresentedNoteCall:
                Write("\uFFFC", isSaid: false);
                break;
            case PresentedLink link:
                _text.Add(MarkKind.Link, link.Address ?? "#");
                Add(link.Content);
                break;
            case PresentedSpan span:
                Add(span.Content);
                break;
            default:
                throw new ArgumentOutOfRangeException(
                    nameof(inline), inline.GetType().Name, "This kind of inline has no rule for its text.");
        }
    }

    private void Say(string text, PresentedInline inline) => Say(ScriptCharacters.Of(text, inline.Setting.Script));

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
    private void AddPicture(PresentedImage image)
    {
        if (image.Image.AlternativeText.Length > 0)
        {
            _text.Add(MarkKind.Picture, image.Image.AlternativeText);
        }
    }
}
