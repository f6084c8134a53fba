using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Reads gradients (SVG 1.1, 13.2).</summary>
internal static class SvgGradients
{
    private const int MostReferences = 8;

    /// <summary>What fills a path.</summary>
    /// <param name="gradient">The gradient's element.</param>
    /// <param name="byId">The elements of the drawing.</param>
    /// <param name="bounds">The rectangle around the path.</param>
    /// <param name="size">The drawing's viewport.</param>
    /// <param name="opacity">0 to 1.</param>
    /// <param name="budget">Counts what is read.</param>
    /// <exception cref="InvalidDrawingException">The gradient has something that is not known.</exception>
    public static Paint? Read(
        SvgElement gradient,
        IReadOnlyDictionary<string, SvgElement> byId,
        (double X, double Y, double Width, double Height) bounds,
        Size size,
        double opacity,
        DrawingBudget budget)
    {
        var chain = Chain(gradient, byId);
        chain.ForEach(budget.Read);
        var stops = Stops(chain.Find(element => element.Children.Exists(child => child.Name == "stop")), budget);
        if (stops.IsEmpty)
        {
            return null;
        }

        if (stops.Length == 1)
        {
            return new SolidPaint(stops[0].Color, opacity * stops[0].Opacity);
        }

        if (Value("spreadMethod") is "reflect" or "repeat")
        {
            throw gradient.Fault("a gradient that is repeated");
        }

        var isOfBox = Value("gradientUnits") != "userSpaceOnUse";
        if (isOfBox && (bounds.Width == 0 || bounds.Height == 0))
        {
            return null;
        }

        var (wide, high) = isOfBox ? (1.0, 1.0) : (size.Width.Points, size.Height.Points);
        var map = SvgTransform.Read(Value("gradientTransform"), gradient);
        map = DrawingBudget.Near(isOfBox ? new Transform(bounds.Width, 0, 0, bounds.Height, bounds.X, bounds.Y).After(map) : map, gradient);
        if (gradient.Name == "linearGradient")
        {
            var (from, to) = (SvgPathData.At(X("x1", "0%"), Y("y1", "0%")), SvgPathData.At(X("x2", "100%"), Y("y2", "0%")));
            return from == to ? Last() : new LinearGradient(from, to, stops, map, opacity);
        }

        if (Value("fr") is { } inner && SvgNumbers.Length(inner, 1, gradient) > 0)
        {
            throw gradient.Fault("a gradient that starts at a circle (fr)");
        }

        var (cx, cy) = (X("cx", "50%"), Y("cy", "50%"));
        var radius = SvgNumbers.Length(Value("r") ?? "50%", Math.Sqrt(((wide * wide) + (high * high)) / 2), gradient);
        var focus = SvgPathData.At(Value("fx") is null ? cx : X("fx", "50%"), Value("fy") is null ? cy : Y("fy", "50%"));
        return radius <= 0
            ? Last()
            : new RadialGradient(focus, SvgPathData.At(cx, cy), Length.FromPoints(radius), stops, map, opacity);

        // A gradient without extent is its last colour (SVG 1.1, 13.2.2 and 13.2.3).
        SolidPaint Last() => new(stops[^1].Color, opacity * stops[^1].Opacity);
        string? Value(string name) => chain.Select(element => element[name]).FirstOrDefault(value => value is not null);
        double X(string name, string normal) => SvgNumbers.Length(Value(name) ?? normal, wide, gradient);
        double Y(string name, string normal) => SvgNumbers.Length(Value(name) ?? normal, high, gradient);
    }

    /// <summary>The gradient and those that it takes values from.</summary>
    private static List<SvgElement> Chain(SvgElement gradient, IReadOnlyDictionary<string, SvgElement> byId)
    {
        var chain = new List<SvgElement> { gradient };
        while (chain[^1]["href"] is { } reference)
        {
            if (!reference.StartsWith('#') || !byId.TryGetValue(reference[1..], out var next) || chain.Count > MostReferences)
            {
                throw gradient.Fault($"the reference '{reference}', which is not in the drawing");
            }

            chain.Add(next);
        }

        return chain;
    }

    private static ImmutableArray<GradientStop> Stops(SvgElement? gradient, DrawingBudget budget)
    {
        var stops = ImmutableArray.CreateBuilder<GradientStop>();
        foreach (var element in gradient?.Children ?? [])
        {
            budget.Read(element);
            if (element.Name != "stop")
            {
                continue;
            }

            CssProperties.Check(element);
            var color = SvgColors.Read(element["stop-color"] ?? "black", SvgColors.CurrentOf(element), element)
                ?? new SvgColor(Color.Black, 0);
            var share = SvgNumbers.Share(element["stop-opacity"], element);
            var offset = SvgNumbers.Share(element["offset"] ?? "0", element);
            stops.Add(new GradientStop(stops.Count > 0 ? Math.Max(offset, stops[^1].Offset) : offset, color.Color, share * color.Opacity));
        }

        return stops.ToImmutable();
    }
}
