using System.Text.Json.Nodes;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling.Loading;

/// <summary>The kinds of values that speak of a box's sides: lines and distances.</summary>
internal static class BoxKinds
{
    /// <summary>What a line has where its keys do not say.</summary>
    private static readonly Stroke DefaultStroke = new(Color.Black, Length.FromPoints(1));

    /// <summary>A dash or gap is this many times as long as the line is thick.</summary>
    private const double DashPerWidth = 3;

    private static readonly KeyTable<Stroke> StrokeKeys = new(
        Key.Of<Stroke, Length>(
            "width",
            "The line's thickness.",
            StyleKinds.Absolute(0.1, 40),
            (line, width) => line with { Width = width, Dash = line.Dash == Length.Zero ? Length.Zero : width * DashPerWidth }),
        Key.Of<Stroke, Color>("color", "The line's colour.", StyleKinds.Color, (line, color) => line with { Color = color }),
        Key.Of<Stroke, LinePattern>(
            "style",
            "A solid line, or dashes.",
            ValueKinds.OneOf<LinePattern>(),
            (line, pattern) => line with { Dash = pattern == LinePattern.Solid ? Length.Zero : line.Width * DashPerWidth }));

    /// <summary>A line, or <c>none</c>. A line that stood there before is changed, not replaced.</summary>
    public static ValueKind<Stroke?> Line { get; } = ValueKinds.OrNone(new ValueKind<Stroke>(
        (YamlNode node, ReadContext context, Stroke before, out Stroke value) =>
        {
            value = DefaultStroke;
            if (node is not YamlMapping)
            {
                return ValueKinds.Refuse(node, context, "none, or the keys width, color and style");
            }

            value = StrokeKeys.Read(before ?? DefaultStroke, node, context);
            return true;
        },
        static definitions => definitions.Reference("line", () => StrokeKeys.Schema(definitions))));

    private static readonly KeyTable<Border> BorderKeys = new(
        Key.Of<Border, Stroke?>("top", "The line above.", Line, border => border.Top, (border, line) => border with { Top = line }),
        Key.Of<Border, Stroke?>(
            "end",
            "The line at the side where lines of text end.",
            Line,
            border => border.End,
            (border, line) => border with { End = line }),
        Key.Of<Border, Stroke?>(
            "bottom", "The line below.", Line, border => border.Bottom, (border, line) => border with { Bottom = line }),
        Key.Of<Border, Stroke?>(
            "start",
            "The line at the side where lines of text start.",
            Line,
            border => border.Start,
            (border, line) => border with { Start = line }));

    /// <summary>The lines of a box: one for all sides, each side its own, or <c>none</c>.</summary>
    public static ValueKind<Border> Border { get; } = new(
        (YamlNode node, ReadContext context, Border before, out Border value) =>
        {
            value = Styling.Border.None;
            if (ValueKinds.IsNone(node))
            {
                return true;
            }

            if (node is not YamlMapping mapping)
            {
                return ValueKinds.Refuse(node, context, "none, a line (width, color, style), or sides (top, end, bottom, start)");
            }

            if (!StrokeKeys.Names.Any(name => mapping[name] is not null))
            {
                value = BorderKeys.Read(before ?? Styling.Border.None, node, context);
                return true;
            }

            var line = StrokeKeys.Read(before?.Top ?? DefaultStroke, node, context);
            value = new Border(line, line, line, line);
            return true;
        },
        static definitions => definitions.Reference("border", () => new JsonObject
        {
            ["oneOf"] = new JsonArray(
                new JsonObject { ["const"] = "none" }, StrokeKeys.Schema(definitions), BorderKeys.Schema(definitions)),
        }));

    /// <summary>Distances at the sides of a box: one for all, or each its own.</summary>
    public static ValueKind<Sides> Sides(double low, double high)
    {
        var side = StyleKinds.Absolute(low, high);
        var keys = new KeyTable<Sides>(
            Key.Of<Sides, Length>("top", "Above.", side, (sides, length) => sides with { Top = length }),
            Key.Of<Sides, Length>("end", "At the side where lines of text end.", side, (sides, length) => sides with { End = length }),
            Key.Of<Sides, Length>("bottom", "Below.", side, (sides, length) => sides with { Bottom = length }),
            Key.Of<Sides, Length>(
                "start", "At the side where lines of text start.", side, (sides, length) => sides with { Start = length }));
        return new(
            (YamlNode node, ReadContext context, Sides before, out Sides value) =>
            {
                if (node is YamlMapping)
                {
                    value = keys.Read(before, node, context);
                    return true;
                }

                var isRead = side.TryRead(node, context, default, out var all);
                value = Typesetting.Geometry.Sides.All(all);
                return isRead;
            },
            definitions => definitions.Reference("sides", () => new JsonObject
            {
                ["oneOf"] = new JsonArray(side.Schema(definitions), keys.Schema(definitions)),
            }));
    }
}
