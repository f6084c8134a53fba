using Leaflets.Presentation.Nodes;
using Leaflets.Styling;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Formats.Pdf;

/// <summary>Composes what stands in a box: callouts, named groups, quotes; and rules.</summary>
internal sealed class BoxComposer(BlockComposer blocks)
{
    /// <summary>The visible part of an element's box, or null where it has none.</summary>
    public static BoxDecoration? DecorationOf(ComputedStyle style)
    {
        var border = style.Border;
        return style.IsFramed
            ? new BoxDecoration(style.Padding, style.Background, border.Top, border.End, border.Bottom, border.Start)
            : null;
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

    /// <summary>A change of topic: a rule across the measure.</summary>
    public static RuleNode Rule(PresentedRule rule) =>
        new(rule.Stroke) { SpaceBefore = rule.Style.SpaceBefore, SpaceAfter = rule.Style.SpaceAfter };

    /// <summary>A box: announced by its title as text, not by its colour.</summary>
    public FlowNode Compose(PresentedBox box, Length measure)
    {
        var style = box.Style;
        var inner = measure - (DecorationOf(style)?.Insets.Horizontal ?? default) - style.IndentStart;
        var children = box.Title is { } title
            ? [TitleOf(title, inner), .. blocks.Compose(box.Blocks, inner)]
            : blocks.Compose(box.Blocks, inner);
        return new BoxNode(children)
        {
            Element = new StructureElement
            {
                Role = box.Title is null ? StructureRole.BlockQuote : StructureRole.Callout,
                Id = box.Id,
                Language = box.StatedLanguage,
            },
            Decoration = DecorationOf(style),
            IndentStart = style.IndentStart,
            Keep = style.KeepTogether ? Keep.Whole : Keep.Free,
            KeepWithNext = style.KeepWithNext,
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
        };
    }

    private FlowNode TitleOf(PresentedText title, Length measure)
    {
        var element = new StructureElement { Role = StructureRole.Paragraph };
        return Framed(blocks.Paragraph(title, measure, element) with { KeepWithNext = true }, title.Style);
    }
}
