using System.Collections.Frozen;
using Leaflets.Diagnostics;
using Leaflets.Formats;
using Leaflets.Settings.Keys;
using Leaflets.Styling;
using Leaflets.Styling.Loading;

namespace Leaflets.Checks;

/// <summary>What a style says and is drawn: each key of each element changes every output, or is refused.</summary>
internal static class StyleReach
{
    private const string Boxes = "padding border background";

    private const string Inline = "leading alignment space-before space-after indent-start keep-with-next keep-together padding border";
    private const string Cell = "alignment baseline-shift space-before space-after indent-start keep-with-next keep-together border";

    /// <summary>The keys that are not drawn, by element.</summary>
    private static readonly FrozenDictionary<StyleElement, FrozenSet<string>> Undrawn = new Dictionary<StyleElement, string>
    {
        [StyleElement.Document] = $"baseline-shift space-before space-after indent-start keep-with-next keep-together {Boxes}",

        // Nothing stands above it.
        [StyleElement.Title] = "space-before",
        [StyleElement.BlockQuote] = "baseline-shift",
        [StyleElement.CalloutNote] = "baseline-shift",
        [StyleElement.CalloutTip] = "baseline-shift",
        [StyleElement.CalloutImportant] = "baseline-shift",
        [StyleElement.CalloutWarning] = "baseline-shift",
        [StyleElement.CalloutCaution] = "baseline-shift",
        [StyleElement.KeyPoints] = "baseline-shift",
        [StyleElement.Questions] = "baseline-shift",
        [StyleElement.Contact] = "baseline-shift",
        [StyleElement.Checklist] = "baseline-shift",
        [StyleElement.TearOff] = "baseline-shift",
        [StyleElement.Notes] = "baseline-shift",
        [StyleElement.List] = $"baseline-shift keep-with-next keep-together {Boxes}",
        [StyleElement.ListItem] = $"baseline-shift indent-start keep-with-next keep-together {Boxes}",
        [StyleElement.Columns] = $"baseline-shift keep-with-next keep-together {Boxes}",

        // Titles and terms stay with what follows, whatever a style says.
        [StyleElement.BoxTitle] = "space-before keep-with-next",
        [StyleElement.DefinitionTerm] = "keep-with-next",
        [StyleElement.Definition] = $"baseline-shift keep-with-next keep-together {Boxes}",
        [StyleElement.ThematicBreak] =
            "font size weight italic leading alignment underline strikethrough baseline-shift features padding background",
        [StyleElement.Table] = $"baseline-shift keep-with-next {Boxes}",
        [StyleElement.TableHeaderCell] = Cell,
        [StyleElement.TableRowHeaderCell] = Cell,
        [StyleElement.TableCell] = Cell,
        [StyleElement.Figure] = $"baseline-shift keep-with-next {Boxes}",
        [StyleElement.Caption] = $"indent-start {Boxes}",
        [StyleElement.Footnote] = $"space-before space-after indent-start keep-with-next keep-together {Boxes}",
        [StyleElement.RunningHeader] = $"alignment space-before space-after indent-start keep-with-next keep-together {Boxes}",
        [StyleElement.RunningFooter] = $"alignment space-before space-after indent-start keep-with-next keep-together {Boxes}",
        [StyleElement.Emphasis] = Inline,
        [StyleElement.Strong] = Inline,
        [StyleElement.Strikethrough] = Inline,
        [StyleElement.Subscript] = Inline,
        [StyleElement.Superscript] = Inline,
        [StyleElement.Inserted] = Inline,
        [StyleElement.Marked] = Inline,
        [StyleElement.Code] = Inline,
        [StyleElement.Link] = Inline,
        [StyleElement.NoteCall] = Inline,
    }.ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value.Split(' ').ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether a key of an element is drawn.</summary>
    public static bool IsDrawn(StyleElement element, string key) => !(Undrawn.TryGetValue(element, out var keys) && keys.Contains(key));

    /// <summary>What is said and not drawn.</summary>
    /// <param name="sheet">The style.</param>
    /// <param name="origins">Where its values come from.</param>
    public static IEnumerable<Diagnostic> Check(StyleSheet sheet, StyleOrigins origins)
    {
        foreach (var element in Enum.GetValues<StyleElement>())
        {
            var declared = sheet.DeclaredFor(element);
            foreach (var diagnostic in Check(declared, element, ["elements", NameOf(element)], origins))
            {
                yield return diagnostic;
            }

            foreach (var (inner, inside) in declared.Inside.OrderBy(static pair => pair.Key))
            {
                foreach (var diagnostic in Check(inside, inner, ["elements", NameOf(element), "inside", NameOf(inner)], origins))
                {
                    yield return diagnostic;
                }
            }
        }
    }

    private static IEnumerable<Diagnostic> Check(DeclaredStyle declared, StyleElement element, string[] path, StyleOrigins origins)
    {
        foreach (var key in KeysOf(declared))
        {
            if (!IsDrawn(element, key))
            {
                yield return Diagnostic.Create(
                    StyleReachDiagnostics.NotDrawn, origins.Of([.. path, key]), string.Join('.', [.. path, key]), key, NameOf(element));
            }
        }

        foreach (var feature in declared.Features ?? [])
        {
            foreach (var fault in OutputFormats.All.Select(format => format.Definition.FaultOf(feature)).OfType<DiagnosticDescriptor>())
            {
                yield return Diagnostic.Create(fault, origins.Of([.. path, "features"]), feature.Tag, string.Join('.', path));
            }
        }
    }

    private static IEnumerable<string> KeysOf(DeclaredStyle declared) =>
        new (string Key, bool IsDeclared)[]
        {
            ("font", declared.Font is not null),
            ("size", declared.Size is not null),
            ("weight", declared.Weight is not null),
            ("italic", declared.Italic is not null),
            ("color", declared.Color is not null),
            ("leading", declared.Leading is not null),
            ("alignment", declared.Alignment is not null),
            ("underline", declared.Underline is not null),
            ("strikethrough", declared.Strikethrough is not null),
            ("baseline-shift", declared.BaselineShift is not null),
            ("features", declared.Features is { IsEmpty: false }),
            ("space-before", declared.SpaceBefore is not null),
            ("space-after", declared.SpaceAfter is not null),
            ("indent-start", declared.IndentStart is not null),
            ("padding", declared.Padding is not null),
            ("border", declared.Border is not null),
            ("background", declared.Background is not null),
            ("keep-with-next", declared.KeepWithNext is not null),
            ("keep-together", declared.KeepTogether is not null),
        }.Where(static pair => pair.IsDeclared).Select(static pair => pair.Key);

    private static string NameOf(StyleElement element) => KebabNames<StyleElement>.NameOf(element);
}
