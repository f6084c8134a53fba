using System.Globalization;
using Leaflets.Diagnostics;
using Leaflets.Styling;
using Leaflets.Styling.Keys;
using Leaflets.Styling.Loading;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Checks;

/// <summary>What a style promises under <c>rules</c>, measured on its own typefaces.</summary>
internal static class Promises
{
    private const string Rules = "rules";

    /// <summary>The language whose text is measured: letter counts and x-heights are rules of the Latin script.</summary>
    private const string Measured = "en";

    /// <summary>Ordinary English, for the width of its average character.</summary>
    private const string Sample =
        "Some treatments help your own body to find the illness and to fight it. Call us at once if you feel very unwell, by day or by night.";

    /// <summary>Signs that stand beside text and not in it.</summary>
    private static readonly StyleElement[] Signs = [StyleElement.Subscript, StyleElement.Superscript, StyleElement.NoteCall];

    /// <summary>What runs over several lines.</summary>
    private static readonly StyleElement[] Running =
    [
        StyleElement.Paragraph, StyleElement.ListItem, StyleElement.Definition, StyleElement.BlockQuote, StyleElement.Summary, StyleElement.Footnote,
        StyleElement.CalloutNote, StyleElement.CalloutTip, StyleElement.CalloutImportant, StyleElement.CalloutWarning, StyleElement.CalloutCaution,
        StyleElement.KeyPoints, StyleElement.Questions, StyleElement.Contact, StyleElement.Checklist, StyleElement.TearOff, StyleElement.Notes, StyleElement.Notice,
    ];

    /// <summary>What is not as promised.</summary>
    public static IEnumerable<Diagnostic> Check(StyleSheet sheet, StyleOrigins origins, FontCatalog fonts)
    {
        foreach (var element in Enum.GetValues<StyleElement>().Except(Signs))
        {
            var style = sheet.Root.Child(element);
            if (sheet.Promises.SmallestSize is { } smallest && !smallest.FitsIn(style.Size))
            {
                yield return Broken("smallest-size", element, "size", style.Size, smallest);
            }

            if (sheet.Promises.XHeight is { } least && FaceOf(style, fonts) is { Metrics: { XHeight: > 0 } metrics } && style.Size * metrics.XHeight / metrics.UnitsPerEm is var height && !least.FitsIn(height))
            {
                yield return Broken("x-height", element, "x-height", height, least);
            }
        }

        foreach (var element in Running)
        {
            var style = sheet.Root.Child(element);
            if (sheet.Promises.Leading is { } leading && style.Leading / style.Size < leading - 0.001)
            {
                yield return Broken("leading", element, "leading", Number(style.Leading / style.Size), Number(leading));
            }
        }

        var text = sheet.Root.Child(StyleElement.Paragraph);
        if (sheet.Promises.LineLength is { } longest && FaceOf(text, fonts) is { } face)
        {
            var average = Sample.Sum(character => face.AdvanceOf(face.GlyphOf(character))) / (double)Sample.Length / face.Metrics.UnitsPerEm;
            var measure = sheet.Page.Size.Width - sheet.Page.Margins.Horizontal;
            var characters = measure / (text.Size * average);
            if (characters > longest)
            {
                yield return Diagnostic.Create(StyleDiagnostics.LineTooLong, origins.Of(Rules, "line-length"), Math.Floor(characters), longest);
            }
        }

        Diagnostic Broken(string rule, StyleElement element, string what, object value, object least) => Diagnostic.Create(
            StyleDiagnostics.BrokenPromise, origins.Of("elements", KebabNames<StyleElement>.NameOf(element)), KebabNames<StyleElement>.NameOf(element), what, value, rule, least);
    }

    private static FontFace? FaceOf(ComputedStyle style, FontCatalog fonts)
    {
        var choice = style.Font.For(Measured);
        return fonts.Find(choice.Families[0], choice.WeightOf(style), choice.IsItalic(style));
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
