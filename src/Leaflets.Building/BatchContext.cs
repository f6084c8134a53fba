using System.Collections.Concurrent;
using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Building.Caching;
using Leaflets.Building.Collections;
using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Languages;
using Leaflets.Languages.Loading;
using Leaflets.Markdown;
using Leaflets.Pictures;
using Leaflets.Styling;
using Leaflets.Styling.Loading;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Building;

/// <summary>What the leaflets of a build share, each thing read once and when first needed. Thread-safe.</summary>
internal sealed class BatchContext
{
    private const string LanguageFolder = "styles/languages";
    private const string Extension = ".yaml";

    private readonly ConcurrentDictionary<string, Lazy<Loaded<StyleSheet>>> _styles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Loaded<LanguageData>>> _languages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, Lazy<ReadLeaflet>>> _leaflets = new(StringComparer.Ordinal);
    private readonly ReadingOptions _reading;
    private readonly FontCatalog _fonts;

    /// <summary>Makes a context.</summary>
    public BatchContext(CollectionFolder folder, CollectionSettings settings, ILeafletStages stages, FontCatalog fonts, HtmlMode? html = null)
    {
        _reading = settings.Reading(html);
        Folder = folder;
        Settings = settings;
        Stages = stages;
        Styles = new StyleFolder(folder).Names;
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

    /// <summary>The pictures that were read.</summary>
    public PictureShelf Pictures { get; } = new();

    /// <summary>The names of the styles, sorted.</summary>
    public ImmutableArray<string> Styles { get; }

    /// <summary>The tags of the languages that there are words for, sorted.</summary>
    public ImmutableArray<string> LanguageTags { get; }

    /// <summary>A style.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="requestedAt">Where it is named.</param>
    public Loaded<StyleSheet> Style(string name, SourceSpan requestedAt) => Styles.Contains(name)
        ? _styles.GetOrAdd(name, key => new(() => Load(key, requestedAt))).Value
        : Load(name, requestedAt);

    private Loaded<StyleSheet> Load(string name, SourceSpan requestedAt)
    {
        using var unwatched = Steps.Unwatched();
        var files = new TracedFiles(Folder);
        var result = new StyleLoader(new StyleFolder(files), _fonts.Families).Load(name, requestedAt);
        if (result is not { Sheet: { } sheet, Origins: { } origins })
        {
            return new(null, result.Diagnostics, files.Inputs);
        }

        var broken = StyleRules.Check(sheet, origins, _fonts);
        return broken.IsEmpty ? new(sheet, result.Diagnostics, files.Inputs) : new(null, result.Diagnostics.AddRange(broken), files.Inputs);
    }

    /// <summary>The words of a language: those of the nearest tag that there are words for in its script (RFC 4647, 3.4).</summary>
    public Loaded<LanguageData> Language(string tag, SourceSpan requestedAt)
    {
        if (LanguageLookup.Find(tag, LanguageTags.Contains) is not { } found)
        {
            return new(null, [LanguageDiagnostics.NoWords(tag, LanguageTags, requestedAt)], []);
        }

        var loaded = _languages.GetOrAdd(found, key => new(() => LoadLanguage(key))).Value;
        return loaded.Value is { } words && LanguageLookup.Preferred(tag) is var own && own != found ? loaded with { Value = words with { Tag = own } } : loaded;
    }

    /// <summary>
    /// A leaflet as its file says it. It is kept until all that need it are done: <see cref="Release"/>. Nobody waits for another who reads it: that
    /// one may wait for memory, or fail by a limit of its own.
    /// </summary>
    public ReadLeaflet Read(LeafletVersion version) => _leaflets
        .GetOrAdd(version.Id, static _ => new(StringComparer.Ordinal))
        .GetOrAdd(version.Language, _ => new(() => ReadFile(version), LazyThreadSafetyMode.PublicationOnly)).Value;

    /// <summary>Lets go of a leaflet's languages: no job needs them any more.</summary>
    public void Release(string id) => _leaflets.TryRemove(id, out _);

    private ReadLeaflet ReadFile(LeafletVersion version)
    {
        var diagnostics = new List<Diagnostic>();
        var files = new TracedFiles(Folder);
        var read = files.ReadText(version.Path, diagnostics) is { } source
            ? Stages.Read(source, version.Id, version.Language, _reading)
            : new(null, [], null);
        return read with { Diagnostics = [.. diagnostics, .. read.Diagnostics], Inputs = files.Inputs };
    }

    private Loaded<LanguageData> LoadLanguage(string tag)
    {
        using var unwatched = Steps.Unwatched();
        var diagnostics = new List<Diagnostic>();
        var files = new TracedFiles(Folder);
        var language = files.ReadText($"{LanguageFolder}/{tag}{Extension}", diagnostics) is { } source
            ? LanguageLoader.Load(tag, source, diagnostics)
            : null;
        return new(language, [.. diagnostics], files.Inputs);
    }
}
