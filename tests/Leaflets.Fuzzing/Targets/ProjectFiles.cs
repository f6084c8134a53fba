using System.Collections.Concurrent;
using Leaflets.Building.Collections;
using Leaflets.Diagnostics;
using Leaflets.Inputs;
using Leaflets.Languages;
using Leaflets.Languages.Loading;
using Leaflets.Styling;
using Leaflets.Styling.Loading;
using Leaflets.Typesetting;

namespace Leaflets.Fuzzing.Targets;

/// <summary>What targets need of the project: styles, languages, typefaces. Read when first needed.</summary>
internal sealed class ProjectFiles
{
    private readonly Lazy<FontCatalog> _fonts;
    private readonly ConcurrentDictionary<string, LanguageData> _languages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, StyleSheet> _sheets = new(StringComparer.Ordinal);

    /// <summary>Names the folders.</summary>
    /// <param name="root">The project.</param>
    /// <param name="fonts">The typefaces.</param>
    public ProjectFiles(string root, string fonts)
    {
        Root = root;
        Fonts = fonts;
        Folder = new CollectionFolder(root);
        Styles = new StyleFolder(Folder);
        _fonts = new(() => FontLibrary.Load(fonts, new List<Diagnostic>()));
    }

    /// <summary>The typefaces beside the program, or those that LEAFLETS_FONTS names.</summary>
    public static string FontFolder { get; } =
        Environment.GetEnvironmentVariable("LEAFLETS_FONTS") ?? Path.Join(AppContext.BaseDirectory, "fonts");

    /// <summary>The project's folder.</summary>
    public string Root { get; }

    /// <summary>The folder with typefaces.</summary>
    public string Fonts { get; }

    /// <summary>The project as a collection.</summary>
    public CollectionFolder Folder { get; }

    /// <summary>The styles of the project.</summary>
    public StyleFolder Styles { get; }

    /// <summary>The typefaces.</summary>
    public FontCatalog Catalog => _fonts.Value;

    /// <summary>The words of a language that the project has.</summary>
    public LanguageData Language(string tag) => _languages.GetOrAdd(tag, key =>
        LanguageLoader.Load(key, Folder.ReadText($"styles/languages/{key}.yaml", new List<Diagnostic>())!, new List<Diagnostic>())!);

    /// <summary>A style of the project.</summary>
    public StyleSheet Sheet(string name) => _sheets.GetOrAdd(name, key =>
        new StyleLoader(Styles, Catalog.Families).Load(key, SourceSpan.StartOf(new SourceText("fuzzing", string.Empty))).Sheet!);
}
