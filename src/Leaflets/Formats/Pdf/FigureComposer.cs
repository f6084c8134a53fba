using Leaflets.Presentation.Nodes;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Geometry;
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

    /// <summary>
    /// A picture with its caption below. The caption stands beside the figure's element: inside, its alternative text would hide it.
    /// </summary>
    public FlowNode Compose(PresentedFigure figure, Length measure)
    {
        var style = figure.Style;
        var picture = new FrameNode(_pictures.FrameOf(figure.Image, measure))
        {
            Element = _pictures.ElementOf(figure.Image, figure.StatedLanguage),
            Alignment = style.Alignment,
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
            KeepWithNext = style.KeepWithNext,
        };
        if (figure.Caption is not { } words)
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

        var element = new StructureElement { Role = StructureRole.Caption, Language = figure.StatedLanguage };
        var caption = _blocks.Paragraph(words, measure, element);
        return new BoxNode([picture with { SpaceBefore = default, SpaceAfter = caption.SpaceBefore, KeepWithNext = true }, caption])
        {
            Keep = Keep.Whole,
            IndentStart = style.IndentStart,
            SpaceBefore = style.SpaceBefore,
            SpaceAfter = style.SpaceAfter,
        };
    }
}
