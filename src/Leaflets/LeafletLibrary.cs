using System.Collections.Concurrent;
using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Inputs;
using Leaflets.Languages;
using Leaflets.Languages.Loading;
using Leaflets.Styling;
using Leaflets.Styling.Loading;
using Leaflets.Typesetting;

namespace Leaflets;

/// <summary>The styles and languages that leaflets share, each read once and when first needed. Thread-safe.</summary>
internal sealed class LeafletLibrary
{
    /// <summary>The folder of the languages' files.</summary>
    public const string LanguageFolder = "styles/languages";

    private readonly ConcurrentDictionary<string, Lazy<LoadResult<StyleSheet>>> _styles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<LoadResult<LanguageData>>> _languages = new(StringComparer.Ordinal);
    private readonly ICollectionFiles _files;
    private readonly FontCatalog _fonts;

    /// <summary>Lists the styles and languages; none is read yet.</summary>
    /// <param name="files">Has the files below <c>styles/</c>.</param>
    /// <param name="fonts">The typefaces that styles may name.</param>
    public LeafletLibrary(ICollectionFiles files, FontCatalog fonts)
    {
        (_files, _fonts) = (files, fonts);
        Styles = new StyleFolder(files).Names;
        LanguageTags = files.SettingsIn(LanguageFolder);
    }

    /// <summary>The names of the styles, sorted.</summary>
    public ImmutableArray<string> Styles { get; }

    /// <summary>The tags of the languages that there are words for, sorted.</summary>
    public ImmutableArray<string> LanguageTags { get; }

    /// <summary>A style.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="requestedAt">Where it is named.</param>
    public LoadResult<StyleSheet> Style(string name, SourceSpan requestedAt) => Styles.Contains(name)
        ? _styles.GetOrAdd(name, key => new(() => LoadStyle(key, requestedAt))).Value
        : LoadStyle(name, requestedAt);

    /// <summary>The words of a language: those of the nearest tag that there are words for in its script (RFC 4647, 3.4).</summary>
    /// <param name="tag">A BCP 47 tag.</param>
    /// <param name="requestedAt">Where it is named.</param>
    public LoadResult<LanguageData> Language(string tag, SourceSpan requestedAt)
    {
        if (LanguageLookup.Find(tag, LanguageTags.Contains) is not { } found)
        {
            return new(null, [LanguageDiagnostics.NoWords(tag, LanguageTags, requestedAt)], []);
        }

        var loaded = _languages.GetOrAdd(found, key => new(() => LoadLanguage(key))).Value;
        return loaded.Value is { } words && LanguageLookup.Preferred(tag) is var own && own != found
            ? loaded with { Value = words with { Tag = own } }
            : loaded;
    }

    private LoadResult<StyleSheet> LoadStyle(string name, SourceSpan requestedAt)
    {
        using var unwatched = Steps.Unwatched();
        var files = new TracedFiles(_files);
        var result = new StyleLoader(new StyleFolder(files), _fonts.Families).Load(name, requestedAt);
        if (result is not { Sheet: { } sheet, Origins: { } origins })
        {
            return new(null, result.Diagnostics, files.Inputs);
        }

        var broken = StyleRules.Check(sheet, origins, _fonts);
        return broken.IsEmpty
            ? new(sheet, result.Diagnostics, files.Inputs)
            : new(null, result.Diagnostics.AddRange(broken), files.Inputs);
    }

    private LoadResult<LanguageData> LoadLanguage(string tag)
    {
        using var unwatched = Steps.Unwatched();
        var diagnostics = new List<Diagnostic>();
        var files = new TracedFiles(_files);
        var language = files.ReadText($"{LanguageFolder}/{tag}{CollectionTexts.SettingsExtension}", diagnostics) is { } source
            ? LanguageLoader.Load(tag, source, diagnostics)
            : null;
        return new(language, [.. diagnostics], files.Inputs);
    }
}
