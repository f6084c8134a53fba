using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Frames;

/// <summary>What an area or a line is coloured with. The set is closed.</summary>
public abstract record Paint
{
    private protected Paint(double opacity) => Opacity = opacity;

    /// <summary>0 (nothing is seen) to 1 (nothing behind is seen).</summary>
    public double Opacity { get; init; }
}

/// <summary>One colour.</summary>
/// <param name="Color">The colour.</param>
/// <param name="Opacity">0 to 1.</param>
public sealed record SolidPaint(Color Color, double Opacity) : Paint(Opacity);

/// <summary>Colours that run along a line, the first and last going on beyond its ends (ISO 32000-1, 8.7.4.5.3).</summary>
/// <param name="From">Where the first colour is.</param>
/// <param name="To">Where the last colour is.</param>
/// <param name="Stops">The colours; two at least, offsets rising.</param>
/// <param name="Transform">From the gradient's coordinates to the path's.</param>
/// <param name="Opacity">0 to 1.</param>
public sealed record LinearGradient(
    Point From, Point To, ImmutableArray<GradientStop> Stops, Transform Transform, double Opacity) : Paint(Opacity);

/// <summary>Colours that run from a point to a circle around it (ISO 32000-1, 8.7.4.5.4).</summary>
/// <param name="Focus">Where the first colour is.</param>
/// <param name="Center">The centre of the circle that has the last colour.</param>
/// <param name="Radius">The circle's radius.</param>
/// <param name="Stops">The colours; two at least, offsets rising.</param>
/// <param name="Transform">From the gradient's coordinates to the path's.</param>
/// <param name="Opacity">0 to 1.</param>
public sealed record RadialGradient(
    Point Focus, Point Center, Length Radius, ImmutableArray<GradientStop> Stops, Transform Transform, double Opacity)
    : Paint(Opacity);

/// <summary>A colour at a part of a gradient's way.</summary>
/// <param name="Offset">The part of the way, from 0 to 1.</param>
/// <param name="Color">The colour.</param>
/// <param name="Opacity">How much it covers there, from 0 to 1.</param>
public readonly record struct GradientStop(double Offset, Color Color, double Opacity = 1);
