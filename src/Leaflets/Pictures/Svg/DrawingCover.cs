using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Measures how often what a drawing draws covers it: what painting it as pixels costs.</summary>
internal sealed class DrawingCover
{
    /// <summary>What a path costs beside its area, in coverings.</summary>
    private const double Least = 0.0005;

    private readonly Size _size;

    private DrawingCover(Size size) => _size = size;

    /// <summary>How many times the whole is covered.</summary>
    /// <param name="items">What is drawn.</param>
    /// <param name="size">The drawing's size.</param>
    public static double Of(ImmutableArray<DrawingItem> items, Size size) => new DrawingCover(size).Of(items, Transform.Identity);

    private double Of(ImmutableArray<DrawingItem> items, Transform map)
    {
        var cover = 0.0;
        foreach (var item in items)
        {
            cover += item switch
            {
                DrawingGroup group => (group.Opacity < 1 ? 1 : 0) + (group.Clip is null ? 0 : Least)
                    + Of(group.Items, map.After(group.Transform)),
                DrawingPath path => Of(path, map),
                _ => Least,
            };
        }

        return cover;
    }

    private double Of(DrawingPath path, Transform map)
    {
        if (PathBounds.Of(path.Path) is not { } box)
        {
            return 0;
        }

        var reach = path.Line is { } line ? line.Width.Points / 2 * Math.Max(1, line.MiterLimit) : 0;
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        for (var corner = 0; corner < 4; corner++)
        {
            var x = (corner & 1) == 0 ? box.X - reach : box.X + box.Width + reach;
            var y = (corner & 2) == 0 ? box.Y - reach : box.Y + box.Height + reach;
            var (mappedX, mappedY) = ((map.A * x) + (map.C * y) + map.E, (map.B * x) + (map.D * y) + map.F);
            (left, top) = (Math.Min(left, mappedX), Math.Min(top, mappedY));
            (right, bottom) = (Math.Max(right, mappedX), Math.Max(bottom, mappedY));
        }

        var wide = Math.Clamp(right, 0, _size.Width.Points) - Math.Clamp(left, 0, _size.Width.Points);
        var high = Math.Clamp(bottom, 0, _size.Height.Points) - Math.Clamp(top, 0, _size.Height.Points);
        return Least
            + (wide / _size.Width.Points * (high / _size.Height.Points) * (path.Fill is not null && path.Line is not null ? 2 : 1));
    }
}
