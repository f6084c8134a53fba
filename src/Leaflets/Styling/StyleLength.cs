using System.Globalization;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling;

/// <summary>A length in a style file: absolute, or relative to a type size.</summary>
/// <param name="Value">Points, or ems.</param>
/// <param name="IsRelative">Whether <paramref name="Value"/> counts ems.</param>
internal readonly record struct StyleLength(double Value, bool IsRelative)
{
    /// <summary>A length of so many points.</summary>
    public static StyleLength Absolute(Length length) => new(length.Points, IsRelative: false);

    /// <summary>A length of so many times the type size.</summary>
    public static StyleLength Ems(double ems) => new(ems, IsRelative: true);

    /// <summary>The length where one em is <paramref name="em"/>.</summary>
    public Length Resolve(Length em) => IsRelative ? em * Value : Length.FromPoints(Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("0.###", CultureInfo.InvariantCulture) + (IsRelative ? "em" : "pt");
}
