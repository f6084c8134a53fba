using System.Collections.Concurrent;
using Leaflets.Building.Collections;
using Leaflets.Diagnostics;
using Leaflets.Inputs;
using Leaflets.Typesetting;

namespace Leaflets.Building.Making;

/// <summary>What the leaflets of a build share, each thing read once and when first needed. Thread-safe.</summary>
internal sealed class BatchContext
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, Lazy<ReadLeaflet>>> _leaflets = new(StringComparer.Ordinal);
    private readonly ReadingOptions _reading;

    /// <summary>Makes a context.</summary>
    public BatchContext(
        CollectionFolder folder, CollectionSettings settings, ILeafletStages stages, FontCatalog fonts, HtmlMode? html = null)
    {
        _reading = settings.Reading(html);
        Folder = folder;
        Settings = settings;
        Compiler = new LeafletCompiler(new LeafletLibrary(folder, fonts), stages);
    }

    /// <summary>The collection.</summary>
    public CollectionFolder Folder { get; }

    /// <summary>Its settings.</summary>
    public CollectionSettings Settings { get; }

    /// <summary>Makes files of documents, with the styles, languages and pictures that they share.</summary>
    public LeafletCompiler Compiler { get; }

    /// <summary>The styles and languages.</summary>
    public LeafletLibrary Library => Compiler.Library;

    /// <summary>The stages.</summary>
    public ILeafletStages Stages => Compiler.Stages;

    /// <summary>
    /// A leaflet as its file says it. It is kept until all that need it are done: <see cref="Release"/>. Nobody waits for another who reads
    /// it: that one may wait for memory, or fail by a limit of its own.
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
}
