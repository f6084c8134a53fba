using System.Collections.Immutable;
using Leaflets.Presentation.Nodes;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Formats.Pdf;

/// <summary>Composes blocks. Each kind of block has its method or its composer; the set is closed.</summary>
internal sealed class BlockComposer
{
    private readonly CompositionContext _context;
    private readonly InlineComposer _inlines;
    private readonly BoxComposer _boxes;
    private readonly ListComposer _lists;
    private readonly TableComposer _tables;
    private readonly FigureComposer _figures;

    public BlockComposer(CompositionContext context)
    {
        _context = context;
        _inlines = new InlineComposer(context);
        _boxes = new BoxComposer(this);
        _lists = new ListComposer(this, context);
        _tables = new TableComposer(this, context);
        _figures = new FigureComposer(this, context);
    }

    /// <summary>The nodes of blocks.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="measure">The width that they have.</param>
    public ImmutableArray<FlowNode> Compose(ImmutableArray<PresentedBlock> blocks, Length measure)
    {
        var nodes = ImmutableArray.CreateBuilder<FlowNode>(blocks.Length);
        foreach (var block in blocks)
        {
            nodes.Add(Compose(block, measure));
        }

        return nodes.MoveToImmutable();
    }

    /// <summary>A paragraph of running text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="measure">The width that it has.</param>
    /// <param name="element">The element that it is; footnotes called inside are read in it.</param>
    public ParagraphNode Paragraph(PresentedText text, Length measure, StructureElement element) =>
        new(_inlines.Compose(text, measure, element), _context.Styles.ParagraphOf(text.Setting))
        {
            Element = element,
            SpaceBefore = text.Style.SpaceBefore,
            SpaceAfter = text.Style.SpaceAfter,
            KeepWithNext = text.Style.KeepWithNext,
        };

    /// <summary>A flow node of a presented node: one whose direction differs from the direction around it begins at its own side.</summary>
    public static T Directed<T>(T node, PresentedNode presented)
        where T : FlowNode => presented.Setting.IsTurned ? node with { Direction = presented.Direction } : node;

    /// <summary>Blocks side by side. What they mean is what their blocks mean: columns are a look.</summary>
    private ColumnsNode ComposeColumns(PresentedColumns columns, Length measure)
    {
        var look = _context.Document.Sheet.Columns;
        return new ColumnsNode(columns.Count, look.Gap, [.. Compose(columns.Blocks, look.Width(measure, columns.Count))])
        {
            Rule = look.Rule,
            SpaceBefore = columns.Style.SpaceBefore,
            SpaceAfter = columns.Style.SpaceAfter,
        };
    }

    private FlowNode Compose(PresentedBlock block, Length measure)
    {
        var node = block switch
        {
            PresentedHeading heading => ComposeHeading(heading, measure),
            PresentedParagraph paragraph => ComposeParagraph(paragraph, measure),
            PresentedList list => _lists.Compose(list, measure),
            PresentedCode code => ComposeCode(code),
            PresentedBox box => _boxes.Compose(box, measure),
            PresentedColumns columns => ComposeColumns(columns, measure),
            PresentedRule rule => BoxComposer.Rule(rule),
            PresentedWriteInLines lines => ListComposer.WriteInLines(lines),
            PresentedPageBreak => new PageBreakNode(),
            PresentedTable table => _tables.Compose(table, measure),
            PresentedFigure figure => _figures.Compose(figure, measure),
            PresentedDefinitions definitions => _lists.Compose(definitions, measure),
            _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "This kind of block has no composer."),
        };
        var indented = block.Style.IndentStart == default || node is BoxNode
            ? node
            : new BoxNode([node])
            {
                IndentStart = block.Style.IndentStart,
                SpaceBefore = node.SpaceBefore,
                SpaceAfter = node.SpaceAfter,
                KeepWithNext = node.KeepWithNext,
            };
        return Directed(indented, block);
    }

    private FlowNode ComposeHeading(PresentedHeading heading, Length measure)
    {
        var element = new StructureElement
        {
            Role = RoleOf(heading.Level),
            Title = heading.Text.Plain,
            Id = heading.Id,
            Language = heading.StatedLanguage,
            Origin = _context.OriginOf(heading.Span),
        };
        return BoxComposer.Framed(Paragraph(heading.Text, measure, element), heading.Style);
    }

    private static StructureRole RoleOf(int level) => level switch
    {
        1 => StructureRole.Heading1,
        2 => StructureRole.Heading2,
        3 => StructureRole.Heading3,
        4 => StructureRole.Heading4,
        5 => StructureRole.Heading5,
        6 => StructureRole.Heading6,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "This heading level has no role."),
    };

    private FlowNode ComposeParagraph(PresentedParagraph paragraph, Length measure)
    {
        var (style, lines) = (paragraph.Style, paragraph.Lines);
        var element = new StructureElement { Role = StructureRole.Paragraph, Id = paragraph.Id, Language = paragraph.StatedLanguage };
        var decoration = BoxComposer.DecorationOf(style);
        var isTight = paragraph.Setting.IsTight;
        if (decoration is null && !style.KeepTogether && lines.Length == 1)
        {
            var node = Paragraph(paragraph.Text, measure, element);
            return isTight ? node with { SpaceBefore = default, SpaceAfter = default } : node;
        }

        var box = new BoxNode(ComposeLines(lines, measure, element))
        {
            Decoration = decoration,
            IndentStart = style.IndentStart,
            Keep = style.KeepTogether ? Keep.Whole : Keep.Free,
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
            KeepWithNext = style.KeepWithNext,
        };
        return isTight ? box with { SpaceBefore = default, SpaceAfter = default } : box;
    }

    /// <summary>
    /// Each line that the author ended is a paragraph to a reader who hears it: lines of one paragraph are read as one sentence. Those at
    /// either end keep a neighbour, as the lines of one paragraph do.
    /// </summary>
    private ImmutableArray<FlowNode> ComposeLines(ImmutableArray<PresentedText> lines, Length measure, StructureElement element)
    {
        var nodes = ImmutableArray.CreateBuilder<FlowNode>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            nodes.Add(Paragraph(lines[i], measure, i == 0 ? element : Further(element)) with
            {
                SpaceBefore = default,
                SpaceAfter = default,
                KeepWithNext = (i == 0 || i == lines.Length - 2) && i < lines.Length - 1,
            });
        }

        return nodes.MoveToImmutable();
    }

    /// <summary>The element of a paragraph's later lines, which no link leads to.</summary>
    private static StructureElement Further(StructureElement first) => new() { Role = first.Role, Language = first.Language };

    private BoxNode ComposeCode(PresentedCode code)
    {
        var (style, lines) = (code.Style, code.Lines);
        var text = _context.Styles.Of(style, code.Language);
        var look = _context.Styles.ParagraphOf(code.Setting) with { Preformatted = true, Direction = code.TextDirection };
        var paragraph = new StructureElement { Role = StructureRole.Paragraph, Id = code.Id, Language = code.StatedLanguage };
        var nodes = ImmutableArray.CreateBuilder<FlowNode>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            var inner = new StructureElement { Role = StructureRole.Code };
            var items = ImmutableArray.Create<InlineItem>(
                new InlineOpen(inner), new InlineText(lines[i], text, _context.OriginOf(code.Span)), new InlineClose(inner));
            nodes.Add(new ParagraphNode(items, look) { Element = i == 0 ? paragraph : Further(paragraph) });
        }

        return new BoxNode(nodes.MoveToImmutable())
        {
            Decoration = BoxComposer.DecorationOf(style),
            IndentStart = style.IndentStart,
            Keep = style.KeepTogether ? Keep.Whole : Keep.Free,
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
        };
    }
}
