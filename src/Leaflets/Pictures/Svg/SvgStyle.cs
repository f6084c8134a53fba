using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>The properties that an element takes from those around it (SVG 1.1, appendix N).</summary>
internal sealed record SvgStyle
{
    /// <summary>The size of type where none is stated: medium (CSS 2.1, 15.7).</summary>
    public const double NormalFontSize = 16;

    /// <summary>What subscripts and superscripts are moved by, in ems of the text around.</summary>
    private const double Subscript = 0.2;
    private const double Superscript = 0.4;

    public string Fill { get; private init; } = "black";

    public string Stroke { get; private init; } = "none";

    public SvgColor Color { get; private init; } = SvgColor.Black;

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

    /// <summary>The order of fill, stroke and markers, as it is stated.</summary>
    public string PaintOrder { get; private init; } = "normal";

    public string MarkerStart { get; private init; } = "none";

    public string MarkerMid { get; private init; } = "none";

    public string MarkerEnd { get; private init; } = "none";

    /// <summary>What <c>context-fill</c> and <c>context-stroke</c> are, inside a marker.</summary>
    public SvgStyle? Context { get; init; }

    public double FontSize { get; private init; } = NormalFontSize;

    public int FontWeight { get; private init; } = 400;

    public bool IsItalic { get; private init; }

    public string Anchor { get; private init; } = "start";

    public bool IsRightToLeft { get; private init; }

    public bool KeepsSpace { get; private init; }

    public string LetterSpacing { get; private init; } = "normal";

    public string WordSpacing { get; private init; } = "normal";

    /// <summary>The lines at text, by their names; those around and one's own.</summary>
    public string Decoration { get; private init; } = string.Empty;

    /// <summary>How far text is raised, in user units.</summary>
    public double Shift { get; private init; }

    public string Baseline { get; private init; } = "auto";

    /// <summary>The style inside an element.</summary>
    /// <exception cref="InvalidDrawingException">A property has a value that is not known.</exception>
    public SvgStyle For(SvgElement element, double diagonal)
    {
        CssProperties.Check(element);
        var size = SvgFontSize.Of(Own(element, "font-size"), FontSize, element);
        element.FontSize = size;
        return new SvgStyle
        {
            Context = Context,
            Color = Own(element, "color") is { } own && own != "currentColor" ? SvgColors.Read(own, Color, element) ?? Color : Color,
            Fill = Own(element, "fill") ?? Fill,
            Stroke = Own(element, "stroke") ?? Stroke,
            FillOpacity = Own(element, "fill-opacity") is { } fill ? SvgNumbers.Share(fill, element) : FillOpacity,
            StrokeOpacity = Own(element, "stroke-opacity") is { } stroke ? SvgNumbers.Share(stroke, element) : StrokeOpacity,
            IsEvenOdd = Own(element, "fill-rule") is { } rule ? rule == "evenodd" : IsEvenOdd,
            IsClipEvenOdd = Own(element, "clip-rule") is { } clipRule ? clipRule == "evenodd" : IsClipEvenOdd,
            IsVisible = Own(element, "visibility") is { } visibility ? visibility == "visible" : IsVisible,
            StrokeWidth = Own(element, "stroke-width") is { } width ? SvgNumbers.Relative(width, element) : StrokeWidth,
            Cap = Own(element, "stroke-linecap") switch
            {
                null => Cap,
                "round" => LineCap.Round,
                "square" => LineCap.Square,
                _ => LineCap.Butt,
            },
            Join = Own(element, "stroke-linejoin") switch
            {
                null => Join,
                "round" => LineJoin.Round,
                "bevel" => LineJoin.Bevel,
                _ => LineJoin.Miter,
            },
            MiterLimit = Own(element, "stroke-miterlimit") is { } limit ? Math.Max(1, SvgNumbers.Length(limit, 1, element)) : MiterLimit,
            Dashes = Own(element, "stroke-dasharray") is { } dashes ? DashesOf(dashes, element, diagonal) : Dashes,
            DashOffset = Own(element, "stroke-dashoffset") is { } offset
                ? Length.FromPoints(SvgNumbers.Length(offset, diagonal, element))
                : DashOffset,
            PaintOrder = Own(element, "paint-order") ?? PaintOrder,
            MarkerStart = Own(element, "marker-start") ?? MarkerStart,
            MarkerMid = Own(element, "marker-mid") ?? MarkerMid,
            MarkerEnd = Own(element, "marker-end") ?? MarkerEnd,
            FontSize = size,
            FontWeight = WeightOf(element),
            IsItalic = Own(element, "font-style") is { } slant
                ? slant.StartsWith("italic", StringComparison.Ordinal) || slant.StartsWith("oblique", StringComparison.Ordinal)
                : IsItalic,
            Anchor = Own(element, "text-anchor") ?? Anchor,
            IsRightToLeft = Own(element, "direction") is { } direction ? direction == "rtl" : IsRightToLeft,
            KeepsSpace = KeepsSpaceIn(element),
            LetterSpacing = Own(element, "letter-spacing") is { } letters ? SvgNumbers.Relative(letters, element) : LetterSpacing,
            WordSpacing = Own(element, "word-spacing") is { } words ? SvgNumbers.Relative(words, element) : WordSpacing,
            Decoration = Own(element, "text-decoration") is { } lines and not "none" ? $"{Decoration} {lines}" : Decoration,
            Shift = Shift + ShiftOf(element, size),
            Baseline = Own(element, "alignment-baseline") is { } alignment and not ("auto" or "baseline")
                ? alignment
                : Own(element, "dominant-baseline") ?? Baseline,
        };
    }

    /// <summary>
    /// The style of an element that is drawn elsewhere than it stands: what it takes, it takes from those
    /// around it (SVG 1.1, 11.6.2 and 13.3).
    /// </summary>
    public static SvgStyle Standing(SvgElement element, double diagonal) =>
        (element.Parent is { } parent ? Standing(parent, diagonal) : new SvgStyle()).For(element, diagonal);

    private static string? Own(SvgElement element, string name) => element[name] switch
    {
        null or "" or "inherit" or "unset" or "revert" or "revert-layer" => null,
        "initial" => name switch
        {
            "fill" or "color" => "black",
            "stroke" or "stroke-dasharray" or "marker-start" or "marker-mid" or "marker-end" or "text-decoration" => "none",
            "fill-opacity" or "stroke-opacity" or "stroke-width" => "1",
            "stroke-dashoffset" or "baseline-shift" => "0",
            "stroke-miterlimit" => "4",
            "visibility" => "visible",
            "font-size" => "medium",
            "text-anchor" => "start",
            "dominant-baseline" or "alignment-baseline" => "auto",
            _ => "normal",
        },
        var value => value,
    };

    private int WeightOf(SvgElement element) => Own(element, "font-weight") switch
    {
        null => FontWeight,
        "bold" => 700,
        "bolder" => FontWeight < 350 ? 400 : FontWeight < 550 ? 700 : 900,
        "lighter" => FontWeight < 550 ? 100 : FontWeight < 750 ? 400 : 700,
        "normal" => 400,
        var weight => (int)Math.Clamp(SvgNumbers.Length(weight, 1, element), 1, 1000),
    };

    private bool KeepsSpaceIn(SvgElement element)
    {
        if (Own(element, "white-space") is { } space)
        {
            return space.StartsWith("pre", StringComparison.Ordinal) && space != "pre-line" || space == "break-spaces";
        }

        return element["xml:space"] is { } xml ? xml == "preserve" : KeepsSpace;
    }

    private double ShiftOf(SvgElement element, double size) => Own(element, "baseline-shift") switch
    {
        null or "baseline" => 0,
        "sub" => -Subscript * FontSize,
        "super" => Superscript * FontSize,
        var shift => SvgNumbers.Length(shift, size, element),
    };

    private static ImmutableArray<Length> DashesOf(string text, SvgElement element, double diagonal)
    {
        if (text == "none")
        {
            return [];
        }

        var dashes = text.Split((char[])[' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(dash => Length.FromPoints(SvgNumbers.Length(dash, diagonal, element))).ToImmutableArray();

        // A dash of less than nothing is an error, and the line whole (SVG 2, 13.5.6).
        return dashes.All(dash => dash == Length.Zero) || dashes.Any(dash => dash < Length.Zero) ? [] : dashes.Length % 2 == 1
            ? [.. dashes, .. dashes] : dashes;
    }
}
