using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Draws elements (SVG 1.1, 5). For one drawing; not thread-safe.</summary>
internal sealed class SvgDrawer
{
    private readonly DrawingBudget _budget;
    private readonly SvgPainter _painter;
    private readonly SvgClips _clips;
    private readonly SvgTextReader _text;
    private readonly SvgConditions _conditions;
    private int _uses;

    public SvgDrawer(IReadOnlyDictionary<string, SvgElement> byId, ITextSetter setter, DrawingBudget budget)
    {
        (ById, _budget) = (byId, budget);
        _painter = new SvgPainter(this, budget);
        _clips = new SvgClips(this, budget);
        _text = new SvgTextReader(setter, budget, _painter);
        _conditions = new SvgConditions(setter.Language, budget);
    }

    /// <summary>The elements of the drawing by their ids.</summary>
    public IReadOnlyDictionary<string, SvgElement> ById { get; }

    /// <summary>Links with something seen in them: where they lead.</summary>
    public List<(SvgElement Element, string Address)> Links { get; } = [];

    /// <summary>What the elements inside one draw.</summary>
    /// <param name="parent">The element.</param>
    /// <param name="scope">The scope inside it.</param>
    /// <exception cref="InvalidDrawingException">There is something that is not drawn.</exception>
    public ImmutableArray<DrawingItem> Children(SvgElement parent, SvgScope scope)
    {
        var items = ImmutableArray.CreateBuilder<DrawingItem>();
        foreach (var child in parent.Children)
        {
            Add(items, child, scope);
        }

        return items.ToImmutable();
    }

    /// <summary>The element that a reference names; only those inside the drawing are followed.</summary>
    /// <exception cref="InvalidDrawingException">There is none.</exception>
    public SvgElement Referenced(SvgElement element, string reference) => Find(reference) ?? throw Lost(element, reference);

    /// <summary>The element that a reference names, or null.</summary>
    public SvgElement? Find(string reference)
    {
        var id = reference.StartsWith("url(", StringComparison.Ordinal)
            && reference.IndexOf(')', StringComparison.Ordinal) is var close and > 4
            ? reference[4..close].Trim('"', '\'', ' ')
            : reference;
        return id.StartsWith('#') ? ById.GetValueOrDefault(id[1..]) : null;
    }

    /// <summary>The fault that a reference names nothing.</summary>
    public static InvalidDrawingException Lost(SvgElement element, string reference) =>
        element.Fault($"the reference '{reference}', which is not in the drawing");

    /// <summary>A coordinate; 0 where it is not stated.</summary>
    public static double Coordinate(SvgElement element, string name, double whole) =>
        element[name] is { } text and not "auto" ? SvgNumbers.Length(text, whole, element) : 0;

    private void Add(ImmutableArray<DrawingItem>.Builder items, SvgElement element, SvgScope outer)
    {
        _budget.Part(element);
        if (element["display"] == "none")
        {
            return;
        }

        switch (element.Name)
        {
            case "g" or "a" or "svg" or "use" or "switch" or "text" or "path" or "rect" or "circle" or "ellipse" or "line" or "polyline"
                or "polygon":
                break;
            case "defs" or "symbol" or "clipPath" or "linearGradient" or "radialGradient" or "style" or SvgElement.TextName
                or "marker" or "mask" or "pattern" or "filter" or "view" or "cursor" or "font" or "font-face" or "color-profile"
                or "meshgradient" or "hatch" or "solidcolor":
                return;
            default:
                throw element.Fault($"an element '{element.Name}'");
        }

        if (!_conditions.AreMet(element))
        {
            return;
        }

        if (element.Children.Find(
            static child => child.Name is "set" || child.Name.StartsWith("animate", StringComparison.Ordinal)) is { } movement)
        {
            throw movement.Fault($"an element '{movement.Name}': paper cannot show animation");
        }

        var scope = outer.Inside(element);
        var opacity = SvgNumbers.Share(element["opacity"], element);
        var map = SvgTransform.Read(element["transform"], element);
        var content = Content(element, scope.Under(map));
        if (content.IsEmpty)
        {
            return;
        }

        map = SvgOrigin.Around(map, element, scope, content);
        var clips = _clips.Of(element, scope, content);
        if (map == Transform.Identity && clips.Count == 0 && opacity >= 1)
        {
            items.AddRange(content);
            return;
        }

        for (var i = 0; i < clips.Count - 1; i++)
        {
            content = [new DrawingGroup(Transform.Identity, clips[i], 1, content)];
        }

        items.Add(new DrawingGroup(map, clips.Count > 0 ? clips[^1] : null, opacity, content));
    }

    private ImmutableArray<DrawingItem> Content(SvgElement element, SvgScope scope)
    {
        switch (element.Name)
        {
            case "g":
                return Children(element, scope);
            case "a":
                return Link(element, scope);
            case "switch":
                return Switch(element, scope);
            case "svg":
                return Nested(element, element, scope);
            case "use":
                return Use(element, scope);
            case "text":
                return _text.Read(element, scope, _conditions.AreMet);
            default:
                return SvgShapes.Read(element, scope.Width, scope.Height, _budget) is { } path && PathBounds.Of(path) is { } bounds
                    && scope.Style.IsVisible
                    ? _painter.Shape(element, path, bounds, scope)
                    : [];
        }
    }

    private ImmutableArray<DrawingItem> Link(SvgElement element, SvgScope scope)
    {
        var content = Children(element, scope);
        if (!content.IsEmpty && element["href"] is { Length: > 0 } address && !address.StartsWith('#'))
        {
            Links.Add((element, address));
        }

        return content;
    }

    private ImmutableArray<DrawingItem> Switch(SvgElement element, SvgScope scope)
    {
        var items = ImmutableArray.CreateBuilder<DrawingItem>();
        if (_conditions.Chosen(element) is { } chosen)
        {
            Add(items, chosen, scope);
        }

        return items.ToImmutable();
    }

    private ImmutableArray<DrawingItem> Use(SvgElement use, SvgScope scope)
    {
        var target = Referenced(use, use["href"] ?? string.Empty);
        if (++_uses > _budget.Limits.MaximumUses)
        {
            throw use.Fault("copies inside copies (use), too deep or without end");
        }

        var isFramed = target.Name is "symbol" or "svg";
        var (x, y) = (Coordinate(use, "x", scope.Width), Coordinate(use, "y", scope.Height));
        ImmutableArray<DrawingItem> items;
        if (isFramed)
        {
            items = Nested(target, use, scope.Inside(target));
        }
        else
        {
            var builder = ImmutableArray.CreateBuilder<DrawingItem>();
            Add(builder, target, scope.Under(Transform.Translation(x, y)));
            items = builder.ToImmutable();
        }

        _uses--;
        return isFramed || (x == 0 && y == 0) || items.IsEmpty ? items
            : [new DrawingGroup(Transform.Translation(x, y), Clip: null, 1, items)];
    }

    /// <summary>What stands in a viewport of its own, cut to it.</summary>
    /// <param name="element">The element with the content.</param>
    /// <param name="placed">The element with the place: itself, or the <c>use</c> that names it.</param>
    /// <param name="scope">The scope around, with the style inside.</param>
    private ImmutableArray<DrawingItem> Nested(SvgElement element, SvgElement placed, SvgScope scope)
    {
        var box = SvgViewBox.Of(element);
        var (width, height) = (Side("width", scope.Width), Side("height", scope.Height));
        if (width <= 0 || height <= 0)
        {
            return [];
        }

        var place = Transform.Translation(Coordinate(placed, "x", scope.Width), Coordinate(placed, "y", scope.Height));
        var fit = SvgViewBox.Fit(element, box, width, height);
        var items = Children(element, scope.Under(place).Under(fit) with { Width = box?.Width ?? width, Height = box?.Height ?? height });
        var frame = new DrawingClip(
            VectorPath.Rectangle(new Rect(Point.Origin, new Size(Length.FromPoints(width), Length.FromPoints(height)))), IsEvenOdd: false);
        return items.IsEmpty
            ? []
            : [new DrawingGroup(place, element["overflow"] == "visible" ? null : frame, 1, [new DrawingGroup(fit, Clip: null, 1, items)])];

        double Side(string name, double whole) =>
            (placed[name] ?? element[name]) is { } text and not "auto" ? SvgNumbers.Length(text, whole, placed) : whole;
    }
}
