using Leaflets.Formats.Word.Looks;
using Leaflets.Formats.Word.Package;
using Leaflets.Presentation.Nodes;
using Leaflets.Styling;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using A = DocumentFormat.OpenXml.Drawing;
using D19 = DocumentFormat.OpenXml.Office2019.Drawing;
using DW = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Svg = DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word;

/// <summary>Pictures in the line (ECMA-376 part 1, 20.4.2.8), never floating.</summary>
internal static class PictureWriter
{
    private const string PictureUri = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private const string SvgUri = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
    private const string DecorativeUri = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}";

    /// <summary>A run with the picture.</summary>
    public static W.Run Write(PresentedImage presented, WordScope scope, WordContext context, Relationships relationships)
    {
        var (image, source) = (presented.Image, presented.Picture);
        var size = FigureSize.Of(source, image.Attributes, WordContext.Left(scope), context.Document.Sheet.Page);
        var (width, height) = (WordMeasure.Emu(size.Width), WordMeasure.Emu(size.Height));
        var blip = Blip(source, size, context, relationships);
        var id = (uint)context.NextId();
        var name = "Picture " + WordMeasure.Text(id);
        var properties = new DW.DocProperties { Id = id, Name = name };
        if (image.AlternativeText.Length > 0)
        {
            properties.Description = image.AlternativeText;
        }
        else
        {
            properties.Append(new A.NonVisualDrawingPropertiesExtensionList(
                new A.NonVisualDrawingPropertiesExtension(new D19.Decorative { Val = true }) { Uri = DecorativeUri }));
        }

        if (image.Title is { Length: > 0 } title)
        {
            properties.Title = title;
        }

        var picture = new Pic.Picture(
            new Pic.NonVisualPictureProperties(
                new Pic.NonVisualDrawingProperties { Id = id, Name = name },
                new Pic.NonVisualPictureDrawingProperties()),
            new Pic.BlipFill(blip, new A.Stretch(new A.FillRectangle())),
            new Pic.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        return new W.Run(new W.Drawing(new DW.Inline(
            new DW.Extent { Cx = width, Cy = height },
            properties,
            new DW.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(picture) { Uri = PictureUri }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        }));
    }

    /// <summary>The picture's file; a drawing is named as SVG too, beside the raster picture for programs that draw none.</summary>
    private static A.Blip Blip(Picture source, Size size, WordContext context, Relationships relationships)
    {
        if (source is not VectorImage drawing)
        {
            return new A.Blip { Embed = Relation(context.MediaPart((RasterImage)source)) };
        }

        var (raster, vector) = context.DrawingParts(drawing, size);
        return new A.Blip(
            new A.BlipExtensionList(new A.BlipExtension(new Svg.SVGBlip { Embed = Relation(vector) }) { Uri = SvgUri }))
        {
            Embed = Relation(raster),
        };

        string Relation(string part) => relationships.To(Relationships.OfficeTypes + "image", part);
    }
}
