using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Styling;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Formats.Pdf;

/// <summary>Composes what stands in a box: callouts, named groups, quotes; and rules.</summary>
internal sealed class BoxComposer
{
    private readonly BlockComposer _blocks;
    private readonly CompositionContext _context;

    public BoxComposer(BlockComposer blocks, CompositionContext context)
    {
        _blocks = blocks;
        _context = context;
    }

    /// <summary>The visible part of an element's box, or null where it has none.</summary>
    public static BoxDecoration? DecorationOf(ComputedStyle style)
    {
        var border = style.Border;
        return style.Padding == Sides.None && style.Background is null && border == Border.None
            ? null
            : new BoxDecoration(style.Padding, style.Background, border.Top, border.End, border.Bottom, border.Start);
    }

    /// <summary>A paragraph in the box of its style: the band of a heading; the paragraph itself where the style has none.</summary>
    public static FlowNode Framed(ParagraphNode node, ComputedStyle style)
    {
        var decoration = DecorationOf(style);
        return decoration is null && !style.KeepTogether && style.IndentStart == default
            ? node
            : new BoxNode([node with { SpaceBefore = default, SpaceAfter = default, KeepWithNext = false }])
            {
                Decoration = decoration,
                IndentStart = style.IndentStart,
                Keep = style.KeepTogether || decoration is not null ? Keep.Whole : Keep.Free,
                SpaceBefore = node.SpaceBefore,
                SpaceAfter = node.SpaceAfter,
                KeepWithNext = node.KeepWithNext,
            };
    }

    /// <summary>A callout: announced by its title as text, not by its colour.</summary>
    public FlowNode Compose(Callout callout, ComputedStyle style, Scope scope, Scope outer) => Titled(
        callout,
        callout.Title,
        _context.Document.Language[CalloutWords.Of(callout.Kind)],
        callout.Blocks,
        style,
        scope,
        outer);

    /// <summary>A named group.</summary>
    public FlowNode Compose(Container container, ComputedStyle style, Scope scope, Scope outer) => Titled(
        container,
        container.Title,
        _context.Document.Language[CalloutWords.Of(container.Kind)],
        container.Blocks,
        style,
        scope with { HasWriteInLines = container.Kind == ContainerKind.Questions },
        outer);

    /// <summary>Quoted blocks.</summary>
    public FlowNode Compose(BlockQuote quote, ComputedStyle style, Scope scope, Scope outer) =>
        Box(quote, StructureRole.BlockQuote, _blocks.Compose(quote.Blocks, style, Inner(scope, style)), style, outer);

    /// <summary>A change of topic: a rule across the measure.</summary>
    public static RuleNode Rule(ComputedStyle style) => new RuleNode(style.Border.Top ?? style.Border.Bottom ?? new Stroke(style.Color, Length.FromPoints(1)))
    {
        SpaceBefore = style.SpaceBefore,
        SpaceAfter = style.SpaceAfter,
    };

    private BoxNode Titled(
        Block block,
        ImmutableArray<Documents.Inline> title,
        string word,
        ImmutableArray<Block> blocks,
        ComputedStyle style,
        Scope scope,
        Scope outer)
    {
        var inner = Inner(scope, style);
        var content = title.IsEmpty ? [new Text(block.Span with { End = block.Span.Start }, word)] : title;
        var element = new StructureElement { Role = StructureRole.Paragraph };
        var titleStyle = style.Child(StyleElement.BoxTitle);
        var heading = Framed(_blocks.Paragraph(content, titleStyle, inner, element) with { KeepWithNext = true }, titleStyle);
        return Box(block, StructureRole.Callout, [heading, .. _blocks.Compose(blocks, style, inner)], style, outer);
    }

    private static BoxNode Box(Block block, StructureRole role, ImmutableArray<FlowNode> children, ComputedStyle style, Scope outer) => new(children)
    {
        Element = new StructureElement { Role = role, Id = block.Attributes.Id, Language = outer.Stated(block) },
        Decoration = DecorationOf(style),
        IndentStart = style.IndentStart,
        Keep = style.KeepTogether ? Keep.Whole : Keep.Free,
        KeepWithNext = style.KeepWithNext,
        SpaceBefore = style.SpaceBefore,
        SpaceAfter = style.SpaceAfter,
    };

    private static Scope Inner(Scope scope, ComputedStyle style) => scope with
    {
        IsTight = false,
        Measure = scope.Measure - (DecorationOf(style)?.Insets.Horizontal ?? default) - style.IndentStart,
    };
}
