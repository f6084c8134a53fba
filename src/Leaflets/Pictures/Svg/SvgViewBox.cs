using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Reads view boxes and how they lie in their viewports (SVG 1.1, 7.7 and 7.8).</summary>
internal static class SvgViewBox
{
    /// <summary>The view box, or null if there is none.</summary>
    /// <exception cref="InvalidDrawingException">It is not two numbers and two positive ones.</exception>
    public static (double X, double Y, double Width, double Height)? Of(SvgElement element)
    {
        if (element["viewBox"] is not { } text)
        {
            return null;
        }

        return SvgNumbers.List(text, element) is [var x, var y, > 0 and var width, > 0 and var height]
            ? (x, y, width, height)
            : throw element.Fault("its viewBox is not two numbers and two positive ones");
    }

    /// <summary>The map from a view box to a viewport.</summary>
    public static Transform Fit(SvgElement element, (double X, double Y, double Width, double Height)? viewBox, double width, double height)
    {
        if (viewBox is not { } box)
        {
            return Transform.Identity;
        }

        var (sx, sy) = (width / box.Width, height / box.Height);
        var aspect = (element["preserveAspectRatio"] ?? "xMidYMid").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        aspect = aspect is ["defer", .. var rest] ? rest : aspect;
        if (aspect is ["none", ..])
        {
            return DrawingBudget.Near(Transform.Scaling(sx, sy).After(Transform.Translation(-box.X, -box.Y)), element);
        }

        var scale = aspect is [_, "slice"] ? Math.Max(sx, sy) : Math.Min(sx, sy);
        var (left, top) = (width - (box.Width * scale), height - (box.Height * scale));
        var name = aspect.Length > 0 ? aspect[0] : string.Empty;
        left *= name.Contains("xMin", StringComparison.Ordinal) ? 0 : name.Contains("xMax", StringComparison.Ordinal) ? 1 : 0.5;
        top *= name.Contains("YMin", StringComparison.Ordinal) ? 0 : name.Contains("YMax", StringComparison.Ordinal) ? 1 : 0.5;
        return DrawingBudget.Near(
            Transform.Translation(left, top).After(Transform.Scaling(scale, scale)).After(Transform.Translation(-box.X, -box.Y)), element);
    }
}
