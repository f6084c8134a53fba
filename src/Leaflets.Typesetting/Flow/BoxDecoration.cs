using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>The visible part of a box. A box that continues on another page has its padding there again.</summary>
/// <param name="Padding">The room between edge and content.</param>
/// <param name="Background">The ground, or null.</param>
/// <param name="Top">The line at the top, or null; its width is part of the box.</param>
/// <param name="End">The line at the side where lines end.</param>
/// <param name="Bottom">The line at the bottom.</param>
/// <param name="Start">The line at the side where lines begin.</param>
public sealed record BoxDecoration(
    Sides Padding,
    Color? Background = null,
    Stroke? Top = null,
    Stroke? End = null,
    Stroke? Bottom = null,
    Stroke? Start = null)
{
    /// <summary>The room that edge lines and padding take at each side.</summary>
    public Sides Insets => new(
        Padding.Top + WidthOf(Top),
        Padding.End + WidthOf(End),
        Padding.Bottom + WidthOf(Bottom),
        Padding.Start + WidthOf(Start));

    private static Length WidthOf(Stroke? stroke) => stroke?.Width ?? Length.Zero;
}
