using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Measures the upright rectangle around what is drawn (SVG 1.1, 7.11).</summary>
internal static class DrawingBounds
{
    private const double Ascent = 0.93;
    private const double Descent = 0.23;

    /// <summary>The rectangle around items, or null where nothing is drawn.</summary>
    /// <param name="items">The items.</param>
    /// <param name="withLines">Whether the thickness of lines counts.</param>
    public static (double X, double Y, double Width, double Height)? Of(ImmutableArray<DrawingItem> items, bool withLines = false)
    {
        (double Left, double Top, double Right, double Bottom)? all = null;
        foreach (var item in items)
        {
            if (Of(item, withLines) is { } box)
            {
                var (right, bottom) = (box.X + box.Width, box.Y + box.Height);
                all = all is { } other
                    ? (
                        Math.Min(other.Left, box.X),
                        Math.Min(other.Top, box.Y),
                        Math.Max(other.Right, right),
                        Math.Max(other.Bottom, bottom))
                    : (box.X, box.Y, right, bottom);
            }
        }

        return all is { } sides ? (sides.Left, sides.Top, sides.Right - sides.Left, sides.Bottom - sides.Top) : null;
    }

    /// <summary>The upright rectangle around a rectangle after a map.</summary>
    public static (double X, double Y, double Width, double Height) Apply(
        Transform map, (double X, double Y, double Width, double Height) box)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        for (var corner = 0; corner < 4; corner++)
        {
            var x = (corner & 1) == 0 ? box.X : box.X + box.Width;
            var y = (corner & 2) == 0 ? box.Y : box.Y + box.Height;
            var (mappedX, mappedY) = ((map.A * x) + (map.C * y) + map.E, (map.B * x) + (map.D * y) + map.F);
            (left, top) = (Math.Min(left, mappedX), Math.Min(top, mappedY));
            (right, bottom) = (Math.Max(right, mappedX), Math.Max(bottom, mappedY));
        }

        return (left, top, right - left, bottom - top);
    }

    private static (double X, double Y, double Width, double Height)? Of(DrawingItem item, bool withLines)
    {
        switch (item)
        {
            case DrawingGroup group when Of(group.Items, withLines) is { } inside:
                return Apply(group.Transform, inside);
            case DrawingPath path when PathBounds.Of(path.Path) is { } box:
                var reach = withLines && path.Line is { } line
                    ? line.Width.Points / 2 * (line.Join == LineJoin.Miter ? line.MiterLimit : 1.5) : 0;
                return (box.X - reach, box.Y - reach, box.Width + (2 * reach), box.Height + (2 * reach));
            case DrawingText text:
                var size = text.Run.Size.Points;
                return (text.Position.X.Points, text.Position.Y.Points - (Ascent * size), text.Run.Width.Points, (Ascent + Descent) * size);
            default:
                return null;
        }
    }
}
