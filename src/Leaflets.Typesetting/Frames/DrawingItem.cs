using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Frames;

/// <summary>Something in a drawing. The set is closed: group, path, text. Coordinates are those of the innermost group.</summary>
public abstract record DrawingItem
{
    private protected DrawingItem()
    {
    }
}

/// <summary>Items that are moved, cut or made translucent together.</summary>
/// <param name="Transform">From the coordinates of the items to those outside.</param>
/// <param name="Clip">What the items are cut to, in their own coordinates, or null.</param>
/// <param name="Opacity">How much of the group as a whole covers what is behind: 0 to 1.</param>
/// <param name="Items">The items, in painting order.</param>
public sealed record DrawingGroup(Transform Transform, DrawingClip? Clip, double Opacity, ImmutableArray<DrawingItem> Items) : DrawingItem;

/// <summary>A filled or stroked path.</summary>
/// <param name="Path">The outline.</param>
/// <param name="Fill">What fills it, or null.</param>
/// <param name="IsEvenOdd">
/// Whether the inside is found by the even-odd rule, not by the nonzero winding number (ISO 32000-1, 8.5.3.3).
/// </param>
/// <param name="Line">How its line is drawn, or null.</param>
public sealed record DrawingPath(VectorPath Path, Paint? Fill, bool IsEvenOdd, LineStyle? Line) : DrawingItem;

/// <summary>Shaped text.</summary>
/// <param name="Position">The left end of the run's baseline.</param>
/// <param name="Run">The glyphs.</param>
/// <param name="Opacity">0 to 1.</param>
public sealed record DrawingText(Point Position, GlyphRun Run, double Opacity) : DrawingItem;

/// <summary>An area that drawing is cut to: inside any of the paths.</summary>
/// <param name="Path">The outlines.</param>
/// <param name="IsEvenOdd">Whether the inside is found by the even-odd rule.</param>
public sealed record DrawingClip(VectorPath Path, bool IsEvenOdd);
