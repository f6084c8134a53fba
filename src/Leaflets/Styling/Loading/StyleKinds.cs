using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling.Loading;

/// <summary>The kinds of values that style files add: lengths, colours, weights.</summary>
internal static class StyleKinds
{
    private const string AbsolutePattern = "(0|-?[0-9]+(\\.[0-9]+)?(pt|mm|cm|in))";
    private const string RelativePattern = "-?[0-9]+(\\.[0-9]+)?(em|%)";
    private const string AbsoluteUnits = "a length such as 12pt, 20mm, 0.5cm or 1in";
    private const string AnyUnits = "a length such as 12pt, 20mm or 1in, or relative: 1.5em, 150%";

    /// <summary>A colour in sRGB.</summary>
    public static ValueKind<Color> Color { get; } = new(
        (YamlNode node, ReadContext context, Color before, out Color value) =>
        {
            value = default;
            return (node is YamlScalar scalar && Typesetting.Geometry.Color.TryParse(scalar.Value, out value))
                || ValueKinds.Refuse(node, context, "a colour such as '#0b5fa5' or '#fff', in quotes");
        },
        static definitions => definitions.Reference("color", static () => Pattern("^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$")));

    /// <summary>A weight class by number, or the name of one of the two that texts need.</summary>
    public static ValueKind<FontWeight> Weight { get; } = new(
        (YamlNode node, ReadContext context, FontWeight before, out FontWeight value) =>
        {
            var word = (node as YamlScalar)?.Value;
            value = word == "bold" ? FontWeight.Bold : FontWeight.Regular;
            if (word is "regular" or "bold")
            {
                return true;
            }

            if (!ValueKinds.TryParse(node, out var number) || number is < 1 or > 1000 || number != Math.Floor(number))
            {
                return ValueKinds.Refuse(node, context, "regular, bold, or a whole number from 1 to 1000");
            }

            value = new FontWeight((int)number);
            return true;
        },
        static _ => new JsonObject
        {
            ["oneOf"] = new JsonArray(
                ValueKinds.Enumeration(["regular", "bold"]),
                new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = 1000 }),
        });

    /// <summary>A list of OpenType features, which may be empty.</summary>
    public static ValueKind<ImmutableArray<FontFeature>> Features { get; } = ValueKinds.ListOf(
        new ValueKind<FontFeature>(
            (YamlNode node, ReadContext context, FontFeature before, out FontFeature value) =>
                FontFeature.TryParse((node as YamlScalar)?.Value, out value)
                || ValueKinds.Refuse(node, context, "the four letters of an OpenType feature such as tnum, or -liga to switch one off"),
            static _ => Pattern("^-?[A-Za-z][A-Za-z0-9]{3}$")),
        mayBeEmpty: true);

    /// <summary>The leading: a plain number is times the type size.</summary>
    public static ValueKind<StyleLength> Leading { get; } = new(
        (YamlNode node, ReadContext context, StyleLength before, out StyleLength value) =>
        {
            if (ValueKinds.TryParse(node, out var times))
            {
                value = StyleLength.Ems(times);
                return InRange(node, context, value, 4, 400, 0.8, 4);
            }

            return TryRelative(node, out value)
                ? InRange(node, context, value, 4, 400, 0.8, 4)
                : ValueKinds.Refuse(node, context, "a number that the type size is multiplied by, such as 1.4, or " + AnyUnits);
        },
        static _ => new JsonObject
        {
            ["oneOf"] = new JsonArray(
                new JsonObject { ["type"] = "number", ["minimum"] = 0.8, ["maximum"] = 4 },
                Pattern($"^({AbsolutePattern}|{RelativePattern})$")),
        });

    /// <summary>A length in points between two bounds, both included.</summary>
    public static ValueKind<Length> Absolute(double low, double high) => new(
        (YamlNode node, ReadContext context, Length before, out Length value) =>
        {
            value = default;
            if (node is not YamlScalar scalar || !LengthParser.TryParse(scalar.Value, out var length) || length.IsRelative)
            {
                return ValueKinds.Refuse(node, context, AbsoluteUnits);
            }

            value = Length.FromPoints(length.Value);
            return InRange(node, context, length, low, high, 0, 0);
        },
        static definitions => definitions.Reference("absolute-length", AbsoluteSchema));

    /// <summary>A length between two bounds in points, or relative between two bounds in ems, all included.</summary>
    public static ValueKind<StyleLength> Relative(double low, double high, double lowEms, double highEms) => new(
        (YamlNode node, ReadContext context, StyleLength before, out StyleLength value) =>
            TryRelative(node, out value)
                ? InRange(node, context, value, low, high, lowEms, highEms)
                : ValueKinds.Refuse(node, context, AnyUnits),
        static definitions => definitions.Reference("length", static () => LengthSchema($"^({AbsolutePattern}|{RelativePattern})$")));

    private static bool TryRelative(YamlNode node, out StyleLength value)
    {
        value = default;
        return node is YamlScalar scalar && LengthParser.TryParse(scalar.Value, out value);
    }

    private static bool InRange(
        YamlNode node, ReadContext context, StyleLength length, double low, double high, double lowEms, double highEms)
    {
        var (least, most, unit) = length.IsRelative ? (lowEms, highEms, "em") : (low, high, "pt");
        if (length.Value >= least && length.Value <= most)
        {
            return true;
        }

        context.OutOfRange(node, ValueKinds.Invariant(least) + unit, ValueKinds.Invariant(most) + unit);
        return false;
    }

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject AbsoluteSchema() => LengthSchema($"^{AbsolutePattern}$");

    private static JsonObject LengthSchema(string pattern) =>
        new() { ["oneOf"] = new JsonArray(Pattern(pattern), new JsonObject { ["const"] = 0 }) };
}
