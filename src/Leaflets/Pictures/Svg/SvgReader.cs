using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>
/// Reads drawings: the static part of SVG 1.1 that leaflets need, and what exporters write beside it. What it does not draw is an error,
/// for a drawing that lost an arrow says less than its author meant. Time and memory are bounded by <see cref="DrawingLimits"/>.
/// </summary>
internal static class SvgReader
{
    private const double PointsPerPixel = 0.75;
    private const double DefaultWidth = 300;
    private const double DefaultHeight = 150;

    /// <summary>A side, in user units, that can be drawn: the thickness of no line, and no more than a house.</summary>
    private const double LeastSide = 0.01;
    private const double GreatestSide = 1e6;

    /// <summary>Reads a drawing.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="setter">Sets its text.</param>
    /// <param name="budget">
    /// Counts what it costs, and what the leaflet's drawings before it did; null for a drawing alone with the usual limits.
    /// </param>
    /// <param name="links">Takes the places and addresses of links that lead out of the drawing, which paper has not; or null.</param>
    /// <exception cref="InvalidDrawingException">It is no drawing, has something that is not drawn, or costs too much.</exception>
    public static VectorImage Read(
        SourceText source, ITextSetter setter, DrawingBudget? budget = null, ICollection<(int Offset, string Address)>? links = null)
    {
        budget ??= new DrawingBudget(DrawingLimits.Default);
        var (root, byId) = SvgXml.Read(source, budget);
        var box = SvgViewBox.Of(root);
        var style = new SvgStyle().For(root, box?.Width ?? DefaultWidth);
        var (width, height) = SizeOf(root, box);
        if (root["transform"] is { } turned and not "none")
        {
            throw root.Fault($"a transform of the whole drawing ({turned})");
        }

        if (root["clip-path"] is { } cut and not "none")
        {
            throw root.Fault($"a clip of the whole drawing ({cut})");
        }

        var fit = SvgViewBox.Fit(root, box, width, height);
        var drawer = new SvgDrawer(byId, setter, budget);
        var items = root["display"] == "none"
            ? [] : drawer.Children(root, new SvgScope(style, box?.Width ?? width, box?.Height ?? height, fit));
        var map = Transform.Scaling(PointsPerPixel, PointsPerPixel).After(fit);
        var size = new Size(Length.FromPoints(width * PointsPerPixel), Length.FromPoints(height * PointsPerPixel));
        if (DepthOf(items) > budget.Limits.MaximumGroups)
        {
            throw root.Fault($"more than {budget.Limits.MaximumGroups} groups inside each other that move, clip or fade");
        }

        var opacity = SvgNumbers.Share(root["opacity"], root);
        ImmutableArray<DrawingItem> whole = [new DrawingGroup(map, Clip: null, opacity, items)];
        if (Ground(root, style, size) is { } ground)
        {
            whole = opacity >= 1 ? [ground, .. whole] : throw root.Fault("a background under a transparent drawing");
        }

        budget.Cover(DrawingCover.Of(whole, size), root);
        foreach (var (element, address) in drawer.Links)
        {
            links?.Add((element.Offset, address));
        }

        return new VectorImage(size, whole);
    }

    private static (double Width, double Height) SizeOf(SvgElement root, (double X, double Y, double Width, double Height)? box)
    {
        var width = Side("width", box?.Width ?? DefaultWidth);
        var height = Side("height", box?.Height ?? DefaultHeight);
        if (box is { } sides)
        {
            // One side alone keeps the proportions.
            (width, height) = (IsStated("width"), IsStated("height")) switch
            {
                (true, false) => (width, width * sides.Height / sides.Width),
                (false, true) => (height * sides.Width / sides.Height, height),
                _ => (width, height),
            };
        }

        if (width <= 0 || height <= 0)
        {
            throw root.Fault("it has no width or height");
        }

        return width is < LeastSide or > GreatestSide || height is < LeastSide or > GreatestSide
            ? throw root.Fault("its width or height is impossible")
            : (width, height);

        bool IsStated(string name) => root[name] is { } text && !text.EndsWith('%') && text != "auto";
        double Side(string name, double normal) => IsStated(name) ? SvgNumbers.Length(root[name]!, normal, root) : normal;
    }

    /// <summary>The colour behind the whole drawing, which a style may state (CSS 2.1, 14.2); null if there is none.</summary>
    private static DrawingPath? Ground(SvgElement root, SvgStyle style, Size size)
    {
        if (root["background-color"] is not { } text || text is "none" or "initial" or "inherit" or "unset" or "0" or "0 0")
        {
            return null;
        }

        return SvgColors.Read(text, style.Color, root) is { } color
            ? new DrawingPath(
                VectorPath.Rectangle(new Rect(Point.Origin, size)),
                new SolidPaint(color.Color, color.Opacity),
                IsEvenOdd: false,
                Line: null)
            : null;
    }

    private static int DepthOf(ImmutableArray<DrawingItem> items) =>
        items.IsEmpty ? 0 : items.Max(static item => item is DrawingGroup group ? DepthOf(group.Items) + 1 : 0);
}
