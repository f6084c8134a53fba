using System.Collections.Concurrent;
using System.Collections.Immutable;
using Leaflets.Checks;
using Leaflets.Collections;
using Leaflets.Diagnostics;
using Leaflets.Markdown;
using Leaflets.Styling;
using Leaflets.Styling.Languages;
using Leaflets.Styling.Loading;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Batch;

/// <summary>What the leaflets of a build share, each thing read once and when first needed. Thread-safe.</summary>
internal sealed class BatchContext
{
    private const string LanguageFolder = "styles/languages";
    private const string Extension = ".yaml";

    private readonly ConcurrentDictionary<string, Lazy<StyleLoadResult>> _styles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<(LanguageData? Data, ImmutableArray<Diagnostic> Diagnostics)>> _languages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<LeafletVersion, Lazy<ReadLeaflet>> _leaflets = new();
    private readonly ReadingOptions _reading;
    private readonly StyleLoader _styleLoader;
    private readonly FontCatalog _fonts;

    /// <summary>Makes a context.</summary>
    public BatchContext(CollectionFolder folder, CollectionSettings settings, ILeafletStages stages, FontCatalog fonts, HtmlMode? html = null)
    {
        _reading = new ReadingOptions { Html = html ?? settings.Html, Fields = settings.Fields, Site = settings.Site, Limits = settings.Limits };
        Folder = folder;
        Settings = settings;
        Stages = stages;
        var styles = new StyleFolder(folder);
        Styles = styles.Names;
        _styleLoader = new StyleLoader(styles, fonts.Families);
        _fonts = fonts;
        LanguageTags = [.. folder.Files(LanguageFolder)
            .Where(file => file.EndsWith(Extension, StringComparison.Ordinal)).Select(file => file[..^Extension.Length])];
    }

    /// <summary>The collection.</summary>
    public CollectionFolder Folder { get; }

    /// <summary>Its settings.</summary>
    public CollectionSettings Settings { get; }

    /// <summary>The stages.</summary>
    public ILeafletStages Stages { get; }

    /// <summary>The names of the styles, sorted.</summary>
    public ImmutableArray<string> Styles { get; }

    /// <summary>The tags of the languages that there are words for, sorted.</summary>
    public ImmutableArray<string> LanguageTags { get; }

    /// <summary>A style.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="requestedAt">Where it is named.</param>
    public StyleLoadResult Style(string name, SourceSpan requestedAt) => Styles.Contains(name)
        ? _styles.GetOrAdd(name, key => new(() => Load(key, requestedAt))).Value
        : _styleLoader.Load(name, requestedAt);

    private StyleLoadResult Load(string name, SourceSpan requestedAt)
    {
        var result = _styleLoader.Load(name, requestedAt);
        if (result is not { Sheet: { } sheet, Origins: { } origins })
        {
            return result;
        }

        var broken = StyleRules.Check(sheet, origins, _fonts);
        return broken.IsEmpty ? result : result with { Sheet = null, Diagnostics = result.Diagnostics.AddRange(broken) };
    }

    /// <summary>The words of a language: those of the longest prefix of the tag that there are words for (RFC 4647, 3.4).</summary>
    public (LanguageData? Data, ImmutableArray<Diagnostic> Diagnostics) Language(string tag, SourceSpan requestedAt)
    {
        for (var prefix = tag; prefix.Length > 0; prefix = prefix[..Math.Max(prefix.LastIndexOf('-'), 0)])
        {
            if (LanguageTags.Contains(prefix))
            {
                var (data, diagnostics) = _languages.GetOrAdd(prefix, key => new(() => LoadLanguage(key))).Value;
                return (data is null || prefix == tag ? data : data with { Tag = tag }, diagnostics);
            }
        }

        var known = string.Join(", ", LanguageTags);
        return (null, [Diagnostic.Create(LanguageDiagnostics.UnknownLanguage, requestedAt, tag, known)]);
    }

    /// <summary>A leaflet as its file says it.</summary>
    public ReadLeaflet Read(LeafletVersion version) => _leaflets.GetOrAdd(version, key => new(() => ReadFile(key))).Value;

    private ReadLeaflet ReadFile(LeafletVersion version)
    {
        var diagnostics = new List<Diagnostic>();
        return Folder.ReadText(version.Path, diagnostics) is { } source
            ? Stages.Read(source, version.Id, version.Language, _reading)
            : new(null, [.. diagnostics], null);
    }

    private (LanguageData? Data, ImmutableArray<Diagnostic> Diagnostics) LoadLanguage(string tag)
    {
        var diagnostics = new List<Diagnostic>();
        var language = Folder.ReadText($"{LanguageFolder}/{tag}{Extension}", diagnostics) is { } source
            ? LanguageLoader.Load(tag, source, diagnostics)
            : null;
        return (language, [.. diagnostics]);
    }
}
