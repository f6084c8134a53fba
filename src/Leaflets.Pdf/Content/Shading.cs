using System.Collections.Immutable;
using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pdf.Content;

/// <summary>
/// Writes gradients as shadings (ISO 32000-1, 8.7.4.5): their colours, or how much each colour covers as a grey for a soft mask (11.5.3).
/// </summary>
internal static class Shading
{
    /// <summary>Whether a gradient's colours cover what is behind differently.</summary>
    public static bool IsTranslucent(Paint paint) => StopsOf(paint).Any(static stop => stop.Opacity < 1);

    /// <summary>The gradient's colours.</summary>
    public static ImmutableArray<GradientStop> StopsOf(Paint paint) => paint switch
    {
        LinearGradient linear => linear.Stops,
        RadialGradient radial => radial.Stops,
        _ => [],
    };

    /// <summary>From the gradient's coordinates to those of what it colours.</summary>
    public static Transform MapOf(Paint paint) => paint is LinearGradient linear ? linear.Transform : ((RadialGradient)paint).Transform;

    /// <summary>Writes a shading.</summary>
    /// <param name="file">The file.</param>
    /// <param name="paint">The gradient.</param>
    /// <param name="isMask">Whether the shading is of greys, which say how much each colour covers.</param>
    /// <returns>Its object.</returns>
    public static int Write(PdfFile file, Paint paint, bool isMask)
    {
        var shading = new ByteWriter();
        shading.Raw("<</ColorSpace"u8).Raw(isMask ? "/DeviceGray"u8 : "/DeviceRGB"u8).Raw("/Extend[true true]/ShadingType "u8);
        if (paint is LinearGradient { From: var from, To: var to })
        {
            shading.Raw("2/Coords["u8).Fine(from.X.Points).Fine(from.Y.Points).Fine(to.X.Points).Fine(to.Y.Points);
        }
        else if (paint is RadialGradient { Focus: var focus, Center: var center, Radius: var radius })
        {
            shading.Raw("3/Coords["u8).Fine(focus.X.Points).Fine(focus.Y.Points).Raw("0 "u8).Fine(center.X.Points).Fine(center.Y.Points)
                .Fine(radius.Points);
        }

        shading.Raw("]/Function"u8);
        GradientFunction.Write(shading, StopsOf(paint), isMask);
        var id = file.Allocate();
        file.Add(id, shading.Raw(">>"u8));
        return id;
    }
}
