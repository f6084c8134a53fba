using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Typesetting.Drawings;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Images.Svg;

/// <summary>
/// Reads drawings: the static part of SVG 1.1 that leaflets need. What it does not draw is an error, for a drawing that lost an arrow says
/// less than its author meant. Time and memory are bounded by <see cref="DrawingLimits"/>.
/// </summary>
internal sealed class SvgReader
{
    private const double PointsPerPixel = 0.75;
    private const double DefaultWidth = 300;
    private const double DefaultHeight = 150;

    /// <summary>A side, in user units, that can be drawn: the thickness of no line, and no more than a house.</summary>
    private const double LeastSide = 0.01;
    private const double GreatestSide = 1e6;

    private readonly IReadOnlyDictionary<string, SvgElement> _byId;
    private readonly SvgTextReader _text;
    private readonly DrawingBudget _budget;
    private int _uses;

    private SvgReader(IReadOnlyDictionary<string, SvgElement> byId, ITextSetter setter, DrawingBudget budget)
    {
        (_byId, _budget) = (byId, budget);
        _text = new SvgTextReader(setter, budget);
    }

    /// <summary>Reads a drawing.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="setter">Sets its text.</param>
    /// <param name="budget">Counts what it costs, and what the leaflet's drawings before it did; null for a drawing alone with the usual limits.</param>
    /// <exception cref="InvalidDrawingException">It is no drawing, has something that is not drawn, or costs too much.</exception>
    public static VectorImage Read(SourceText source, ITextSetter setter, DrawingBudget? budget = null)
    {
        budget ??= new DrawingBudget(DrawingLimits.Default);
        var (root, byId) = SvgXml.Read(source, budget);
        var box = ViewBox(root);
        var width = Side(root, "width", box?.Width ?? DefaultWidth);
        var height = Side(root, "height", box?.Height ?? DefaultHeight);
        if (box is { } sides)
        {
            // One side alone keeps the proportions.
            (width, height) = (root["width"], root["height"]) switch
            {
                (not null, null) => (width, width * sides.Height / sides.Width),
                (null, not null) => (height * sides.Width / sides.Height, height),
                _ => (width, height),
            };
        }

        if (width <= 0 || height <= 0)
        {
            throw root.Fault("it has no width or height");
        }

        if (width is < LeastSide or > GreatestSide || height is < LeastSide or > GreatestSide)
        {
            throw root.Fault("its width or height is impossible");
        }

        var reader = new SvgReader(byId, setter, budget);
        var viewport = new Viewport(box?.Width ?? width, box?.Height ?? height);
        var items = reader.Children(root, new SvgStyle().For(root, viewport.Diagonal), viewport);
        var map = Transform.Scaling(PointsPerPixel, PointsPerPixel).After(Fit(root, box, width, height));
        var size = new Size(Length.FromPoints(width * PointsPerPixel), Length.FromPoints(height * PointsPerPixel));
        var opacity = SvgNumbers.Share(root["opacity"], root);
        if (DepthOf(items) > budget.Limits.MaximumGroups)
        {
            throw root.Fault($"more than {budget.Limits.MaximumGroups} groups inside each other that move, clip or fade");
        }

        ImmutableArray<DrawingItem> whole = [new DrawingGroup(map, Clip: null, opacity, items)];
        budget.Cover(DrawingCover.Of(whole, size), root);
        return new VectorImage(size, whole);
    }

    private static int DepthOf(ImmutableArray<DrawingItem> items) =>
        items.IsEmpty ? 0 : items.Max(static item => item is DrawingGroup group ? DepthOf(group.Items) + 1 : 0);

    private static double Side(SvgElement root, string name, double normal) =>
        root[name] is { } text && !text.EndsWith('%') && text != "auto" ? SvgNumbers.Length(text, normal, root) : normal;

    private static (double X, double Y, double Width, double Height)? ViewBox(SvgElement element)
    {
        if (element["viewBox"] is not { } text)
        {
            return null;
        }

        return SvgNumbers.List(text, element) is [var x, var y, > 0 and var width, > 0 and var height]
            ? (x, y, width, height)
            : throw element.Fault("its viewBox is not two numbers and two positive ones");
    }

    /// <summary>The map from a view box to a viewport (SVG 1.1, 7.8).</summary>
    private static Transform Fit(SvgElement element, (double X, double Y, double Width, double Height)? viewBox, double width, double height)
    {
        if (viewBox is not { } box)
        {
            return Transform.Identity;
        }

        var (sx, sy) = (width / box.Width, height / box.Height);
        var aspect = (element["preserveAspectRatio"] ?? "xMidYMid").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (aspect is ["none", ..])
        {
            return DrawingBudget.Near(Transform.Scaling(sx, sy).After(Transform.Translation(-box.X, -box.Y)), element);
        }

        if (aspect is [_, "slice"])
        {
            throw element.Fault("a picture that is cut to its frame (preserveAspectRatio slice)");
        }

        var scale = Math.Min(sx, sy);
        var (left, top) = (width - (box.Width * scale), height - (box.Height * scale));
        var name = aspect.Length > 0 ? aspect[0] : string.Empty;
        left *= name.Contains("xMin", StringComparison.Ordinal) ? 0 : name.Contains("xMax", StringComparison.Ordinal) ? 1 : 0.5;
        top *= name.Contains("YMin", StringComparison.Ordinal) ? 0 : name.Contains("YMax", StringComparison.Ordinal) ? 1 : 0.5;
        return DrawingBudget.Near(
            Transform.Translation(left, top).After(Transform.Scaling(scale, scale)).After(Transform.Translation(-box.X, -box.Y)), element);
    }

    private ImmutableArray<DrawingItem> Children(SvgElement parent, SvgStyle style, Viewport viewport)
    {
        var items = ImmutableArray.CreateBuilder<DrawingItem>();
        foreach (var child in parent.Children)
        {
            Add(items, child, style, viewport);
        }

        return items.ToImmutable();
    }

    private void Add(ImmutableArray<DrawingItem>.Builder items, SvgElement element, SvgStyle outer, Viewport viewport)
    {
        _budget.Part(element);
        if (element["display"] == "none")
        {
            return;
        }

        switch (element.Name)
        {
            case "g" or "a" or "svg" or "use" or "text" or "path" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon":
                break;
            case "defs" or "symbol" or "clipPath" or "linearGradient" or "radialGradient" or "style" or SvgElement.TextName
                or "marker" or "mask" or "pattern" or "filter" or "view" or "cursor":
                return;
            default:
                throw element.Fault($"an element '{element.Name}'");
        }

        Refuse(element, "mask", "filter", "marker", "marker-start", "marker-mid", "marker-end", "mix-blend-mode");
        var style = outer.For(element, viewport.Diagonal);
        var opacity = SvgNumbers.Share(element["opacity"], element);
        var map = SvgTransform.Read(element["transform"], element);
        var (content, bounds) = Content(element, style, viewport);
        if (content.IsEmpty)
        {
            return;
        }

        var clip = Clip(element, viewport, bounds);
        if (map == Transform.Identity && clip is null && opacity >= 1)
        {
            items.AddRange(content);
        }
        else
        {
            items.Add(new DrawingGroup(map, clip, opacity, content));
        }
    }

    private (ImmutableArray<DrawingItem> Items, (double X, double Y, double Width, double Height)? Bounds) Content(
        SvgElement element, SvgStyle style, Viewport viewport)
    {
        switch (element.Name)
        {
            case "g" or "a":
                return (Children(element, style, viewport), null);
            case "svg":
                return (Nested(element, element, style, viewport), null);
            case "use":
                return (Use(element, style, viewport), null);
            case "text":
                return (_text.Read(element, style, viewport.Width, viewport.Height), null);
            default:
                if (SvgShapes.Read(element, viewport.Width, viewport.Height, _budget) is not { } path || PathBounds.Of(path) is not { } bounds || !style.IsVisible)
                {
                    return ([], null);
                }

                var fill = element.Name == "line" ? null : Fill(element, style, bounds, viewport);
                var line = style.Line(element, viewport.Diagonal);
                if (line is { Dashes.IsEmpty: false } && (bounds.Width + bounds.Height) * line.Dashes.Length > line.Dashes.Sum(dash => dash.Points) * _budget.Limits.MaximumDashes)
                {
                    throw element.Fault("a line of too many dashes");
                }

                return (fill is null && line is null ? [] : [new DrawingPath(path, fill, style.IsEvenOdd, line)], bounds);
        }
    }

    private Paint? Fill(SvgElement element, SvgStyle style, (double X, double Y, double Width, double Height) bounds, Viewport viewport)
    {
        if (!style.Fill.StartsWith("url(", StringComparison.Ordinal))
        {
            return SvgColors.Read(style.Fill, style.Color, element) is { } color ? new SolidPaint(color, style.FillOpacity) : null;
        }

        var found = Referenced(element, style.Fill);
        var size = new Size(Length.FromPoints(viewport.Width), Length.FromPoints(viewport.Height));
        return found.Name is "linearGradient" or "radialGradient"
            ? SvgGradients.Read(found, _byId, bounds, size, style.FillOpacity, style.Color, _budget)
            : throw element.Fault($"a filling that is a {found.Name}");
    }

    private ImmutableArray<DrawingItem> Use(SvgElement use, SvgStyle style, Viewport viewport)
    {
        var target = Referenced(use, use["href"] ?? string.Empty);
        if (++_uses > _budget.Limits.MaximumUses)
        {
            throw use.Fault("copies inside copies (use), too deep or without end");
        }

        ImmutableArray<DrawingItem> items;
        if (target.Name is "symbol" or "svg")
        {
            items = Nested(target, use, style.For(target, viewport.Diagonal), viewport);
        }
        else
        {
            var builder = ImmutableArray.CreateBuilder<DrawingItem>();
            Add(builder, target, style, viewport);
            items = builder.ToImmutable();
        }

        _uses--;
        var (x, y) = (Coordinate(use, "x", viewport.Width), Coordinate(use, "y", viewport.Height));
        return target.Name is "symbol" or "svg" || (x == 0 && y == 0) || items.IsEmpty
            ? items
            : [new DrawingGroup(Transform.Translation(x, y), Clip: null, 1, items)];
    }

    /// <summary>What stands in a viewport of its own, cut to it.</summary>
    /// <param name="element">The element with the content.</param>
    /// <param name="placed">The element with the place: itself, or the <c>use</c> that names it.</param>
    /// <param name="style">The style inside.</param>
    /// <param name="viewport">The viewport around.</param>
    private ImmutableArray<DrawingItem> Nested(SvgElement element, SvgElement placed, SvgStyle style, Viewport viewport)
    {
        var box = ViewBox(element);
        var width = placed["width"] is { } wide ? SvgNumbers.Length(wide, viewport.Width, placed) : viewport.Width;
        var height = placed["height"] is { } high ? SvgNumbers.Length(high, viewport.Height, placed) : viewport.Height;
        if (width <= 0 || height <= 0)
        {
            return [];
        }

        var inner = new Viewport(box?.Width ?? width, box?.Height ?? height);
        var items = Children(element, style, inner);
        var place = Transform.Translation(Coordinate(placed, "x", viewport.Width), Coordinate(placed, "y", viewport.Height));
        var frame = new DrawingClip(
            VectorPath.Rectangle(new Rect(Point.Origin, new Size(Length.FromPoints(width), Length.FromPoints(height)))), IsEvenOdd: false);
        return items.IsEmpty
            ? []
            : [new DrawingGroup(place, element["overflow"] == "visible" ? null : frame, 1, [new DrawingGroup(Fit(element, box, width, height), Clip: null, 1, items)])];
    }

    private DrawingClip? Clip(SvgElement element, Viewport viewport, (double X, double Y, double Width, double Height)? bounds)
    {
        if (element["clip-path"] is not { } reference || reference == "none")
        {
            return null;
        }

        var clip = Referenced(element, reference);
        _budget.Read(clip);
        if (clip.Name != "clipPath" || clip["clip-path"] is { } nested and not "none")
        {
            throw element.Fault("a clipping that is itself clipped, or no clipPath");
        }

        var map = SvgTransform.Read(clip["transform"], clip);
        if (clip["clipPathUnits"] == "objectBoundingBox")
        {
            var box = bounds ?? throw element.Fault("a clipping by the box of a group");
            map = new Transform(box.Width, 0, 0, box.Height, box.X, box.Y).After(map);
        }

        var segments = ImmutableArray.CreateBuilder<PathSegment>();
        var isEvenOdd = false;
        var style = new SvgStyle().For(clip, viewport.Diagonal);
        foreach (var child in clip.Children)
        {
            _budget.Part(child);
            var (shape, own) = child.Name == "use" ? (Referenced(child, child["href"] ?? string.Empty), UseMap(child, viewport)) : (child, Transform.Identity);
            var path = SvgShapes.Read(shape, viewport.Width, viewport.Height, _budget);
            if (path is null && shape.Name is not ("path" or "rect" or "circle" or "ellipse" or "polygon" or "polyline" or "line" or SvgElement.TextName))
            {
                throw child.Fault($"a clipping by the element '{shape.Name}'");
            }

            isEvenOdd |= style.For(shape, viewport.Diagonal).IsClipEvenOdd;
            segments.AddRange(path is null ? [] : PathMap.Apply(map.After(own).After(SvgTransform.Read(shape["transform"], shape)), path).Segments);
        }

        return new DrawingClip(new VectorPath(segments.ToImmutable()), isEvenOdd);
    }

    private static Transform UseMap(SvgElement use, Viewport viewport) => SvgTransform.Read(use["transform"], use)
        .After(Transform.Translation(Coordinate(use, "x", viewport.Width), Coordinate(use, "y", viewport.Height)));

    private static double Coordinate(SvgElement element, string name, double whole) =>
        element[name] is { } text ? SvgNumbers.Length(text, whole, element) : 0;

    /// <summary>The element that a reference names; only those inside the drawing are followed.</summary>
    private SvgElement Referenced(SvgElement element, string reference)
    {
        var id = reference.StartsWith("url(", StringComparison.Ordinal) && reference.IndexOf(')', StringComparison.Ordinal) is var close and > 4
            ? reference[4..close].Trim('"', '\'', ' ')
            : reference;
        return id.StartsWith('#') && _byId.TryGetValue(id[1..], out var found)
            ? found
            : throw element.Fault($"the reference '{reference}', which leads nowhere in the drawing");
    }

    private static void Refuse(SvgElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element[name] is { } value and not ("none" or "normal" or ""))
            {
                throw element.Fault($"the property '{name}: {value}'");
            }
        }
    }

    /// <summary>What percentages are of.</summary>
    private readonly record struct Viewport(double Width, double Height)
    {
        /// <summary>For lengths that are neither wide nor high (SVG 1.1, 7.10).</summary>
        public double Diagonal => Math.Sqrt(((Width * Width) + (Height * Height)) / 2);
    }
}
