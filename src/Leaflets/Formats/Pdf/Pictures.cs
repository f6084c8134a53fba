using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Presentation.Nodes;
using Leaflets.Styling;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Formats.Pdf;

/// <summary>Makes the frames of pictures.</summary>
internal sealed class Pictures
{
    /// <summary>A picture with fewer looks coarse on paper.</summary>
    private const double LeastDotsPerInch = 150;

    private const double MillimetresPerInch = 25.4;

    private readonly CompositionContext _context;

    public Pictures(CompositionContext context) => _context = context;

    /// <summary>The picture at its size on paper; one without words is decoration.</summary>
    /// <param name="presented">The picture.</param>
    /// <param name="measure">The width of the text around it.</param>
    public Frame FrameOf(PresentedImage presented, Length measure)
    {
        var (image, picture) = (presented.Image, presented.Picture);
        var size = FigureSize.Of(picture, image.Attributes, measure, _context.Document.Sheet.Page);
        if (picture is RasterImage raster)
        {
            WarnOfCoarse(image, raster, size);
        }

        var item = new ImageItem(Point.Origin, size, picture) { Origin = _context.OriginOf(presented.Span) };
        return image.AlternativeText.Length > 0
            ? new Frame(size, [item])
            : new Frame(size, [new GroupItem(Point.Origin, new Frame(size, [item]), ArtifactKind.Layout)]);
    }

    private void WarnOfCoarse(Image image, RasterImage raster, Size size)
    {
        var inches = size.Width / Length.FromInches(1);
        if (raster.PixelWidth / inches < LeastDotsPerInch - 0.5)
        {
            _context.Diagnostics.Add(Diagnostic.Create(
                CompositionDiagnostics.CoarsePicture,
                image.Span,
                image.Path,
                Math.Round(inches * MillimetresPerInch),
                Math.Round(raster.PixelWidth / inches)));
        }
    }

    /// <summary>A picture in a line, on the baseline.</summary>
    public InlineBox Inline(PresentedImage image, Length measure)
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
    /// <param name="presented">The picture.</param>
    /// <param name="language">The language that the block around states, or null.</param>
    public StructureElement? ElementOf(PresentedImage presented, string? language)
    {
        var image = presented.Image;
        return image.AlternativeText.Length == 0
            ? null
            : new StructureElement
            {
                Role = StructureRole.Figure,
                AlternativeText = image.AlternativeText,
                Title = image.Title,
                Id = image.Attributes.Id,
                Language = image.Attributes.Language ?? language,
                Origin = _context.OriginOf(presented.Span),
            };
    }
}
