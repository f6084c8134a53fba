using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using Leaflets.Bounds;
using Leaflets.Formats.Word.Looks;
using Leaflets.Formats.Word.Package;
using Leaflets.Presentation.Nodes;
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
        var above = 0;
        foreach (var block in Pending)
        {
            Steps.Take();

            // Nothing above hides the space at the top of a page.
            block.Settle(_context.Styles, block.BeginsPage ? 0 : above);
            above = block.Look?.After ?? 0;
            to.Append(block.Element);
        }

        Pending = outer;
    }

    /// <summary>Writes blocks.</summary>
    public void Write(ImmutableArray<PresentedBlock> blocks, WordScope scope)
    {
        foreach (var block in blocks)
        {
            Write(block, scope);
        }
    }

    /// <summary>Gives the next paragraph the bookmark of a node, so that no link to it leads nowhere.</summary>
    public void Mark(PresentedNode node)
    {
        if (node.Id is { } id)
        {
            _ids.Add(id);
        }
    }

    /// <summary>Writes a paragraph.</summary>
    public PendingBlock Paragraph(string name, PresentedText text, WordScope scope)
    {
        var paragraph = new W.Paragraph();
        _inlines.Write(paragraph, text, scope);
        return Add(paragraph, name, text.Setting, scope);
    }

    /// <summary>Adds a paragraph with the look of its style and place.</summary>
    public PendingBlock Add(W.Paragraph paragraph, string name, NodeSetting setting, WordScope scope)
    {
        TakeMarks(paragraph);
        var look = ParagraphLook.Of(setting.Style, setting.Language, setting.Direction);
        look = look with
        {
            Start = look.Start + scope.Start,
            End = scope.End,
            Box = scope.Box,
            Alignment = scope.Alignment ?? look.Alignment,
            Before = setting.IsTight ? 0 : look.Before,
            After = setting.IsTight ? 0 : look.After,
        };
        look = look with { Before = Math.Max(look.Before, WordMeasure.Twips(_roomAbove)) };
        _roomAbove = Length.Zero;
        var pending =
            new PendingBlock(paragraph, scope.Prefix.Length > 0 ? $"{scope.Prefix} {name}" : name, look) { BeginsPage = _beginsPage };
        _beginsPage = false;
        Pending.Add(pending);
        return pending;
    }

    private void Write(PresentedBlock block, WordScope scope)
    {
        Steps.Take();
        _context.Checkpoint?.Invoke();
        Mark(block);
        switch (block)
        {
            case PresentedHeading heading:
                var title = Framed($"heading {WordMeasure.Text(heading.Level)}", heading.Text, scope);
                title.Look = title.Look! with { Outline = heading.Level - 1 };
                break;
            case PresentedParagraph paragraph:
                WriteParagraph(paragraph, scope);
                break;
            case PresentedList list:
                _lists.Write(list, scope);
                break;
            case PresentedDefinitions list:
                _lists.Write(list, scope);
                break;
            case PresentedCode code:
                WriteCode(code, scope);
                break;
            case PresentedBox box:
                WriteBox(box, scope);
                break;
            case PresentedColumns columns:
                WriteColumns(columns, scope);
                break;
            case PresentedRule rule:
                // A rule is the border of a paragraph. One without a character would count as a blank line.
                var line = Add(new W.Paragraph(new W.Run(new W.Text(NoBreakSpace))), "Thematic Break", rule.Setting, scope);
                line.Look = line.Look! with { Box = new BoxLook(new Border(Bottom: rule.Stroke), Sides.None, null), Line = 20 };
                break;
            case PresentedWriteInLines lines:
                _lists.WriteLines(lines, scope);
                break;
            case PresentedPageBreak:
                _beginsPage = true;
                break;
            case PresentedTable table:
                _tables.Write(table, scope);
                break;
            case PresentedFigure figure:
                WriteFigure(figure, scope);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "This kind of block cannot be written to Word.");
        }
    }

    /// <summary>A section of its own: the paragraph before it ends one, and so does its own last.</summary>
    private void WriteColumns(PresentedColumns columns, WordScope scope)
    {
        if (_sections is null || columns.Blocks.IsEmpty)
        {
            Write(columns.Blocks, scope);
            return;
        }

        EndSection(null, columns.Setting, scope);
        var look = _context.Document.Sheet.Columns;
        var from = Pending.Count;
        var start = scope.Start + WordMeasure.Twips(columns.Style.IndentStart);
        Write(columns.Blocks, scope with { Start = start, Measure = look.Width(scope.Measure, columns.Count) });
        if (Pending.Count > from)
        {
            Space(Pending[from], columns.Style.SpaceBefore, default);
            Space(Pending[^1], default, columns.Style.SpaceAfter);
        }

        EndSection(columns, columns.Setting, scope);
    }

    /// <summary>Gives a paragraph at least so much room above and below.</summary>
    public static void Space(PendingBlock block, Length before, Length after)
    {
        if (block.Look is { } look)
        {
            block.Look = look with
            {
                Before = Math.Max(look.Before, WordMeasure.Twips(before)),
                After = Math.Max(look.After, WordMeasure.Twips(after))
            };
        }
    }

    /// <summary>
    /// Parts two tables, which Word would take for one, and which cannot end a section. A paragraph without a
    /// character would count as a blank line.
    /// </summary>
    /// <returns>Whether there was a table.</returns>
    public bool EndTable(NodeSetting setting, WordScope scope)
    {
        if (Pending is not [.., { Look: null }])
        {
            return false;
        }

        var end = Add(new W.Paragraph(new W.Run(new W.Text(NoBreakSpace))), "Section End", setting, scope);
        end.Look = end.Look! with { Line = 20, Before = 0, After = 0 };
        return true;
    }

    /// <summary>Gives the next paragraph at least so much room above: tables have none around them.</summary>
    public void SpaceNext(Length room) => _roomAbove = room;

    private void EndSection(PresentedColumns? columns, NodeSetting setting, WordScope scope)
    {
        EndTable(setting, scope);
        if (Pending.Count > 0)
        {
            _sections!.End(Pending[^1], columns);
        }
    }

    private void WriteParagraph(PresentedParagraph paragraph, WordScope scope)
    {
        var name = paragraph.Style.Element switch
        {
            StyleElement.Summary => "Subtitle",
            StyleElement.TableRecord => "Table Record",
            StyleElement.TableRecordPart => "Table Record Part",
            StyleElement.Paragraph => scope.TextName ?? (scope.Prefix.Length > 0 ? "Text" : "Normal"),
            var element => element.ToString(),
        };
        Framed(name, paragraph.Text, scope);
    }

    /// <summary>Writes a paragraph in the box of its style, where that has one.</summary>
    public PendingBlock Framed(string name, PresentedText text, WordScope scope)
    {
        var style = text.Style;
        if (!style.IsFramed)
        {
            return Paragraph(name, text, scope);
        }

        PendingBlock? made = null;
        Boxed("", style, scope, inner =>
            made = Paragraph(name, text, inner with { Start = inner.Start - WordMeasure.Twips(style.IndentStart) }));
        return made!;
    }

    private void WriteCode(PresentedCode code, WordScope scope) => Boxed("", code.Style, scope, inner =>
    {
        var (paragraph, setting) = (new W.Paragraph(), code.Setting with { Direction = code.TextDirection });
        _inlines.WritePreformatted(paragraph, code.Lines, setting, inner);
        Add(paragraph, "HTML Preformatted", setting, inner with { Start = inner.Start - WordMeasure.Twips(code.Style.IndentStart) });
    });

    private void WriteFigure(PresentedFigure figure, WordScope scope)
    {
        var paragraph = new W.Paragraph();
        paragraph.Append(PictureWriter.Write(figure.Image, scope, _context, _relationships));
        var picture = Add(paragraph, "Figure", figure.Setting, scope);
        if (figure.Caption is { } words)
        {
            picture.Name += " with Caption";
            picture.Look = picture.Look! with { KeepNext = true, After = 0 };
            var caption = Paragraph("caption", words, scope);
            caption.Look = caption.Look! with { After = WordMeasure.Twips(figure.Style.SpaceAfter) };
        }
    }

    private void WriteBox(PresentedBox box, WordScope scope) => Boxed(NameOf(box.Style.Element), box.Style, scope, inner =>
    {
        if (box.Title is { } title)
        {
            var heading = Framed("Title", title, inner);
            heading.Look = heading.Look! with { KeepNext = true };
        }

        Write(box.Blocks, inner);
    });

    private static string NameOf(StyleElement box) => box switch
    {
        StyleElement.BlockQuote => "Quote",
        StyleElement.CalloutNote => "Note",
        StyleElement.CalloutTip => "Tip",
        StyleElement.CalloutImportant => "Important",
        StyleElement.CalloutWarning => "Warning",
        StyleElement.CalloutCaution => "Caution",
        StyleElement.KeyPoints => "Key Points",
        StyleElement.Questions => "Questions",
        StyleElement.Contact => "Contact",
        StyleElement.TearOff => "Tear-off",
        StyleElement.Notes => "Notes",

        // The lists in it are named "Checklist" already.
        StyleElement.Checklist => "To Tick",
        _ => throw new ArgumentOutOfRangeException(nameof(box), box, "This kind of box has no name in Word."),
    };

    private void Boxed(string name, ComputedStyle style, WordScope scope, Action<WordScope> write)
    {
        var from = Pending.Count;
        var box = BoxLook.Of(style);
        write(scope with
        {
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
            Pending[^1].Look = last with
            {
                After = WordMeasure.Twips(style.SpaceAfter + (isDrawn ? Length.Zero : style.Padding.Bottom)),
                KeepNext = style.KeepWithNext
            };
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
