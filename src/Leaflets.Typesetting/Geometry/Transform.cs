namespace Leaflets.Typesetting.Geometry;

/// <summary>An affine map of the plane: x' = A·x + C·y + E, y' = B·x + D·y + F; E and F are in points.</summary>
public readonly record struct Transform(double A, double B, double C, double D, double E, double F)
{
    /// <summary>The map that changes nothing.</summary>
    public static Transform Identity => new(1, 0, 0, 1, 0, 0);

    /// <summary>A move.</summary>
    public static Transform Translation(double x, double y) => new(1, 0, 0, 1, x, y);

    /// <summary>A stretch from the origin.</summary>
    public static Transform Scaling(double x, double y) => new(x, 0, 0, y, 0, 0);

    /// <summary>The map that undoes this one, or null where that leaves nothing to undo.</summary>
    public Transform? Inverse()
    {
        var determinant = (A * D) - (B * C);
        if (determinant == 0 || !double.IsFinite(1 / determinant))
        {
            return null;
        }

        var (a, b, c, d) = (D / determinant, -B / determinant, -C / determinant, A / determinant);
        return new Transform(a, b, c, d, -((a * E) + (c * F)), -((b * E) + (d * F)));
    }

    /// <summary>Where a point comes to lie.</summary>
    public Point Apply(Point point)
    {
        var (x, y) = (point.X.Points, point.Y.Points);
        return new Point(Length.FromPoints((A * x) + (C * y) + E), Length.FromPoints((B * x) + (D * y) + F));
    }

    /// <summary>The smallest upright rectangle around where the corners of a rectangle come to lie.</summary>
    public Rect Apply(Rect area)
    {
        if (this == Identity)
        {
            return area;
        }

        var (first, second) = (Apply(area.Origin), Apply(new Point(area.Right, area.Bottom)));
        var (third, fourth) = (Apply(new Point(area.Right, area.Top)), Apply(new Point(area.Left, area.Bottom)));
        var left = Length.Min(Length.Min(first.X, second.X), Length.Min(third.X, fourth.X));
        var top = Length.Min(Length.Min(first.Y, second.Y), Length.Min(third.Y, fourth.Y));
        var right = Length.Max(Length.Max(first.X, second.X), Length.Max(third.X, fourth.X));
        var bottom = Length.Max(Length.Max(first.Y, second.Y), Length.Max(third.Y, fourth.Y));
        return new Rect(new Point(left, top), new Size(right - left, bottom - top));
    }

    /// <summary>The map that does <paramref name="inner"/> first and this one after it.</summary>
    public Transform After(Transform inner) => new(
        (A * inner.A) + (C * inner.B),
        (B * inner.A) + (D * inner.B),
        (A * inner.C) + (C * inner.D),
        (B * inner.C) + (D * inner.D),
        (A * inner.E) + (C * inner.F) + E,
        (B * inner.E) + (D * inner.F) + F);
}
