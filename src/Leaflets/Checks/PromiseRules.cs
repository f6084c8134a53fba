using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Settings.Keys;
using Leaflets.Styling;
using Leaflets.Styling.Loading;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Checks;

/// <summary>What a style promises under <c>rules</c>, measured on its own typefaces.</summary>
internal static class PromiseRules
{
    private const string Rules = "rules";

    /// <summary>The language whose text is measured: letter counts and x-heights are rules of the Latin script.</summary>
    private const string Measured = "en";

    /// <summary>Ordinary English, for the width of its average character.</summary>
    private const string Sample =
        "Some treatments help your own body to find the illness and to fight it. Call us at once if you feel very unwell, by day or by "
        + "night.";

    /// <summary>By how much a quotient of two lengths may fall short.</summary>
    private const double Tolerance = 0.001;

    /// <summary>Signs that stand beside text and not in it.</summary>
    private static readonly StyleElement[] Signs = [StyleElement.Subscript, StyleElement.Superscript, StyleElement.NoteCall];

    /// <summary>What runs over several lines.</summary>
    private static readonly StyleElement[] Running =
    [
        StyleElement.Paragraph, StyleElement.ListItem, StyleElement.Definition, StyleElement.BlockQuote, StyleElement.Summary,
        StyleElement.Footnote, StyleElement.CalloutNote, StyleElement.CalloutTip, StyleElement.CalloutImportant,
        StyleElement.CalloutWarning, StyleElement.CalloutCaution, StyleElement.KeyPoints, StyleElement.Questions, StyleElement.Contact,
        StyleElement.Checklist, StyleElement.TearOff, StyleElement.Notes, StyleElement.Notice,
    ];

    /// <summary>What is not as promised.</summary>
    public static IEnumerable<Diagnostic> Check(StyleSheet sheet, StyleOrigins origins, FontCatalog fonts)
    {
        foreach (var element in Enum.GetValues<StyleElement>().Except(Signs))
        {
            var style = sheet.Root.Child(element);
            if (sheet.Promises.SmallestSize is { } smallest && !smallest.FitsIn(SizeOf(style, style.Font.Default)))
            {
                yield return Broken("smallest-size", element, "size", SizeOf(style, style.Font.Default), smallest);
            }

            if (sheet.Promises.XHeight is { } least && FaceOf(style, fonts) is { Metrics: { XHeight: > 0 } metrics }
                && SizeOf(style, style.Font.For(Measured)) * metrics.XHeight / metrics.UnitsPerEm is var height && !least.FitsIn(height))
            {
                yield return Broken("x-height", element, "x-height", height, least);
            }
        }

        foreach (var broken in OfLanguages(sheet, origins))
        {
            yield return broken;
        }

        foreach (var element in Running)
        {
            var style = sheet.Root.Child(element);
            if (sheet.Promises.Leading is { } leading && LeadingOf(style, style.Font.Default) is var ratio && ratio < leading - Tolerance)
            {
                yield return Broken("leading", element, "leading", Number(ratio), Number(leading));
            }
        }

        var text = sheet.Root.Child(StyleElement.Paragraph);
        if (sheet.Promises.LineLength is { } longest && FaceOf(text, fonts) is { } face)
        {
            var average =
                Sample.Sum(character => face.AdvanceOf(face.GlyphOf(character))) / (double)Sample.Length / face.Metrics.UnitsPerEm;
            var measure = sheet.Page.Size.Width - sheet.Page.Margins.Horizontal;
            var characters = measure / (SizeOf(text, text.Font.For(Measured)) * average);
            if (characters > longest)
            {
                yield return Diagnostic.Create(
                    StyleDiagnostics.LineTooLong, origins.Of(Rules, "line-length"), Math.Floor(characters), longest);
            }
        }

        Diagnostic Broken(string rule, StyleElement element, string what, object value, object least) => Diagnostic.Create(
            StyleDiagnostics.BrokenPromise, origins.Of("elements", KebabNames<StyleElement>.NameOf(element)),
            KebabNames<StyleElement>.NameOf(element), what, value, rule, least);
    }

    /// <summary>
    /// What a style promises holds in every language that has a size or leading of its own: the smallest of its elements is reported.
    /// </summary>
    private static IEnumerable<Diagnostic> OfLanguages(StyleSheet sheet, StyleOrigins origins)
    {
        var elements = Enum.GetValues<StyleElement>().Except(Signs).Select(element => (Element: element, Style: sheet.Root.Child(element)))
            .ToLookup(static pair => pair.Style.Font);
        foreach (var font in elements)
        {
            foreach (var (language, choice) in font.Key.ByLanguage.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
            {
                var (element, style) = font.MinBy(static pair => pair.Style.Size.Points);
                if (sheet.Promises.SmallestSize is { } smallest && smallest.FitsIn(SizeOf(style, font.Key.Default))
                    && !smallest.FitsIn(SizeOf(style, choice)))
                {
                    yield return Broken(element, $"size of {SizeOf(style, choice)}", "smallest-size", smallest);
                }

                var lines = font.Where(static pair => Running.Contains(pair.Element)).ToList();
                if (sheet.Promises.Leading is { } leading && lines.Count > 0
                    && lines.MinBy(pair => LeadingOf(pair.Style, choice)) is var (closest, set)
                    && LeadingOf(set, font.Key.Default) >= leading - Tolerance && LeadingOf(set, choice) < leading - Tolerance)
                {
                    yield return Broken(closest, $"leading of {Number(LeadingOf(set, choice))}", "leading", Number(leading));
                }

                Diagnostic Broken(StyleElement element, string what, string rule, object least) => Diagnostic.Create(
                    StyleDiagnostics.BrokenInLanguage, origins.Of("fonts", font.Key.Name, "languages", language), language,
                    KebabNames<StyleElement>.NameOf(element), what, rule, least);
            }
        }
    }

    /// <summary>The size in print, with the factor of a language.</summary>
    private static Length SizeOf(ComputedStyle style, FontChoice choice) => style.Size * choice.SizeFactor;

    /// <summary>The leading in print, as times the size of Latin letters that look as large.</summary>
    private static double LeadingOf(ComputedStyle style, FontChoice choice) => style.Leading * choice.LeadingFactor / style.Size;

    private static FontFace? FaceOf(ComputedStyle style, FontCatalog fonts)
    {
        var choice = style.Font.For(Measured);
        return fonts.Find(choice.Families[0], choice.WeightOf(style), choice.IsItalic(style));
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
