using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Reads what areas and lines are coloured with (SVG 1.1, 11.2).</summary>
internal sealed class SvgPaints
{
    private readonly SvgDrawer _drawer;
    private readonly DrawingBudget _budget;

    public SvgPaints(SvgDrawer drawer, DrawingBudget budget) => (_drawer, _budget) = (drawer, budget);

    /// <summary>A colour or gradient, or a pattern's element; neither where nothing is painted.</summary>
    /// <param name="text">What is stated.</param>
    /// <param name="opacity">How much it covers.</param>
    /// <param name="style">The style of what is painted.</param>
    /// <param name="element">Its element.</param>
    /// <param name="bounds">The rectangle around it.</param>
    /// <param name="scope">Its scope.</param>
    /// <exception cref="InvalidDrawingException">It is not known.</exception>
    public (Paint? Paint, SvgElement? Pattern) Read(
        string text, double opacity, SvgStyle style, SvgElement element, (double X, double Y, double Width, double Height) bounds,
        SvgScope scope)
    {
        var current = style.Color;
        if (text is "context-fill" or "context-stroke")
        {
            (text, current) = style.Context is { } context
                ? (text == "context-fill" ? context.Fill : context.Stroke, context.Color) : ("none", current);
            if (text.StartsWith("url(", StringComparison.Ordinal))
            {
                throw element.Fault("a marker that takes its colour from a gradient or pattern");
            }
        }

        if (!text.StartsWith("url(", StringComparison.Ordinal))
        {
            return (SvgColors.Read(text, current, element) is { } color
                ? new SolidPaint(color.Color, opacity * color.Opacity) : null, null);
        }

        var fallback = text[(text.IndexOf(')', StringComparison.Ordinal) + 1)..].Trim();
        if (_drawer.Find(text) is not { } found)
        {
            return fallback.Length > 0 && !fallback.StartsWith("url(", StringComparison.Ordinal)
                ? Read(fallback, opacity, style, element, bounds, scope)
                : throw SvgDrawer.Lost(element, text);
        }

        var size = new Size(Length.FromPoints(scope.Width), Length.FromPoints(scope.Height));
        return found.Name switch
        {
            "linearGradient" or "radialGradient" => (SvgGradients.Read(found, _drawer.ById, bounds, size, opacity, _budget), null),
            "pattern" => (null, found),
            _ => throw element.Fault($"a fill that is a {found.Name}"),
        };
    }

    /// <summary>How lines are drawn, or null where none are.</summary>
    /// <param name="style">The style of what is painted.</param>
    /// <param name="element">Its element.</param>
    /// <param name="drawn">The path in the space in which the line is drawn, which its dashes are measured in.</param>
    /// <param name="bounds">The rectangle around what is painted.</param>
    /// <param name="scope">Its scope.</param>
    /// <exception cref="InvalidDrawingException">They are drawn in a way that is not known.</exception>
    public LineStyle? Line(
        SvgStyle style, SvgElement element, VectorPath drawn, (double X, double Y, double Width, double Height) bounds, SvgScope scope)
    {
        if (style.Stroke == "none")
        {
            return null;
        }

        var width = SvgNumbers.Length(style.StrokeWidth, scope.Diagonal, element);
        var (paint, pattern) = Read(style.Stroke, style.StrokeOpacity, style, element, bounds, scope);
        if (pattern is not null)
        {
            throw element.Fault("a stroke with a pattern");
        }

        if (width <= 0 || paint is null)
        {
            return null;
        }

        var dashes = style.Dashes;
        if (!dashes.IsEmpty && element["pathLength"] is { Length: > 0 } length)
        {
            throw element.Fault($"dashes along a line that gives its own length (pathLength: {length})");
        }

        var period = dashes.Sum(static dash => dash.Points);

        if (!dashes.IsEmpty && LengthOf(drawn) * dashes.Length > period * _budget.Limits.MaximumDashes)
        {
            throw element.Fault("a line with too many dashes");
        }

        return new LineStyle(paint, Length.FromPoints(width))
        {
            Cap = style.Cap,
            Join = style.Join,
            MiterLimit = style.MiterLimit,
            Dashes = dashes,
            DashOffset = style.DashOffset >= Length.Zero || period == 0
                ? style.DashOffset
                : Length.FromPoints(period - (-style.DashOffset.Points % period)),
        };
    }

    /// <summary>
    /// The length that a path's dashes are counted by. Two numbers make a dash, and half of what is around the path's bounds is how long a
    /// path is that does not turn back.
    /// </summary>
    private static double LengthOf(VectorPath path)
    {
        var around = PathBounds.Of(path) is { } bounds ? bounds.Width + bounds.Height : 0;
        return Math.Max(around, PathLength.Of(path) / 2);
    }
}
