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

    /// <summary>The map that does <paramref name="inner"/> first and this one after it.</summary>
    public Transform After(Transform inner) => new(
        (A * inner.A) + (C * inner.B),
        (B * inner.A) + (D * inner.B),
        (A * inner.C) + (C * inner.D),
        (B * inner.C) + (D * inner.D),
        (A * inner.E) + (C * inner.F) + E,
        (B * inner.E) + (D * inner.F) + F);
}
