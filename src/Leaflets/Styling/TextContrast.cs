using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling;

/// <summary>What lies behind text, and how much it must differ from it (WCAG 2.1, 1.4.3).</summary>
internal static class TextContrast
{
    /// <summary>The least contrast of text that is not large.</summary>
    public const double OfText = 4.5;

    private const double OfLargeText = 3;
    private const double LargeSize = 18;
    private const double LargeBoldSize = 14;

    /// <summary>
    /// The colour behind the text of an element: its own ground, or that of the nearest element around it that has one; else paper.
    /// </summary>
    public static Color GroundOf(ComputedStyle style)
    {
        for (var at = style; at is not null; at = at.Parent)
        {
            if (at.Background is { } ground)
            {
                return ground;
            }
        }

        return Color.White;
    }

    /// <summary>The least contrast of an element's text: less for large text, which is 18 points, or 14 points of bold.</summary>
    public static double Least(ComputedStyle style) =>
        style.Size.Points >= LargeSize || (style.Size.Points >= LargeBoldSize && style.Weight.Value >= FontWeight.Bold.Value)
            ? OfLargeText
            : OfText;
}
