using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Reads the point that transforms turn and stretch around (CSS Transforms 1, 4 and 6).</summary>
internal static class SvgOrigin
{
    /// <summary>The map around the point that an element states.</summary>
    /// <param name="map">The map around the origin.</param>
    /// <param name="element">The element.</param>
    /// <param name="scope">Its scope.</param>
    /// <param name="content">What it draws, which the point may be measured by.</param>
    /// <exception cref="InvalidDrawingException">The point is not known.</exception>
    public static Transform Around(Transform map, SvgElement element, SvgScope scope, ImmutableArray<DrawingItem> content)
    {
        var isOfBox = element["transform-box"] switch
        {
            null or "" or "view-box" or "border-box" or "initial" => false,
            "fill-box" or "content-box" => true,
            var box => throw element.Fault($"the property 'transform-box: {box}'"),
        };
        if (map == Transform.Identity || (element["transform-origin"] is null && !isOfBox))
        {
            return map;
        }

        var (left, top, width, height) = isOfBox ? DrawingBounds.Of(content) ?? default : (0, 0, scope.Width, scope.Height);
        var (x, y) = Point(element["transform-origin"] ?? (isOfBox ? "50% 50%" : "0 0"), element, width, height);
        return DrawingBudget.Near(
            Transform.Translation(left + x, top + y).After(map).After(Transform.Translation(-left - x, -top - y)), element);
    }

    private static (double X, double Y) Point(string text, SvgElement element, double width, double height)
    {
        var words = text.Split((char[])[' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 3 || (words.Length == 3 && SvgNumbers.Length(words[2], 1, element) != 0))
        {
            throw element.Fault($"the property 'transform-origin: {text}'");
        }

        var (first, second) = (words[0], words.Length > 1 ? words[1] : "center");
        if (first is "top" or "bottom" || second is "left" or "right")
        {
            (first, second) = (second, first);
        }

        return (Along(first, width), Along(second, height));

        double Along(string word, double whole) => word switch
        {
            "left" or "top" => 0,
            "center" => whole / 2,
            "right" or "bottom" => whole,
            _ => SvgNumbers.Length(word, whole, element),
        };
    }
}
