using System.Globalization;

namespace Leaflets.Typesetting.Geometry;

/// <summary>A distance on paper. Held in PostScript points (1/72 inch); immutable and thread-safe.</summary>
/// <remarks>
/// Only addition, subtraction, multiplication and division are used, which IEEE 754 defines exactly, so a layout
/// is the same on every processor.
/// </remarks>
public readonly record struct Length : IComparable<Length>
{
    /// <summary>How far, in points, a content may exceed its space and still count as fitting (rounding of many additions).</summary>
    private const double Slack = 0.005;

    private const double PointsPerInch = 72;
    private const double MillimetresPerInch = 25.4;

    private Length(double points) => Points = points;

    /// <summary>No distance.</summary>
    public static Length Zero => default;

    /// <summary>The distance in PostScript points (1/72 inch).</summary>
    public double Points { get; }

    /// <summary>The distance in millimetres.</summary>
    public double Millimetres => Points * MillimetresPerInch / PointsPerInch;

    /// <summary>A length of so many points.</summary>
    public static Length FromPoints(double points) => new(points);

    /// <summary>A length of so many millimetres.</summary>
    public static Length FromMillimetres(double millimetres) => new(millimetres * PointsPerInch / MillimetresPerInch);

    /// <summary>A length of so many inches.</summary>
    public static Length FromInches(double inches) => new(inches * PointsPerInch);

    /// <summary>The greater of two lengths.</summary>
    public static Length Max(Length a, Length b) => a.Points >= b.Points ? a : b;

    /// <summary>The lesser of two lengths.</summary>
    public static Length Min(Length a, Length b) => a.Points <= b.Points ? a : b;

    /// <summary>Whether this length fits in <paramref name="available"/>, allowing for the rounding of many additions.</summary>
    public bool FitsIn(Length available) => Points <= available.Points + Slack;

    /// <inheritdoc/>
    public int CompareTo(Length other) => Points.CompareTo(other.Points);

    /// <summary>The length in points, in the invariant culture: <c>12.5pt</c>.</summary>
    public override string ToString() => Points.ToString("0.###", CultureInfo.InvariantCulture) + "pt";

#pragma warning disable CS1591 // The arithmetic operators mean what they say.
    public static Length operator +(Length a, Length b) => new(a.Points + b.Points);

    public static Length operator -(Length a, Length b) => new(a.Points - b.Points);

    public static Length operator -(Length a) => new(-a.Points);

    public static Length operator *(Length a, double factor) => new(a.Points * factor);

    public static Length operator *(double factor, Length a) => new(a.Points * factor);

    public static Length operator /(Length a, double divisor) => new(a.Points / divisor);

    public static double operator /(Length a, Length b) => a.Points / b.Points;

    public static bool operator <(Length a, Length b) => a.Points < b.Points;

    public static bool operator >(Length a, Length b) => a.Points > b.Points;

    public static bool operator <=(Length a, Length b) => a.Points <= b.Points;

    public static bool operator >=(Length a, Length b) => a.Points >= b.Points;
#pragma warning restore CS1591
}
