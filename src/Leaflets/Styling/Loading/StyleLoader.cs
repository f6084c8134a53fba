using System.Collections.Frozen;
using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling.Loading;

/// <summary>
/// Loads styles: reads a file and those it extends, lays them one over the other, and checks the whole. Immutable, thread-safe as
/// far as <see cref="IStyleFiles"/> is.
/// </summary>
internal sealed class StyleLoader
{
    private const string Extension = ".yaml";

    /// <summary>How many styles may extend one another.</summary>
    private const int MaximumChain = 16;

    /// <summary>Less width or height than this cannot hold a line of text.</summary>
    private static readonly Length LeastRoom = Length.FromPoints(100);

    private readonly IStyleFiles _files;
    private readonly FrozenSet<string>? _families;

    /// <summary>Makes a loader.</summary>
    /// <param name="files">The style files.</param>
    /// <param name="families">The font families there are, case ignored, or null where that is not to be checked.</param>
    public StyleLoader(IStyleFiles files, IEnumerable<string>? families)
    {
        _files = files;
        _families = families?.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Loads a style.</summary>
    /// <param name="name">The style's name: its file's name without <c>.yaml</c>.</param>
    /// <param name="requestedAt">Where the style is asked for; an unknown name is reported there.</param>
    public StyleLoadResult Load(string name, SourceSpan requestedAt)
    {
        var diagnostics = new List<Diagnostic>();
        var chain = ReadChain(name, requestedAt, diagnostics);
        var sheet = chain is null ? null : Cascade(name, chain, diagnostics);
        return new(diagnostics.Exists(diagnostic => diagnostic.IsError) ? null : sheet, [.. diagnostics])
        {
            Origins = chain is null ? null : new StyleOrigins(chain),
        };
    }

    /// <summary>The files from the base to the style itself, or null where one is missing or they go in a circle.</summary>
    private List<YamlNode>? ReadChain(string name, SourceSpan requestedAt, List<Diagnostic> diagnostics)
    {
        var chain = new List<YamlNode>();
        var names = new List<string>();
        for (string? next = name; next is not null;)
        {
            names.Add(next);
            if (names.IndexOf(next) < names.Count - 1)
            {
                diagnostics.Add(Diagnostic.Create(StyleDiagnostics.ExtendsItself, requestedAt, string.Join(" → ", names)));
                return null;
            }

            if (names.Count > MaximumChain)
            {
                diagnostics.Add(Diagnostic.Create(StyleDiagnostics.ExtendsTooDeep, requestedAt, MaximumChain));
                return null;
            }

            var known = diagnostics.Count;
            if (!IsFileName(next) || _files.Find(next, diagnostics) is not { } source)
            {
                if (diagnostics.Count > known)
                {
                    return null;
                }

                var descriptor = names.Count == 1 ? StyleDiagnostics.UnknownStyle : StyleDiagnostics.UnknownBase;
                diagnostics.Add(Diagnostic.Create(descriptor, requestedAt, next, Nearest.Hint(next, _files.Names)));
                return null;
            }

            if (YamlReader.Read(source, diagnostics) is not { } root)
            {
                return null;
            }

            chain.Insert(0, root);
            next = null;
            if ((root as YamlMapping)?[StyleKeys.Extends] is YamlScalar { IsNull: false } extends)
            {
                requestedAt = extends.Span;
                next = extends.Value.EndsWith(Extension, StringComparison.Ordinal) ? extends.Value[..^Extension.Length] : extends.Value;
            }
        }

        return chain;
    }

    private StyleSheet? Cascade(string name, List<YamlNode> chain, List<Diagnostic> diagnostics)
    {
        var context = new ReadContext(diagnostics);
        var draft = StyleDraft.Empty;
        foreach (var file in chain)
        {
            draft = StyleKeys.Table.Read(draft, file, context);
        }

        if (!draft.Fonts.ContainsKey(StyleSheet.DefaultFont))
        {
            context.Report(
                StyleDiagnostics.MissingKey, chain[^1].Span with { End = chain[^1].Span.Start }, $"fonts.{StyleSheet.DefaultFont}");
            return null;
        }

        foreach (var file in chain)
        {
            CheckFontNames(file, draft, context);
        }

        var sheet = new StyleSheet(name, draft.Elements, draft.Fonts, draft.Page, draft.Lists, draft.Table, draft.Columns)
        {
            Promises = draft.Promises,
            MissingFamilies = Missing(draft, chain),
        };
        CheckRoom(sheet, chain, context);
        return sheet;
    }

    /// <summary>The families that are named and not there, each where the last file that names it does.</summary>
    private MissingFamilies Missing(StyleDraft draft, List<YamlNode> chain)
    {
        if (_families is not { } there)
        {
            return MissingFamilies.None;
        }

        var choices = draft.Fonts.Values.SelectMany(static stack => stack.ByLanguage.Values.Prepend(stack.Default));
        var named = choices.SelectMany(static choice => choice.Families);
        var missing = named.Where(family => !there.Contains(family)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (missing.Count == 0)
        {
            return MissingFamilies.None;
        }

        var (places, start) = (new StyleOrigins(chain).OfFamilies(), SourceSpan.StartOf(chain[^1].Span.Source));
        return new(
            missing.ToImmutableDictionary(
                static family => family, family => places.GetValueOrDefault(family, start), StringComparer.OrdinalIgnoreCase),
            there.Count == 0 ? "no typeface was found" : $"the families are {string.Join(", ", there.Order(StringComparer.Ordinal))}");
    }

    private static void CheckFontNames(YamlNode file, StyleDraft draft, ReadContext context)
    {
        if ((file as YamlMapping)?["elements"] is not YamlMapping elements)
        {
            return;
        }

        CheckFontNames(elements, "elements", draft, context);
    }

    private static void CheckFontNames(YamlMapping elements, string around, StyleDraft draft, ReadContext context)
    {
        foreach (var element in elements.Entries)
        {
            if (!context.Takes(StyleDiagnostics.UnknownFontStack))
            {
                // A report that is not made needs no nearest name.
                return;
            }

            if ((element.Value as YamlMapping)?["font"] is YamlScalar font && !draft.Fonts.ContainsKey(font.Value))
            {
                var nearest = Nearest.Hint(font.Value, draft.Fonts.Keys.Order(StringComparer.Ordinal));
                var path = $"{around}.{element.Key.Value}.font";
                context.Report(StyleDiagnostics.UnknownFontStack, font.Span, path, font.Value, nearest);
            }

            if ((element.Value as YamlMapping)?["inside"] is YamlMapping inside)
            {
                CheckFontNames(inside, $"{around}.{element.Key.Value}.inside", draft, context);
            }
        }
    }

    private static void CheckRoom(StyleSheet sheet, List<YamlNode> chain, ReadContext context)
    {
        var page = sheet.Page;
        CheckRoom("width", page.Size.Width, page.Size.Width - page.Margins.Horizontal);
        CheckRoom("height", page.Size.Height, page.Size.Height - page.Margins.Vertical);
        CheckRunning("header", page.Header, page.Margins.Top, StyleElement.RunningHeader);
        CheckRunning("footer", page.Footer, page.Margins.Bottom, StyleElement.RunningFooter);

        void CheckRoom(string side, Length whole, Length left)
        {
            if (left < LeastRoom)
            {
                context.Report(StyleDiagnostics.NoRoom, new StyleOrigins(chain).Of("page"), left, side, whole, LeastRoom);
            }
        }

        void CheckRunning(string key, RunningContent running, Length margin, StyleElement element)
        {
            var needed = running.Distance + sheet.Root.Child(element).Leading;
            var printsNothing = running is { Start: "", Center: "", End: "" };
            if (!printsNothing && !needed.FitsIn(margin))
            {
                context.Report(StyleDiagnostics.NoRunningRoom, new StyleOrigins(chain).Of(key), key, needed, margin);
            }
        }
    }

    /// <summary>Whether a name stays in the folder: no separators, no dots at the start.</summary>
    private static bool IsFileName(string name) =>
        name.Length is > 0 and <= 100 && name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
