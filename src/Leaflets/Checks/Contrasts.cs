using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Styling;
using Leaflets.Styling.Keys;
using Leaflets.Styling.Loading;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Checks;

/// <summary>Contrast of text (WCAG 2.1, 1.4.3) and of what is not text (1.4.11), against what lies behind it.</summary>
internal static class Contrasts
{
    private const double OfText = 4.5;
    private const double OfLargeText = 3;
    private const double OfLines = 3;
    private const double LargeSize = 18;
    private const double LargeBoldSize = 14;

    /// <summary>The elements that other elements stand in, with a colour or a ground of their own.</summary>
    private static readonly StyleElement[] Containers =
    [
        StyleElement.Document, StyleElement.BlockQuote, StyleElement.Notice, StyleElement.CalloutNote, StyleElement.CalloutTip, StyleElement.CalloutImportant,
        StyleElement.CalloutWarning, StyleElement.CalloutCaution, StyleElement.KeyPoints, StyleElement.Questions, StyleElement.Contact,
        StyleElement.Checklist, StyleElement.TearOff, StyleElement.Notes,
        StyleElement.TableHeaderCell, StyleElement.TableRowHeaderCell, StyleElement.TableCell,
    ];

    /// <summary>What breaks a rule, each element once.</summary>
    public static IEnumerable<Diagnostic> Check(StyleSheet sheet, StyleOrigins origins) =>
        Text(sheet, origins).Concat(Lines(sheet, origins)).DistinctBy(static diagnostic => (diagnostic.Span.Start, diagnostic.Message));

    private static IEnumerable<Diagnostic> Text(StyleSheet sheet, StyleOrigins origins)
    {
        foreach (var container in Containers)
        {
            var outer = container == StyleElement.Document ? sheet.Root : sheet.Root.Child(container);
            foreach (var style in Enum.GetValues<StyleElement>().Where(element => StandsIn(element, container)).Select(outer.Child).Prepend(outer))
            {
                var ground = GroundOf(style);
                var contrast = Color.Contrast(style.Color, ground);
                var least = IsLarge(style) ? OfLargeText : OfText;
                if (contrast < least)
                {
                    var inside = container == StyleElement.Document || style == outer ? string.Empty : $" in '{NameOf(container)}'";
                    yield return Diagnostic.Create(
                        StyleDiagnostics.TextContrast,
                        origins.Of("elements", NameOf(style.Element)),
                        $"'{NameOf(style.Element)}'{inside}", style.Color, ground, Number(contrast), Number(least));
                }
            }

            if (sheet.Lists.BulletColor is { } bullet && !outer.Child(StyleElement.ListItem).HasColorOfPlace && StandsIn(StyleElement.ListItem, container) && Color.Contrast(bullet, GroundOf(outer)) < OfText)
            {
                yield return Diagnostic.Create(
                    StyleDiagnostics.TextContrast,
                    origins.Of("lists", "color"),
                    $"'lists.color' in '{NameOf(container)}'", bullet, GroundOf(outer), Number(Color.Contrast(bullet, GroundOf(outer))), Number(OfText));
            }
        }
    }

    private static IEnumerable<Diagnostic> Lines(StyleSheet sheet, StyleOrigins origins)
    {
        var lines = new List<(string[] Path, Stroke? Line, Color Ground)>
        {
            (["table", "outer"], sheet.Table.Outer, Color.White),
            (["table", "header-rule"], sheet.Table.HeaderRule, Color.White),
            (["table", "row-rule"], sheet.Table.RowRule, Color.White),
            (["table", "column-rule"], sheet.Table.ColumnRule, Color.White),
            (["columns", "rule"], sheet.Columns.Rule, Color.White),
            (["header", "rule"], sheet.Page.Header.Rule, Color.White),
            (["footer", "rule"], sheet.Page.Footer.Rule, Color.White),
        };
        foreach (var element in Enum.GetValues<StyleElement>())
        {
            var style = sheet.Root.Child(element);
            var ground = style.Parent is { } parent ? GroundOf(parent) : Color.White;
            foreach (var line in (Stroke?[])[style.Border.Top, style.Border.End, style.Border.Bottom, style.Border.Start])
            {
                lines.Add((["elements", NameOf(element), "border"], line, ground));
            }
        }

        foreach (var (path, line, ground) in lines)
        {
            if (line is not null && Color.Contrast(line.Color, ground) is var contrast and < OfLines)
            {
                yield return Diagnostic.Create(
                    StyleDiagnostics.LineContrast, origins.Of(path), string.Join('.', path), line.Color, ground, Number(contrast), Number(OfLines));
            }
        }
    }

    /// <summary>Whether an element is ever drawn in another: running heads and what stands once at the leaflet's head and foot are in no box, and notices are one paragraph.</summary>
    private static bool StandsIn(StyleElement element, StyleElement container) => container == StyleElement.Document
        || (element is not (StyleElement.Document or StyleElement.Title or StyleElement.Summary or StyleElement.Notice or StyleElement.Detail or StyleElement.Footnote
                or StyleElement.RunningHeader or StyleElement.RunningFooter)
            && (container != StyleElement.TableHeaderCell || element is StyleElement.Paragraph or StyleElement.List or StyleElement.ListItem or >= StyleElement.Emphasis)
            && (container != StyleElement.Notice || element >= StyleElement.Emphasis));

    /// <summary>The colour behind the text of an element: its own ground, or that of the nearest element around it that has one; else paper.</summary>
    private static Color GroundOf(ComputedStyle style)
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

    /// <summary>Large as WCAG 2.1 has it: 18 points, or 14 points of bold.</summary>
    private static bool IsLarge(ComputedStyle style) =>
        style.Size.Points >= LargeSize || (style.Size.Points >= LargeBoldSize && style.Weight.Value >= FontWeight.Bold.Value);

    private static string NameOf(StyleElement element) => KebabNames<StyleElement>.NameOf(element);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
