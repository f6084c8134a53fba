using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>
/// Fills areas with copies of a tile (SVG 1.1, 13.3). Each copy is drawn, so that every program that draws paths draws them.
/// </summary>
internal sealed class SvgPatterns
{
    private const int MostReferences = 8;
    private const int MostTiles = 4_000;
    private const int MostNested = 3;
    private const double Slack = 0.01;

    private readonly SvgDrawer _drawer;
    private readonly DrawingBudget _budget;
    private int _depth;

    public SvgPatterns(SvgDrawer drawer, DrawingBudget budget) => (_drawer, _budget) = (drawer, budget);

    /// <summary>Fills a path.</summary>
    /// <param name="pattern">The pattern's element.</param>
    /// <param name="path">The path.</param>
    /// <param name="style">The style of what is filled.</param>
    /// <param name="bounds">The rectangle around the path.</param>
    /// <param name="scope">The scope of the path.</param>
    /// <param name="items">Takes what is drawn.</param>
    /// <exception cref="InvalidDrawingException">The pattern has something that is not known, or too many tiles.</exception>
    public void Fill(
        SvgElement pattern,
        VectorPath path,
        SvgStyle style,
        (double X, double Y, double Width, double Height) bounds,
        SvgScope scope,
        ImmutableArray<DrawingItem>.Builder items)
    {
        var chain = Chain(pattern);
        var isOfBox = Value("patternUnits") != "userSpaceOnUse";
        var (wide, high) = isOfBox ? (1.0, 1.0) : (scope.Width, scope.Height);
        var (x, y) = (Side("x", wide), Side("y", high));
        var (width, height) = (Side("width", wide), Side("height", high));
        if (isOfBox)
        {
            (x, y, width, height) =
                (bounds.X + (x * bounds.Width), bounds.Y + (y * bounds.Height), width * bounds.Width, height * bounds.Height);
        }

        var source = chain.Find(static one => one.Children.Exists(static child => child.Name != SvgElement.TextName));
        if (width <= 0 || height <= 0 || source is null)
        {
            return;
        }

        if (++_depth > MostNested)
        {
            throw pattern.Fault("patterns inside patterns, too deep or without end");
        }

        // Coordinates of a tile's content, from the tile's own corner.
        var holder = chain.Find(static one => one["viewBox"] is not null);
        var content = holder is not null ? SvgViewBox.Fit(holder, SvgViewBox.Of(holder), width, height)
            : Value("patternContentUnits") == "objectBoundingBox" ? Transform.Scaling(bounds.Width, bounds.Height)
            : Transform.Identity;
        var map = SvgTransform.Read(Value("patternTransform"), pattern);
        var inner = new SvgScope(SvgStyle.Standing(source, scope.Diagonal), scope.Width, scope.Height, scope.Map).Under(map);
        var frame = (Left: 0.0, Top: 0.0, Width: width, Height: height);
        var tile = _drawer.Children(source, inner);
        ImmutableArray<DrawingItem> one = content == Transform.Identity ? tile : [new DrawingGroup(content, Clip: null, 1, tile)];
        if (!tile.IsEmpty)
        {
            var drawn = Tiles(pattern, one, (x, y), frame, map, bounds, Value("overflow") == "visible");
            items.Add(
                new DrawingGroup(
                    Transform.Identity, new DrawingClip(path, style.IsEvenOdd), style.FillOpacity,
                    [new DrawingGroup(map, Clip: null, 1, drawn)]));
        }

        _depth--;

        string? Value(string name) => chain.Select(element => element[name]).FirstOrDefault(value => value is not null);
        double Side(string name, double whole) => Value(name) is { } text ? SvgNumbers.Length(text, whole, pattern) : 0;
    }

    private ImmutableArray<DrawingItem> Tiles(
        SvgElement pattern,
        ImmutableArray<DrawingItem> tile,
        (double X, double Y) corner,
        (double Left, double Top, double Width, double Height) frame,
        Transform map,
        (double X, double Y, double Width, double Height) bounds,
        bool isCut)
    {
        var back = map.Inverse() ?? throw pattern.Fault("a pattern whose transform leaves nothing");
        var area = DrawingBounds.Apply(back, bounds);
        var (first, last) =
            ((int)Math.Floor((area.X - corner.X) / frame.Width), (int)Math.Ceiling((area.X + area.Width - corner.X) / frame.Width));
        var (top, bottom) =
            ((int)Math.Floor((area.Y - corner.Y) / frame.Height), (int)Math.Ceiling((area.Y + area.Height - corner.Y) / frame.Height));
        if (!((double)(last - first) * (bottom - top) is >= 0 and <= MostTiles))
        {
            throw pattern.Fault($"a pattern of more than {MostTiles} tiles");
        }

        var items = ImmutableArray.CreateBuilder<DrawingItem>();
        tile = Ground(
            tile, frame, (corner.X + (first * frame.Width), corner.Y + (top * frame.Height)),
            ((last - first) * frame.Width, (bottom - top) * frame.Height), items);
        var box = DrawingBounds.Of(tile, withLines: true);
        var isInside = isCut || box is null
            || (box.Value.X >= -Slack && box.Value.Y >= -Slack && box.Value.X + box.Value.Width <= frame.Width + Slack
            && box.Value.Y + box.Value.Height <= frame.Height + Slack);
        var clip = isInside
            ? null : new DrawingClip(
                VectorPath.Rectangle(new Rect(Point.Origin, new Size(Length.FromPoints(frame.Width), Length.FromPoints(frame.Height)))),
                IsEvenOdd: false);
        for (var row = top; row < bottom && !tile.IsEmpty; row++)
        {
            for (var column = first; column < last; column++)
            {
                _budget.Copy(tile, pattern);
                items.Add(
                    new DrawingGroup(
                        Transform.Translation(corner.X + (column * frame.Width), corner.Y + (row * frame.Height)), clip, 1, tile));
            }
        }

        return items.ToImmutable();
    }

    /// <summary>A colour that fills the whole tile is drawn once behind all of them: side by side, tiles would show seams.</summary>
    private static ImmutableArray<DrawingItem> Ground(
        ImmutableArray<DrawingItem> tile,
        (double Left, double Top, double Width, double Height) frame,
        (double X, double Y) at,
        (double Width, double Height) size,
        ImmutableArray<DrawingItem>.Builder items)
    {
        var (inner, map) = tile is [DrawingGroup { Clip: null, Opacity: 1 } group]
            ? (group.Items, group.Transform) : (tile, Transform.Identity);
        if (inner is not [DrawingPath { Fill: SolidPaint { Opacity: 1 }, Line: null } ground, ..] || ground.Path.Segments.Length > 6
            || PathBounds.Of(ground.Path) is not { } own || !VectorPath.Rectangle(RectOf(own)).Segments.SequenceEqual(ground.Path.Segments))
        {
            return tile;
        }

        var box = DrawingBounds.Apply(map, own);
        if (box.X > Slack || box.Y > Slack || box.X + box.Width < frame.Width - Slack || box.Y + box.Height < frame.Height - Slack)
        {
            return tile;
        }

        items.Add(ground with { Path = VectorPath.Rectangle(RectOf((at.X, at.Y, size.Width, size.Height))) });
        return inner.Length == 1 ? [] : inner.Length == tile.Length && map == Transform.Identity ? inner.RemoveAt(0)
            : [new DrawingGroup(map, Clip: null, 1, inner.RemoveAt(0))];
    }

    private static Rect RectOf((double X, double Y, double Width, double Height) box) =>
        new(SvgPathData.At(box.X, box.Y), new Size(Length.FromPoints(box.Width), Length.FromPoints(box.Height)));

    /// <summary>The pattern and those that it takes values from.</summary>
    private List<SvgElement> Chain(SvgElement pattern)
    {
        var chain = new List<SvgElement> { pattern };
        _budget.Read(pattern);
        while (chain[^1]["href"] is { } reference)
        {
            var next = _drawer.Find(reference);
            if (next is not { Name: "pattern" } || chain.Count > MostReferences)
            {
                throw SvgDrawer.Lost(pattern, reference);
            }

            _budget.Read(next);
            chain.Add(next);
        }

        return chain;
    }
}
