using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Settings.Keys;
using Leaflets.Styling;
using Leaflets.Styling.Loading;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Checks;

/// <summary>Contrast of text (WCAG 2.1, 1.4.3) and of what is not text (1.4.11), against what lies behind it.</summary>
internal static class Contrasts
{
    private const double OfLines = 3;

    /// <summary>The elements that blocks stand in.</summary>
    private static readonly StyleElement[] Containers =
    [
        StyleElement.BlockQuote, StyleElement.CalloutNote, StyleElement.CalloutTip, StyleElement.CalloutImportant,
        StyleElement.CalloutWarning, StyleElement.CalloutCaution, StyleElement.KeyPoints, StyleElement.Questions, StyleElement.Contact,
        StyleElement.Checklist, StyleElement.TearOff, StyleElement.Notes, StyleElement.Columns, StyleElement.List, StyleElement.ListItem,
        StyleElement.Definition, StyleElement.Table, StyleElement.TableRowHeaderCell, StyleElement.TableCell, StyleElement.Figure,
    ];

    /// <summary>What breaks a rule, each element once.</summary>
    public static IEnumerable<Diagnostic> Check(StyleSheet sheet, StyleOrigins origins) =>
        Text(sheet, origins).Concat(Lines(sheet, origins)).DistinctBy(static diagnostic => (diagnostic.Span.Start, diagnostic.Message));

    private static IEnumerable<Diagnostic> Text(StyleSheet sheet, StyleOrigins origins)
    {
        foreach (var (place, outer, ground) in Places(sheet))
        {
            var inside = Enum.GetValues<StyleElement>().Where(element => StandsIn(element, outer.Element)).Select(outer.Child);
            foreach (var style in inside.Prepend(outer))
            {
                var behind = style == outer ? ground : style.Background ?? ground;
                var contrast = Color.Contrast(style.Color, behind);
                var least = TextContrast.Least(style);
                if (contrast < least)
                {
                    var isNamed = outer.Element == StyleElement.Document || (style == outer && place == NameOf(style.Element));
                    yield return Diagnostic.Create(
                        StyleDiagnostics.TextContrast,
                        origins.Of("elements", NameOf(style.Element)),
                        $"'{NameOf(style.Element)}'{(isNamed ? string.Empty : $" in '{place}'")}",
                        style.Color,
                        behind,
                        Number(contrast),
                        Number(least));
                }
            }

            if (sheet.Lists.BulletColor is { } bullet && !outer.Child(StyleElement.ListItem).HasColorOfPlace
                && StandsIn(StyleElement.ListItem, outer.Element)
                && Color.Contrast(bullet, ground) < TextContrast.OfText)
            {
                yield return Diagnostic.Create(
                    StyleDiagnostics.TextContrast,
                    origins.Of("lists", "color"),
                    $"'lists.color' in '{place}'", bullet, ground, Number(Color.Contrast(bullet, ground)), Number(TextContrast.OfText));
            }
        }
    }

    /// <summary>
    /// Where text stands on another ground than paper, or takes another colour than the document's. Two at a time are enough, however deep
    /// they stand in one another: the colour of text is that of one element around it, its ground that of one.
    /// </summary>
    private static IEnumerable<(string Name, ComputedStyle Outer, Color Ground)> Places(StyleSheet sheet)
    {
        yield return (NameOf(StyleElement.Document), sheet.Root, TextContrast.GroundOf(sheet.Root));
        foreach (var element in Enum.GetValues<StyleElement>().Where(static element => element != StyleElement.Document))
        {
            var outer = sheet.Root.Child(element);
            if (outer.Background is not null || outer.Color != sheet.Root.Color)
            {
                yield return (NameOf(element), outer, TextContrast.GroundOf(outer));
            }

            if (sheet.Table.Stripe is { } stripe && outer.Background is null
                && element is StyleElement.TableCell or StyleElement.TableRowHeaderCell)
            {
                yield return ("table.stripe", outer, stripe);
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
            var ground = style.Parent is { } parent ? TextContrast.GroundOf(parent) : Color.White;
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
                    StyleDiagnostics.LineContrast, origins.Of(path), string.Join('.', path), line.Color, ground, Number(contrast),
                    Number(OfLines));
            }
        }
    }

    /// <summary>
    /// Whether an element is ever drawn in another: running heads and what stands once at the leaflet's head and foot are in no box. What
    /// stands in headings, paragraphs and lines is looked at where a leaflet has it (LFT3135): few have links in a dark band.
    /// </summary>
    private static bool StandsIn(StyleElement element, StyleElement container) => container == StyleElement.Document
        || (element is not (StyleElement.Document or StyleElement.Title or StyleElement.Summary or StyleElement.Notice
                or StyleElement.Detail or StyleElement.Footnote or StyleElement.RunningHeader or StyleElement.RunningFooter)
            && (Containers.Contains(container)
                || (container is StyleElement.TableHeaderCell or StyleElement.Footnote
                    && (element is StyleElement.Paragraph or StyleElement.List or StyleElement.ListItem || StyleElements.IsInline(element)))
                || (container == StyleElement.Notice && StyleElements.IsInline(element))));

    private static string NameOf(StyleElement element) => KebabNames<StyleElement>.NameOf(element);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
