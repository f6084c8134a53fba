using Leaflets.Documents;
using Leaflets.Styling;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Composition;

/// <summary>Makes the frames of pictures.</summary>
internal sealed class Pictures
{
    /// <summary>The part of a page's height that one picture may take, so that a caption and a heading have room beside it.</summary>
    private const double MostOfPage = 0.7;

    private readonly CompositionContext _context;

    public Pictures(CompositionContext context) => _context = context;

    /// <summary>The picture at its size on paper; one without words is decoration.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="measure">The width of the text around it.</param>
    public Frame FrameOf(Image image, Length measure)
    {
        var raster = _context.Document.Images[image.Path];
        var page = _context.Document.Sheet.Page;
        var size = FigureSize.Of(raster, image.Attributes, measure, (page.Size.Height - page.Margins.Vertical) * MostOfPage);
        var item = new ImageItem(Point.Origin, size, raster);
        return image.AlternativeText.Length > 0
            ? new Frame(size, [item])
            : new Frame(size, [new GroupItem(Point.Origin, new Frame(size, [item]), ArtifactKind.Layout)]);
    }

    /// <summary>A picture in a line, on the baseline.</summary>
    public InlineBox Inline(Image image, Length measure)
    {
        var frame = FrameOf(image, measure);
        if (ElementOf(image, language: null) is { } element)
        {
            frame = frame with
            {
                Items =
                [
                    new TagItem(Point.Origin, TagEdge.Open, element),
                    .. frame.Items,
                    new TagItem(Point.Origin, TagEdge.Close, element),
                ],
            };
        }

        return new InlineBox(frame, frame.Size.Height);
    }

    /// <summary>The element that a picture is; null for a decoration.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="language">The language that the block around states, or null.</param>
    public static StructureElement? ElementOf(Image image, string? language) => image.AlternativeText.Length == 0
        ? null
        : new StructureElement
        {
            Role = StructureRole.Figure,
            AlternativeText = image.AlternativeText,
            Title = image.Title,
            Id = image.Attributes.Id,
            Language = image.Attributes.Language ?? language,
        };
}
