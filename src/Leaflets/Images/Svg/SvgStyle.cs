using System.Collections.Immutable;
using Leaflets.Typesetting.Drawings;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Images.Svg;

/// <summary>The properties that an element takes from those around it (SVG 1.1, appendix N).</summary>
internal sealed record SvgStyle
{
    public string Fill { get; private init; } = "black";

    public string Stroke { get; private init; } = "none";

    public Color Color { get; private init; } = Color.Black;

    public double FillOpacity { get; private init; } = 1;

    public double StrokeOpacity { get; private init; } = 1;

    public bool IsEvenOdd { get; private init; }

    public bool IsClipEvenOdd { get; private init; }

    public bool IsVisible { get; private init; } = true;

    public string StrokeWidth { get; private init; } = "1";

    public LineCap Cap { get; private init; }

    public LineJoin Join { get; private init; }

    public double MiterLimit { get; private init; } = 4;

    public ImmutableArray<Length> Dashes { get; private init; } = [];

    public Length DashOffset { get; private init; }

    public double FontSize { get; private init; } = 16;

    public int FontWeight { get; private init; } = 400;

    public bool IsItalic { get; private init; }

    public string Anchor { get; private init; } = "start";

    public bool IsRightToLeft { get; private init; }

    /// <summary>The style inside an element.</summary>
    /// <exception cref="InvalidDrawingException">A property has a value that is not known.</exception>
    public SvgStyle For(SvgElement element, double diagonal)
    {
        var color = element["color"] is { } own and not ("inherit" or "currentColor") ? SvgColors.Read(own, Color, element) ?? Color : Color;
        var size = FontSizeOf(element);
        return new SvgStyle
        {
            Color = color,
            Fill = Own(element, "fill") ?? Fill,
            Stroke = Own(element, "stroke") ?? Stroke,
            FillOpacity = Own(element, "fill-opacity") is { } fill ? SvgNumbers.Share(fill, element) : FillOpacity,
            StrokeOpacity = Own(element, "stroke-opacity") is { } stroke ? SvgNumbers.Share(stroke, element) : StrokeOpacity,
            IsEvenOdd = Own(element, "fill-rule") is { } rule ? rule == "evenodd" : IsEvenOdd,
            IsClipEvenOdd = Own(element, "clip-rule") is { } clipRule ? clipRule == "evenodd" : IsClipEvenOdd,
            IsVisible = Own(element, "visibility") is { } visibility ? visibility == "visible" : IsVisible,
            StrokeWidth = Own(element, "stroke-width") ?? StrokeWidth,
            Cap = Own(element, "stroke-linecap") switch { null => Cap, "round" => LineCap.Round, "square" => LineCap.Square, _ => LineCap.Butt },
            Join = Own(element, "stroke-linejoin") switch { null => Join, "round" => LineJoin.Round, "bevel" => LineJoin.Bevel, _ => LineJoin.Miter },
            MiterLimit = Own(element, "stroke-miterlimit") is { } limit ? Math.Max(1, SvgNumbers.Length(limit, 1, element)) : MiterLimit,
            Dashes = Own(element, "stroke-dasharray") is { } dashes ? DashesOf(dashes, element, diagonal) : Dashes,
            DashOffset = Own(element, "stroke-dashoffset") is { } offset
                ? Length.FromPoints(Math.Max(0, SvgNumbers.Length(offset, diagonal, element)))
                : DashOffset,
            FontSize = size,
            FontWeight = Own(element, "font-weight") switch
            {
                null => FontWeight,
                "bold" => 700,
                "bolder" => Math.Min(900, FontWeight + 300),
                "lighter" => Math.Max(100, FontWeight - 300),
                "normal" => 400,
                var weight => (int)Math.Clamp(SvgNumbers.Length(weight, 1, element), 1, 1000),
            },
            IsItalic = Own(element, "font-style") is { } slant ? slant is "italic" or "oblique" : IsItalic,
            Anchor = Own(element, "text-anchor") ?? Anchor,
            IsRightToLeft = Own(element, "direction") is { } direction ? direction == "rtl" : IsRightToLeft,
        };
    }

    /// <summary>How lines are drawn, or null where none are.</summary>
    /// <exception cref="InvalidDrawingException">Lines have a gradient, or the width is no length.</exception>
    public LineStyle? Line(SvgElement element, double diagonal)
    {
        var width = SvgNumbers.Length(StrokeWidth, diagonal, element, FontSize);
        if (width <= 0 || SvgColors.Read(Stroke, Color, element) is not { } color)
        {
            return null;
        }

        return new LineStyle(new SolidPaint(color, StrokeOpacity), Length.FromPoints(width))
        {
            Cap = Cap,
            Join = Join,
            MiterLimit = MiterLimit,
            Dashes = Dashes,
            DashOffset = DashOffset,
        };
    }

    private static string? Own(SvgElement element, string name) => element[name] is { } value and not ("inherit" or "") ? value : null;

    private static ImmutableArray<Length> DashesOf(string text, SvgElement element, double diagonal)
    {
        if (text == "none")
        {
            return [];
        }

        var dashes = text.Split((char[])[' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(dash => Length.FromPoints(Math.Max(0, SvgNumbers.Length(dash, diagonal, element)))).ToImmutableArray();
        return dashes.All(dash => dash == Length.Zero) ? [] : dashes.Length % 2 == 1 ? [.. dashes, .. dashes] : dashes;
    }

    private double FontSizeOf(SvgElement element) => Own(element, "font-size") switch
    {
        null => FontSize,
        "xx-small" => 9,
        "x-small" => 10,
        "small" => 13,
        "medium" => 16,
        "large" => 18,
        "x-large" => 24,
        "xx-large" => 32,
        var size => Math.Max(0, SvgNumbers.Length(size, FontSize, element, FontSize)),
    };
}
