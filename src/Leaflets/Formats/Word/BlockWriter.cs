using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Leaflets.Bounds;
using Leaflets.Documents;
using Leaflets.Formats.Word.Looks;
using Leaflets.Formats.Word.Package;
using Leaflets.Languages;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word;

/// <summary>Blocks as paragraphs and tables. The look of a paragraph is settled when all of its box is known.</summary>
internal sealed class BlockWriter
{
    private const string NoBreakSpace = "\u00A0";

    private readonly WordContext _context;
    private readonly InlineWriter _inlines;
    private readonly Relationships _relationships;
    private readonly ListWriter _lists;
    private readonly TableWriter _tables;
    private readonly SectionWriter? _sections;
    private readonly List<string> _ids = [];
    private bool _beginsPage;
    private Length _roomAbove;

    /// <summary>Makes a writer.</summary>
    /// <param name="context">The document.</param>
    /// <param name="relationships">The relationships of the part that is written.</param>
    /// <param name="sections">The document's sections, or null in a note, which has none.</param>
    public BlockWriter(WordContext context, Relationships relationships, SectionWriter? sections)
    {
        _context = context;
        _relationships = relationships;
        _inlines = new InlineWriter(context, relationships, isNote: sections is null);
        _sections = sections;
        _lists = new ListWriter(this, context);
        _tables = new TableWriter(this, context);
    }

    /// <summary>What has been written and has no style yet.</summary>
    public List<PendingBlock> Pending { get; private set; } = [];

    /// <summary>Writes blocks into an element, their styles settled.</summary>
    public void WriteInto(OpenXmlCompositeElement to, Action write)
    {
        var outer = Pending;
        Pending = [];
        write();
        foreach (var block in Pending)
        {
            Steps.Take();
            block.Settle(_context.Styles);
            to.Append(block.Element);
        }

        Pending = outer;
    }

    /// <summary>Writes blocks.</summary>
    public void Write(ImmutableArray<Block> blocks, ComputedStyle parent, WordScope scope)
    {
        foreach (var block in blocks)
        {
            Write(block, parent, scope);
        }
    }

    /// <summary>Gives the next paragraph the bookmark of a node, so that no link to it leads nowhere.</summary>
    public void Mark(DocumentNode node)
    {
        if (node.Attributes.Id is { } id)
        {
            _ids.Add(id);
        }
    }

    /// <summary>Writes a paragraph.</summary>
    public PendingBlock Paragraph(
        string name, ImmutableArray<Inline> content, ComputedStyle style, WordScope scope)
    {
        var paragraph = new W.Paragraph();
        _inlines.Write(paragraph, content, style, scope);
        return Add(paragraph, name, style, scope);
    }

    /// <summary>Adds a paragraph with the look of its style and place.</summary>
    public PendingBlock Add(W.Paragraph paragraph, string name, ComputedStyle style, WordScope scope)
    {
        TakeMarks(paragraph);
        var look = ParagraphLook.Of(style, scope.Language, scope.Direction);
        look = look with
        {
            Start = look.Start + scope.Start,
            End = scope.End,
            Box = scope.Box,
            Alignment = scope.Alignment ?? look.Alignment,
            Before = scope.IsTight ? 0 : look.Before,
            After = scope.IsTight ? 0 : look.After,
        };
        look = look with { Before = Math.Max(look.Before, WordMeasure.Twips(_roomAbove)) };
        _roomAbove = Length.Zero;
        var pending = new PendingBlock(paragraph, scope.Prefix.Length > 0 ? $"{scope.Prefix} {name}" : name, look) { BeginsPage = _beginsPage };
        _beginsPage = false;
        Pending.Add(pending);
        return pending;
    }

    private void Write(Block block, ComputedStyle parent, WordScope outer)
    {
        Steps.Take();
        _context.Checkpoint?.Invoke();
        Mark(block);
        var style = parent.Child(StyleElements.Of(block));
        var scope = outer.Inside(block);
        switch (block)
        {
            case Heading heading:
                var title = Framed($"heading {WordMeasure.Text(heading.Level)}", heading.Content, style, scope);
                title.Look = title.Look! with { Outline = heading.Level - 1 };
                break;
            case Paragraph paragraph:
                WriteParagraph(paragraph, style, scope);
                break;
            case ListBlock list:
                _lists.Write(list, style, scope);
                break;
            case DefinitionList list:
                _lists.Write(list, parent, scope);
                break;
            case CodeBlock code:
                WriteCode(code, style, scope);
                break;
            case BlockQuote quote:
                Boxed("Quote", style, scope, inner => Write(quote.Blocks, style, inner));
                break;
            case Callout callout:
                WriteTitled(
                    callout.Kind.ToString(), callout, callout.Title, CalloutWords.Of(callout.Kind), callout.Blocks, style, scope);
                break;
            case Container container:
                var inside = scope with { HasWriteInLines = container.Kind == ContainerKind.Questions };
                var name = container.Kind switch
                {
                    ContainerKind.KeyPoints => "Key Points",
                    ContainerKind.TearOff => "Tear-off",

                    // The lists in it are named so already.
                    ContainerKind.Checklist => "To Tick",
                    var kind => kind.ToString(),
                };
                WriteTitled(name, container, container.Title, CalloutWords.Of(container.Kind), container.Blocks, style, inside);
                break;
            case Columns columns:
                WriteColumns(columns, style, scope);
                break;
            case ThematicBreak:
                // A rule is the border of a paragraph. One without a character would count as a blank line.
                var rule = Add(new W.Paragraph(new W.Run(new W.Text(NoBreakSpace))), "Thematic Break", style, scope);
                var stroke = style.Border.Top ?? style.Border.Bottom
                    ?? new Typesetting.Frames.Stroke(style.Color, Length.FromPoints(1));
                rule.Look = rule.Look! with { Box = new BoxLook(new Border(Bottom: stroke), Sides.None, null), Line = 20 };
                break;
            case WriteInLines lines:
                _lists.WriteLines(lines.Count, style, scope);
                break;
            case PageBreak:
                _beginsPage = true;
                break;
            case Table table:
                _tables.Write(table, style, scope);
                break;
            case Figure figure:
                WriteFigure(figure, style, scope);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "A kind of block that Word has no form for.");
        }
    }

    /// <summary>A section of its own: the paragraph before it ends one, and so does its own last.</summary>
    private void WriteColumns(Columns columns, ComputedStyle style, WordScope scope)
    {
        if (_sections is null || columns.Blocks.IsEmpty)
        {
            Write(columns.Blocks, style, scope);
            return;
        }

        EndSection(null, style, scope);
        var look = _context.Document.Sheet.Columns;
        var from = Pending.Count;
        var start = scope.Start + WordMeasure.Twips(style.IndentStart);
        Write(columns.Blocks, style, scope with { IsTight = false, Start = start, Measure = look.Width(scope.Measure, columns.Count) });
        if (Pending.Count > from)
        {
            Space(Pending[from], style.SpaceBefore, default);
            Space(Pending[^1], default, style.SpaceAfter);
        }

        EndSection(columns, style, scope);
    }

    /// <summary>Gives a paragraph at least so much room above and below.</summary>
    public static void Space(PendingBlock block, Length before, Length after)
    {
        if (block.Look is { } look)
        {
            block.Look = look with { Before = Math.Max(look.Before, WordMeasure.Twips(before)), After = Math.Max(look.After, WordMeasure.Twips(after)) };
        }
    }

    /// <summary>
    /// Parts two tables, which Word would take for one, and which cannot end a section. A paragraph without a character would count as a blank
    /// line.
    /// </summary>
    /// <returns>Whether there was a table.</returns>
    public bool EndTable(ComputedStyle style, WordScope scope)
    {
        if (Pending is not [.., { Look: null }])
        {
            return false;
        }

        var end = Add(new W.Paragraph(new W.Run(new W.Text(NoBreakSpace))), "Section End", style, scope);
        end.Look = end.Look! with { Line = 20, Before = 0, After = 0 };
        return true;
    }

    /// <summary>Gives the next paragraph at least so much room above: tables have none around them.</summary>
    public void SpaceNext(Length room) => _roomAbove = room;

    private void EndSection(Columns? columns, ComputedStyle style, WordScope scope)
    {
        EndTable(style, scope);
        if (Pending.Count > 0)
        {
            _sections!.End(Pending[^1], columns);
        }
    }

    private void WriteParagraph(Paragraph paragraph, ComputedStyle style, WordScope scope)
    {
        var name = style.Element switch
        {
            StyleElement.Summary => "Subtitle",
            StyleElement.TableRecord => "Table Record",
            StyleElement.TableRecordPart => "Table Record Part",
            StyleElement.Paragraph => scope.TextName ?? (scope.Prefix.Length > 0 ? "Text" : "Normal"),
            var element => element.ToString(),
        };
        Framed(name, paragraph.Content, style, scope);
    }

    /// <summary>Writes a paragraph in the box of its style, where that has one.</summary>
    public PendingBlock Framed(string name, ImmutableArray<Inline> content, ComputedStyle style, WordScope scope)
    {
        if (BoxLook.Of(style) is null && style.Padding == Sides.None)
        {
            return Paragraph(name, content, style, scope);
        }

        PendingBlock? made = null;
        Boxed("", style, scope, inner => made = Paragraph(name, content, style, inner with { Start = inner.Start - WordMeasure.Twips(style.IndentStart) }));
        return made!;
    }

    private void WriteCode(CodeBlock code, ComputedStyle style, WordScope scope) => Boxed("", style, scope, inner =>
    {
        var paragraph = new W.Paragraph();
        inner = inner with { Direction = CodeDirection.Of(code) };
        _inlines.WritePreformatted(paragraph, code.Text, style, inner);
        Add(paragraph, "HTML Preformatted", style, inner with { Start = inner.Start - WordMeasure.Twips(style.IndentStart) });
    });

    private void WriteFigure(Figure figure, ComputedStyle style, WordScope scope)
    {
        var paragraph = new W.Paragraph();
        paragraph.Append(DrawingWriter.Write(figure.Image, scope, _context, _relationships));
        var picture = Add(paragraph, "Figure", style, scope);
        if (!figure.Caption.IsEmpty)
        {
            picture.Name += " with Caption";
            picture.Look = picture.Look! with { KeepNext = true, After = 0 };
            var caption = Paragraph("caption", figure.Caption, style.Child(StyleElement.Caption), scope);
            caption.Look = caption.Look! with { After = WordMeasure.Twips(style.SpaceAfter) };
        }
    }

    private void WriteTitled(
        string name,
        Block block,
        ImmutableArray<Inline> title,
        PrintedWord word,
        ImmutableArray<Block> blocks,
        ComputedStyle style,
        WordScope scope) => Boxed(name, style, scope, inner =>
        {
            ImmutableArray<Inline> content = title.IsEmpty ? [new Text(block.Span, _context.Document.Language[word])] : title;
            var heading = Framed("Title", content, style.Child(StyleElement.BoxTitle), inner);
            heading.Look = heading.Look! with { KeepNext = true };
            Write(blocks, style, inner);
        });

    private void Boxed(string name, ComputedStyle style, WordScope scope, Action<WordScope> write)
    {
        var from = Pending.Count;
        var box = BoxLook.Of(style);
        write(scope with
        {
            IsTight = false,
            TextName = null,
            Prefix = name.Length == 0 ? scope.Prefix : scope.Prefix.Length == 0 ? name : $"{scope.Prefix} {name}",
            Box = box ?? scope.Box,
            BoxStart = box is null ? scope.BoxStart : scope.Start + WordMeasure.Twips(style.IndentStart),
            BoxEnd = box is null ? scope.BoxEnd : scope.End,
            Start = scope.Start + WordMeasure.Twips(style.IndentStart + style.Padding.Start + WidthOf(style.Border.Start)),
            End = scope.End + WordMeasure.Twips(style.Padding.End + WidthOf(style.Border.End)),
        });
        if (Pending.Count == from)
        {
            return;
        }

        for (var i = from; i < Pending.Count; i++)
        {
            if (Pending[i].Look is { } look && style.KeepTogether)
            {
                Pending[i].Look = look with { KeepLines = true, KeepNext = look.KeepNext || i < Pending.Count - 1 };
            }
        }

        if (box is not null)
        {
            BoxJoints.Close(Pending, from, box);
        }

        // Where nothing is drawn, the room that a border would keep is space.
        var isDrawn = box is not null;
        if (Pending[from].Look is { } first)
        {
            Pending[from].Look = first with { Before = WordMeasure.Twips(style.SpaceBefore + (isDrawn ? Length.Zero : style.Padding.Top)) };
        }

        if (Pending[^1].Look is { } last)
        {
            Pending[^1].Look = last with { After = WordMeasure.Twips(style.SpaceAfter + (isDrawn ? Length.Zero : style.Padding.Bottom)), KeepNext = style.KeepWithNext };
        }
        else
        {
            _roomAbove = Length.Max(_roomAbove, style.SpaceAfter);
        }
    }

    private static Length WidthOf(Typesetting.Frames.Stroke? stroke) => stroke?.Width ?? default;

    private void TakeMarks(W.Paragraph paragraph)
    {
        foreach (var name in _ids)
        {
            var id = WordMeasure.Text(_context.NextId());
            paragraph.PrependChild(new W.BookmarkStart { Id = id, Name = _context.Bookmark(name) });
            paragraph.AppendChild(new W.BookmarkEnd { Id = id });
        }

        _ids.Clear();
    }
}
