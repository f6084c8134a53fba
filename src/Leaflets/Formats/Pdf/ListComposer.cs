using System.Collections.Immutable;
using Leaflets.Presentation.Nodes;
using Leaflets.Styling;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Formats.Pdf;

/// <summary>Composes lists of all kinds: bulleted, numbered, to tick, of definitions.</summary>
/// <param name="blocks">Composes what is in the items.</param>
/// <param name="context">What the composers of the leaflet share.</param>
internal sealed class ListComposer(BlockComposer blocks, CompositionContext context)
{
    private static readonly Stroke WriteInLine = new(new Color(0x59, 0x59, 0x59), Length.FromPoints(0.75));

    /// <summary>A bulleted or numbered list, or one of boxes to tick.</summary>
    public FlowNode Compose(PresentedList list, Length measure)
    {
        var items = ImmutableArray.CreateBuilder<FlowNode>(list.Items.Length);
        foreach (var item in list.Items)
        {
            items.Add(ComposeItem(list, item, measure - list.Indent));
        }

        return new BoxNode(items.MoveToImmutable())
        {
            Element = new StructureElement
            {
                Role = StructureRole.List,
                Numbering = list.Numbering,
                Id = list.Id,
                Language = list.StatedLanguage,
            },
            IndentStart = list.Style.IndentStart,
            Keep = list.Style.KeepTogether ? Keep.Whole : Keep.Free,
            SpaceBefore = list.SpaceBefore,
            SpaceAfter = list.SpaceAfter,
        };
    }

    /// <summary>Terms with definitions: a list whose labels are the terms.</summary>
    public FlowNode Compose(PresentedDefinitions list, Length measure) =>
        new BoxNode([.. list.Items.Select(item => ComposeItem(item, measure))])
        {
            Element = new StructureElement
            {
                Role = StructureRole.List,
                Numbering = ListNumbering.None,
                Id = list.Id,
                Language = list.StatedLanguage,
            },
            SpaceBefore = list.Style.SpaceBefore,
            SpaceAfter = list.Style.SpaceAfter,
        };

    /// <summary>Ruled lines to write on, which stay together.</summary>
    public static BoxNode WriteInLines(PresentedWriteInLines lines)
    {
        var line = new RuleNode(WriteInLine) { Headroom = PresentedWriteInLines.Headroom };
        return new BoxNode([.. Enumerable.Repeat<FlowNode>(line, lines.Count)]) { Keep = Keep.Whole };
    }

    private BoxNode ComposeItem(PresentedDefinition item, Length measure)
    {
        var (style, nodes) = (item.Style, ImmutableArray.CreateBuilder<FlowNode>(item.Terms.Length + 1));
        foreach (var term in item.Terms)
        {
            var label = new StructureElement { Role = StructureRole.Label, Id = term.Id };
            nodes.Add(BoxComposer.Framed(blocks.Paragraph(term, measure, label) with { KeepWithNext = true }, term.Style));
        }

        nodes.Add(new BoxNode(blocks.Compose(item.Blocks, measure - style.IndentStart))
        {
            Element = new StructureElement { Role = StructureRole.ListBody },
            IndentStart = style.IndentStart,
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
        });
        return new BoxNode(nodes.MoveToImmutable()) { Element = new StructureElement { Role = StructureRole.ListItem, Id = item.Id } };
    }

    private MarkedNode ComposeItem(PresentedList list, PresentedItem item, Length measure)
    {
        var style = item.Style;
        var children = blocks.Compose(item.Blocks, measure);
        if (item.Answer is { } answer)
        {
            // A question and the room for its answer stay together, whatever it costs.
            children = [.. children.Select(child => child with { KeepWithNext = true }), WriteInLines(answer)];
        }

        var text = MarkerStyle(context.Styles.Of(style, item.Language), list, style);
        var node = new MarkedNode(
            [new InlineText(item.Marker, text, context.OriginOf(item.Span))],
            context.Styles.ParagraphOf(item.Setting) with { Alignment = TextAlignment.Start },
            children)
        {
            Element = new StructureElement { Role = StructureRole.ListItem, Id = item.Id, Language = item.StatedLanguage },
            MarkerElement = new StructureElement { Role = StructureRole.Label, ActualText = item.SpokenMarker },
            BodyElement = new StructureElement { Role = StructureRole.ListBody },
            Indent = list.Indent,
            Gap = context.Document.Sheet.Lists.Gap,
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
        };
        return BlockComposer.Directed(node, item);
    }

    /// <summary>Bullets are the same in every language: those of the stack's own families. Numbers are of the language's.</summary>
    private static TextStyle MarkerStyle(TextStyle text, PresentedList list, ComputedStyle style) => text with
    {
        Color = list.MarkerColor ?? text.Color,
        Families = list.IsNumbered ? text.Families : style.Font.Default.Families,
    };
}
