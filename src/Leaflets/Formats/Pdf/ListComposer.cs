using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Styling;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Formats.Pdf;

/// <summary>Composes lists of all kinds: bulleted, numbered, to tick, of definitions.</summary>
internal sealed class ListComposer
{
    /// <summary>The lines to write an answer on, below each question.</summary>
    private const int WriteInLineCount = 2;

    /// <summary>The room above a line to write on: what handwriting of adults needs.</summary>
    private static readonly Length WriteInHeadroom = Length.FromMillimetres(9);

    private static readonly Stroke WriteInLine = new(new Color(0x59, 0x59, 0x59), Length.FromPoints(0.75));

    private readonly BlockComposer _blocks;
    private readonly CompositionContext _context;

    public ListComposer(BlockComposer blocks, CompositionContext context)
    {
        _blocks = blocks;
        _context = context;
    }

    /// <summary>A bulleted or numbered list, or one of boxes to tick.</summary>
    public FlowNode Compose(ListBlock list, ComputedStyle style, Scope scope, Scope outer)
    {
        var inner = scope with { ListLevel = scope.ListLevel + 1, IsTight = list.IsTight };
        var itemStyle = style.Child(StyleElement.ListItem);
        var look = _context.Document.Sheet.Lists;
        var indent = ListLabels.IndentOf(list, look, itemStyle);
        var labels = ListLabels.Of(list, _context.Document.Language.Numbers);
        inner = inner with { Measure = inner.Measure - indent };
        var items = ImmutableArray.CreateBuilder<FlowNode>(list.Items.Length);
        for (var i = 0; i < list.Items.Length; i++)
        {
            items.Add(ComposeItem(list, i, itemStyle, inner, look, indent, labels));
        }

        return new BoxNode(items.MoveToImmutable())
        {
            Element = new StructureElement
            {
                Role = StructureRole.List,
                Numbering = NumberingOf(list, scope.ListLevel),
                Id = list.Attributes.Id,
                Language = outer.Stated(list),
            },
            IndentStart = style.IndentStart,
            Keep = style.KeepTogether ? Keep.Whole : Keep.Free,
            SpaceBefore = scope.ListLevel > 0 ? itemStyle.SpaceBefore : style.SpaceBefore,
            SpaceAfter = scope.ListLevel > 0 ? itemStyle.SpaceAfter : style.SpaceAfter,
        };
    }

    /// <summary>Terms with definitions: a list whose labels are the terms.</summary>
    public FlowNode Compose(DefinitionList list, ComputedStyle parent, Scope scope, Scope outer)
    {
        var (termStyle, style) = (parent.Child(StyleElement.DefinitionTerm), parent.Child(StyleElement.Definition));
        var paragraph = parent.Child(StyleElement.Paragraph);
        var items = ImmutableArray.CreateBuilder<FlowNode>(list.Items.Length);
        foreach (var item in list.Items)
        {
            var nodes = ImmutableArray.CreateBuilder<FlowNode>();
            foreach (var term in item.Terms)
            {
                var label = new StructureElement { Role = StructureRole.Label, Id = term.Attributes.Id };
                nodes.Add(BoxComposer.Framed(_blocks.Paragraph(term.Content, termStyle, scope.Inside(term), label) with { KeepWithNext = true }, termStyle));
            }

            var inner = scope with { IsTight = true, Measure = scope.Measure - style.IndentStart };
            nodes.Add(new BoxNode(_blocks.Compose(item.Definitions, style, inner))
            {
                Element = new StructureElement { Role = StructureRole.ListBody },
                IndentStart = style.IndentStart,
                SpaceBefore = style.SpaceBefore,
                SpaceAfter = style.SpaceAfter,
            });
            items.Add(new BoxNode(nodes.ToImmutable())
            {
                Element = new StructureElement { Role = StructureRole.ListItem, Id = item.Attributes.Id },
            });
        }

        return new BoxNode(items.MoveToImmutable())
        {
            Element = new StructureElement
            {
                Role = StructureRole.List,
                Numbering = ListNumbering.None,
                Id = list.Attributes.Id,
                Language = outer.Stated(list),
            },
            SpaceBefore = paragraph.SpaceBefore,
            SpaceAfter = paragraph.SpaceAfter,
        };
    }

    /// <summary>Ruled lines to write on, which stay together.</summary>
    public static BoxNode WriteInLines(int count)
    {
        var line = new RuleNode(WriteInLine) { Headroom = WriteInHeadroom };
        return new BoxNode([.. Enumerable.Repeat<FlowNode>(line, count)]) { Keep = Keep.Whole };
    }

    private MarkedNode ComposeItem(
        ListBlock list, int index, ComputedStyle style, Scope outer, ListStyle look, Length indent, ImmutableArray<string> labels)
    {
        var item = list.Items[index];
        var scope = outer.Inside(item);
        var children = _blocks.Compose(item.Blocks, style, scope);
        if (scope.HasWriteInLines && scope.ListLevel == 1)
        {
            // A question and the room for its answer stay together, whatever it costs.
            children = [.. children.Select(child => child with { KeepWithNext = true }), WriteInLines(WriteInLineCount)];
        }

        var label = labels.IsEmpty ? null : labels[index];
        var markerStyle = _context.Styles.Of(style, scope.Language);
        var node = new MarkedNode(
            [new InlineText(label ?? MarkerOf(item, look, outer.ListLevel), MarkerStyle(markerStyle, list, style, look), _context.OriginOf(item.Span))],
            _context.Styles.ParagraphOf(style, scope) with { Alignment = TextAlignment.Start },
            children)
        {
            Element = new StructureElement { Role = StructureRole.ListItem, Id = item.Attributes.Id, Language = outer.Stated(item) },
            MarkerElement = new StructureElement { Role = StructureRole.Label, ActualText = SpokenMarker(item, label) },
            BodyElement = new StructureElement { Role = StructureRole.ListBody },
            Indent = indent,
            Gap = look.Gap,
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
        };
        return scope.Direct(node, outer);
    }

    /// <summary>Bullets are the same in every language: those of the stack's own families. Numbers are of the language's.</summary>
    private static TextStyle MarkerStyle(TextStyle text, ListBlock list, ComputedStyle style, ListStyle look) => text with
    {
        Color = style.HasColorOfPlace ? text.Color : look.BulletColor ?? text.Color,
        Families = list.Start is null ? style.Font.Default.Families : text.Families,
    };

    /// <summary>A box is heard in words, after the item's number where it has one.</summary>
    private string? SpokenMarker(ListItem item, string? label)
    {
        if (!item.IsTask)
        {
            return null;
        }

        var box = _context.Document.Language[item.IsTicked ? PrintedWord.BoxTicked : PrintedWord.BoxEmpty];
        return label is null ? box : label[..^1] + box;
    }

    private static string MarkerOf(ListItem item, ListStyle look, int level) =>
        item.IsTask ? ListLabels.BoxOf(item) : look.Bullets[(level - 1) % look.Bullets.Length];

    private static ListNumbering NumberingOf(ListBlock list, int level)
    {
        if (list.Start is not null)
        {
            return list.Marker.System switch
            {
                NumeralSystem.LowerLetter => ListNumbering.LowerAlpha,
                NumeralSystem.UpperLetter => ListNumbering.UpperAlpha,
                NumeralSystem.LowerRoman => ListNumbering.LowerRoman,
                NumeralSystem.UpperRoman => ListNumbering.UpperRoman,
                _ => ListNumbering.Numeric,
            };
        }

        return (level % 3) switch
        {
            0 => ListNumbering.Disc,
            1 => ListNumbering.Circle,
            _ => ListNumbering.Square,
        };
    }
}
