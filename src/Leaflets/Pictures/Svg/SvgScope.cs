using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Where something is drawn.</summary>
/// <param name="Style">The style around it.</param>
/// <param name="Width">What percentages of width are of, in user units.</param>
/// <param name="Height">What percentages of height are of.</param>
/// <param name="Map">From the user units there to those of the drawing as a whole.</param>
internal sealed record SvgScope(SvgStyle Style, double Width, double Height, Transform Map)
{
    /// <summary>For lengths that are neither wide nor high (SVG 1.1, 7.10).</summary>
    public double Diagonal => Math.Sqrt(((Width * Width) + (Height * Height)) / 2);

    /// <summary>The scope inside an element.</summary>
    public SvgScope Inside(SvgElement element) => this with { Style = Style.For(element, Diagonal) };

    /// <summary>The scope under a map.</summary>
    public SvgScope Under(Transform map) => map == Transform.Identity ? this : this with { Map = Map.After(map) };
}
