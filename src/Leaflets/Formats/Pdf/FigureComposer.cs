using Leaflets.Documents;
using Leaflets.Styling;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Formats.Pdf;

/// <summary>Composes pictures on lines of their own.</summary>
internal sealed class FigureComposer
{
    private readonly BlockComposer _blocks;
    private readonly Pictures _pictures;

    public FigureComposer(BlockComposer blocks, CompositionContext context)
    {
        _blocks = blocks;
        _pictures = new Pictures(context);
    }

    /// <summary>A picture with its caption below. The caption stands beside the figure's element: inside, its alternative text would hide it.</summary>
    public FlowNode Compose(Figure figure, ComputedStyle style, Scope scope, Scope outer)
    {
        var picture = new FrameNode(_pictures.FrameOf(figure.Image, scope.Measure))
        {
            Element = Pictures.ElementOf(figure.Image, outer.Stated(figure)),
            Alignment = style.Alignment,
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
            KeepWithNext = style.KeepWithNext,
        };
        if (figure.Caption.IsEmpty)
        {
            return style.IndentStart == default
                ? picture
                : new BoxNode([picture with { SpaceBefore = default, SpaceAfter = default }])
                {
                    IndentStart = style.IndentStart,
                    SpaceBefore = style.SpaceBefore,
                    SpaceAfter = style.SpaceAfter,
                };
        }

        var element = new StructureElement { Role = StructureRole.Caption, Language = outer.Stated(figure) };
        var caption = _blocks.Paragraph(figure.Caption, style.Child(StyleElement.Caption), scope, element);
        return new BoxNode([picture with { SpaceBefore = default, SpaceAfter = caption.SpaceBefore, KeepWithNext = true }, caption])
        {
            Keep = Keep.Whole,
            IndentStart = style.IndentStart,
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
        };
    }
}
