using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Styling;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Inline;
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
        _boxes = new BoxComposer(this, context);
        _lists = new ListComposer(this, context);
        _tables = new TableComposer(this, context);
        _figures = new FigureComposer(this, context);
    }

    /// <summary>The nodes of blocks that stand in an element of this style.</summary>
    public ImmutableArray<FlowNode> Compose(ImmutableArray<Block> blocks, ComputedStyle parent, Scope scope)
    {
        var nodes = ImmutableArray.CreateBuilder<FlowNode>(blocks.Length);
        foreach (var block in blocks)
        {
            nodes.Add(Compose(block, parent, scope));
        }

        return nodes.MoveToImmutable();
    }

    /// <summary>A paragraph of inlines.</summary>
    /// <param name="content">The content.</param>
    /// <param name="style">The paragraph's own style.</param>
    /// <param name="scope">The scope inside the paragraph.</param>
    /// <param name="element">The element that it is; footnotes called inside are read in it.</param>
    public ParagraphNode Paragraph(ImmutableArray<Documents.Inline> content, ComputedStyle style, Scope scope, StructureElement element) =>
        new(_inlines.Compose(content, style, scope, element), _context.Styles.ParagraphOf(style, scope))
        {
            Element = element,
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
            KeepWithNext = style.KeepWithNext,
        };

    /// <summary>Blocks side by side. What they mean is what their blocks mean: columns are a look.</summary>
    private ColumnsNode ComposeColumns(Columns columns, ComputedStyle style, Scope scope)
    {
        var look = _context.Document.Sheet.Columns;
        var inner = scope with { IsTight = false, Measure = look.Width(scope.Measure, columns.Count) };
        return new ColumnsNode(columns.Count, look.Gap, [.. Compose(columns.Blocks, style, inner)])
        {
            Rule = look.Rule,
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
        };
    }

    private FlowNode Compose(Block block, ComputedStyle parent, Scope outer)
    {
        var style = parent.Child(StyleElements.Of(block));
        var scope = outer.Inside(block);
        var node = block switch
        {
            Heading heading => ComposeHeading(heading, style, scope, outer),
            Paragraph paragraph => ComposeParagraph(paragraph, style, scope, outer),
            ListBlock list => _lists.Compose(list, style, scope, outer),
            CodeBlock code => ComposeCode(code, style, scope, outer),
            BlockQuote quote => _boxes.Compose(quote, style, scope, outer),
            Callout callout => _boxes.Compose(callout, style, scope, outer),
            Container container => _boxes.Compose(container, style, scope, outer),
            Columns columns => ComposeColumns(columns, style, scope),
            ThematicBreak => BoxComposer.Rule(style),
            WriteInLines lines => ListComposer.WriteInLines(lines.Count),
            PageBreak => new PageBreakNode(),
            Table table => _tables.Compose(table, style, scope, outer),
            Figure figure => _figures.Compose(figure, style, scope, outer),
            DefinitionList definitions => _lists.Compose(definitions, parent, scope, outer),
            _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "A kind of block without a composer."),
        };
        var indented = style.IndentStart == default || node is BoxNode
            ? node
            : new BoxNode([node])
            {
                IndentStart = style.IndentStart,
                SpaceBefore = node.SpaceBefore,
                SpaceAfter = node.SpaceAfter,
                KeepWithNext = node.KeepWithNext,
            };
        return scope.Direct(indented, outer);
    }

    private FlowNode ComposeHeading(Heading heading, ComputedStyle style, Scope scope, Scope outer)
    {
        var element = new StructureElement
        {
            Role = StructureRole.Heading1 + (heading.Level - 1),
            Title = PlainText.Of(heading.Content).Trim(),
            Id = heading.Attributes.Id,
            Language = outer.Stated(heading),
        };
        return BoxComposer.Framed(Paragraph(heading.Content, style, scope, element), style);
    }

    private FlowNode ComposeParagraph(Paragraph paragraph, ComputedStyle style, Scope scope, Scope outer)
    {
        var element = new StructureElement
        {
            Role = StructureRole.Paragraph,
            Id = paragraph.Attributes.Id,
            Language = outer.Stated(paragraph),
        };
        var lines = LineSplit.Of(paragraph.Content);
        var decoration = BoxComposer.DecorationOf(style);
        if (decoration is null && !style.KeepTogether && lines.Length == 1)
        {
            var node = Paragraph(paragraph.Content, style, scope, element);
            return scope.IsTight ? node with { SpaceBefore = default, SpaceAfter = default } : node;
        }

        var box = new BoxNode(ComposeLines(lines, style, scope, element))
        {
            Decoration = decoration,
            IndentStart = style.IndentStart,
            Keep = style.KeepTogether ? Keep.Whole : Keep.Free,
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
            KeepWithNext = style.KeepWithNext,
        };
        return scope.IsTight && decoration is null ? box with { SpaceBefore = default, SpaceAfter = default } : box;
    }

    /// <summary>
    /// Each line that the author ended is a paragraph to a reader who hears it: lines of one paragraph are read as one sentence. Those at
    /// either end keep a neighbour, as the lines of one paragraph do.
    /// </summary>
    private ImmutableArray<FlowNode> ComposeLines(
        ImmutableArray<ImmutableArray<Documents.Inline>> lines, ComputedStyle style, Scope scope, StructureElement element)
    {
        var nodes = ImmutableArray.CreateBuilder<FlowNode>(lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            nodes.Add(Paragraph(lines[i], style, scope, i == 0 ? element : Further(element)) with
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

    private BoxNode ComposeCode(CodeBlock code, ComputedStyle style, Scope scope, Scope outer)
    {
        var text = _context.Styles.Of(style, scope.Language);
        var look = _context.Styles.ParagraphOf(style, scope) with { Preformatted = true, Direction = CodeDirection.Of(code) };
        var paragraph = new StructureElement { Role = StructureRole.Paragraph, Id = code.Attributes.Id, Language = outer.Stated(code) };
        var lines = code.Text.Split('\n');
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
