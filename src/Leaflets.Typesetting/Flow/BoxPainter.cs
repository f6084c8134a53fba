using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>Draws the ground and the edge lines of a box.</summary>
internal static class BoxPainter
{
    /// <summary>Adds the shapes of a box that covers an area.</summary>
    public static void Paint(ImmutableArray<FrameItem>.Builder items, BoxInstance box, Rect area)
    {
        var decoration = box.Decoration;
        if (decoration.Background is { } ground)
        {
            items.Add(Filled(area, ground));
        }

        var isLeftToRight = box.Direction == TextDirection.LeftToRight;
        if (decoration.Top is { } top)
        {
            items.Add(Edge(area with { Size = area.Size with { Height = top.Width } }, top));
        }

        if (decoration.Bottom is { } bottom)
        {
            var origin = new Point(area.Left, area.Bottom - bottom.Width);
            items.Add(Edge(new Rect(origin, area.Size with { Height = bottom.Width }), bottom));
        }

        AddSide(items, area, isLeftToRight ? decoration.Start : decoration.End, isLeft: true);
        AddSide(items, area, isLeftToRight ? decoration.End : decoration.Start, isLeft: false);
    }

    /// <summary>A filled rectangle.</summary>
    public static ShapeItem Filled(Rect area, Color color) =>
        new(area.Origin, VectorPath.Rectangle(new Rect(Point.Origin, area.Size)), color, Stroke: null);

    /// <summary>An edge: a rectangle as thick as the line, or a line of dashes along its middle.</summary>
    private static ShapeItem Edge(Rect area, Stroke stroke)
    {
        if (stroke.Dash == Length.Zero)
        {
            return Filled(area, stroke.Color);
        }

        var half = stroke.Width / 2;
        var line = area.Size.Width >= area.Size.Height
            ? VectorPath.Line(new Point(Length.Zero, half), new Point(area.Size.Width, half))
            : VectorPath.Line(new Point(half, Length.Zero), new Point(half, area.Size.Height));
        return new ShapeItem(area.Origin, line, Fill: null, stroke);
    }

    private static void AddSide(ImmutableArray<FrameItem>.Builder items, Rect area, Stroke? stroke, bool isLeft)
    {
        if (stroke is null)
        {
            return;
        }

        var x = isLeft ? area.Left : area.Right - stroke.Width;
        items.Add(Edge(new Rect(new Point(x, area.Top), area.Size with { Width = stroke.Width }), stroke));
    }
}
