using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>A colour with how much it covers.</summary>
/// <param name="Color">The colour.</param>
/// <param name="Opacity">0 to 1.</param>
internal readonly record struct SvgColor(Color Color, double Opacity)
{
    /// <summary>Opaque black.</summary>
    public static SvgColor Black => new(Color.Black, 1);
}
