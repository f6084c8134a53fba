namespace Leaflets.Inspection.Reading;

/// <summary>A transform of coordinates (ISO 32000-1, 8.3.3).</summary>
internal readonly record struct Transform(double A, double B, double C, double D, double E, double F)
{
    /// <summary>The one that changes nothing.</summary>
    public static Transform Identity { get; } = new(1, 0, 0, 1, 0, 0);

    /// <summary>This one, and then another.</summary>
    public Transform Then(Transform next) => new(
        (A * next.A) + (B * next.C),
        (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C),
        (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E,
        (E * next.B) + (F * next.D) + next.F);
}
