using System.Text.Json.Nodes;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling.Loading;

/// <summary>The keys under <c>page</c>, <c>header</c> and <c>footer</c>.</summary>
internal static class PageKeys
{
    /// <summary>The smallest side of a page, in points: about 25 mm.</summary>
    private const double SmallestSide = 72;

    /// <summary>The largest side of a page, in points (ISO 32000-1, Annex C: 14 400 units).</summary>
    private const double LargestSide = 14_400;

    private static readonly ValueKind<Length> Side = StyleKinds.Absolute(SmallestSide, LargestSide);

    private static readonly KeyTable<Size> SizeKeys = new(
        Key.Of<Size, Length>("width", "The page's width.", Side, (size, width) => size with { Width = width }),
        Key.Of<Size, Length>("height", "The page's height.", Side, (size, height) => size with { Height = height }));

    private static readonly ValueKind<Size> PageSize = new(
        (YamlNode node, ReadContext context, Size before, out Size value) =>
        {
            value = before;
            if (node is YamlMapping)
            {
                value = SizeKeys.Read(before, node, context);
                return true;
            }

            var named = node is YamlScalar scalar ? PageSizes.Find(scalar.Value) : null;
            value = named ?? before;
            return named is not null
                || ValueKinds.Refuse(node, context, $"{string.Join(", ", PageSizes.Names)}, or the keys width and height");
        },
        static definitions => new JsonObject
        {
            ["oneOf"] = new JsonArray(ValueKinds.Enumeration(PageSizes.Names), SizeKeys.Schema(definitions)),
        });

    private static readonly ValueKind<string> Template = new(
        (YamlNode node, ReadContext context, string before, out string value) =>
        {
            if (!ValueKinds.Text.TryRead(node, context, before, out value))
            {
                return false;
            }

            var template = RunningTemplate.Parse(value);
            if (template.UnknownField is { } unknown)
            {
                context.Report(
                    StyleDiagnostics.UnknownField, node.Span, unknown,
                    Nearest.Hint("{" + unknown + "}", KebabNames<RunningField>.Instance.Names.Select(static name => "{" + name + "}")));
            }
            else if (!template.IsWellFormed)
            {
                context.Report(StyleDiagnostics.BadTemplate, node.Span, value);
            }

            return template.IsWellFormed;
        },
        static definitions => definitions.Reference("running-text", static () => new JsonObject
        {
            ["type"] = "string",
            ["pattern"] = $"^([^{{}}]|\\{{({string.Join('|', KebabNames<RunningField>.Instance.Names)})\\}})*$",
        }));

    private static readonly KeyTable<TighteningStyle> TightenKeys = new(
        Key.Of<TighteningStyle, double>(
            "lines",
            "The program tries to save a last page with this many lines or fewer; 0 saves none.",
            ValueKinds.Number(0, 20),
            (tighten, lines) => tighten with { Lines = (int)lines }),
        Key.Of<TighteningStyle, double>(
            "leading",
            "The smallest factor for the leading; 1 leaves it unchanged.",
            ValueKinds.Number(0.9, 1),
            (tighten, leading) => tighten with { Leading = leading }),
        Key.Of<TighteningStyle, double>(
            "spacing",
            "The smallest factor for the spaces between blocks; 1 leaves them unchanged.",
            ValueKinds.Number(0.4, 1),
            (tighten, spacing) => tighten with { Spacing = spacing }));

    /// <summary>The keys under <c>page</c>.</summary>
    public static KeyTable<PageStyle> Page { get; } = new(
        Key.Of<PageStyle, Size>(
            "size",
            "The trimmed size of the paper, upright: a name, or width and height.",
            PageSize,
            page => page.Size,
            (page, size) => page with { Size = size }),
        Key.Of<PageStyle, Sides>(
            "margins",
            "The margins around the text: one length for all sides, or one for each side.",
            BoxKinds.Sides(0, LargestSide),
            page => page.Margins,
            (page, margins) => page with { Margins = margins }),
        Key.Of<PageStyle, TighteningStyle>(
            "tighten",
            "How to save a last page with little on it: how much closer the text may be set.",
            TightenKeys.AsKind("tighten"),
            page => page.Tighten,
            (page, tighten) => page with { Tighten = tighten }),
        Key.Of<PageStyle, PageGrid>(
            "grid",
            "The grid for the lines of running text, from page to page and column to column; space is added, never removed. PDF "
            + "only.",
            ValueKinds.OneOf<PageGrid>(),
            (page, grid) => page with { Grid = grid }));

    /// <summary>The keys under <c>header</c> and <c>footer</c>.</summary>
    public static KeyTable<RunningContent> Running { get; } = new(
        Key.Of<RunningContent, string>(
            "start",
            "At the side where lines start. Write fields in braces: {title}.",
            Template,
            (running, text) => running with { Start = text }),
        Key.Of<RunningContent, string>("center", "In the middle.", Template, (running, text) => running with { Center = text }),
        Key.Of<RunningContent, string>("end", "At the side where lines end.", Template, (running, text) => running with { End = text }),
        Key.Of<RunningContent, Length>(
            "distance",
            "The distance from the edge of the paper to the nearest edge of the text.",
            StyleKinds.Absolute(0, 500),
            (running, distance) => running with { Distance = distance }),
        Key.Of<RunningContent, Stroke?>(
            "rule",
            "A line between the running text and the page's text.",
            BoxKinds.Line,
            running => running.Rule,
            (running, rule) => running with { Rule = rule }));
}
