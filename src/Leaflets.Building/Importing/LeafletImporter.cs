using System.Collections.Immutable;
using System.Text;
using Leaflets.Bounds;
using Leaflets.Building.Collections;
using Leaflets.Building.Files;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Inputs;
using Leaflets.Languages;
using Leaflets.Markdown;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.FrontMatter;
using Leaflets.Settings.Yaml;

namespace Leaflets.Building.Importing;

/// <summary>
/// Brings a Markdown file of another program into a collection: its front matter under the keys of leaflets, the pictures beside it, and
/// the text as it is. Thread-safe for different leaflets.
/// </summary>
public static class LeafletImporter
{
    /// <summary>Imports several files. Where two would become one, neither is written over the other: the later is refused.</summary>
    /// <returns>What became of each, in their order.</returns>
    /// <exception cref="ArgumentException">The root holds no collection.</exception>
    public static IEnumerable<ImportResult> Import(IEnumerable<ImportRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var request in requests)
        {
            if (Import(request with { Writes = false }) is { Path: { } path } && !taken.TryAdd(path, request.File))
            {
                var (file, other) = (Path.GetFileName(request.File), taken[path]);
                var at = SourceSpan.StartOf(request.File.Replace('\\', '/'));
                yield return new(null, [], [Diagnostic.Create(ImportNameDiagnostics.Collision, at, file, path, other.Replace('\\', '/'))]);
                continue;
            }

            yield return Import(request);
        }
    }

    /// <summary>Imports a file. What must be corrected by hand is reported with its place in the new file.</summary>
    /// <exception cref="ArgumentException">The root holds no collection.</exception>
    public static ImportResult Import(ImportRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var gate = new MemoryGate(MemoryGate.OfMachine(), LeafletLimits.Default.Memory, workers: 1);
        using var budget = new WorkBudget(LeafletLimits.Default, gate, CancellationToken.None);
        using var watched = Steps.Watched(budget.Check);
        try
        {
            return Read(request);
        }
        catch (BudgetExceededException)
        {
            var at = SourceSpan.StartOf(request.File.Replace('\\', '/'));
            return new(null, [], [Diagnostic.Create(ImportDiagnostics.TooMuch, at, Path.GetFileName(request.File))]);
        }
    }

    private static ImportResult Read(ImportRequest request)
    {
        if (!CollectionFolder.IsCollection(request.Root))
        {
            throw new ArgumentException($"'{request.Root}' does not contain leaflets/ and styles/.");
        }

        var diagnostics = new List<Diagnostic>();
        if (Read(request.File, diagnostics) is not { } source)
        {
            return new(null, [], [.. diagnostics]);
        }

        var collection = new CollectionFolder(request.Root);
        var settings = CollectionSettingsReader.Read(collection, diagnostics);
        var block = FrontMatterBlock.Find(source);
        var entries = Entries(block);
        var languages = collection.SettingsIn(LeafletLibrary.LanguageFolder).ToHashSet(StringComparer.Ordinal);
        var id = request.Id ?? ImportName.IdOf(Path.GetFullPath(request.File), languages);
        var language = LanguageOf(request, entries, languages) ?? settings.SourceLanguage;
        if (!LeafletFinder.IsValidId(id))
        {
            diagnostics.Add(
                Diagnostic.Create(ImportDiagnostics.NoId, SourceSpan.StartOf(source), id.Length > 0 ? id : Path.GetFileName(request.File)));
        }

        if (LanguageTag.Canonical(language) != language)
        {
            diagnostics.Add(Diagnostic.Create(ImportDiagnostics.NotALanguage, SourceSpan.StartOf(source), language));
        }

        return diagnostics.Exists(static diagnostic => diagnostic.IsError)
            ? new(null, [], [.. diagnostics])
            : Import(request, source, block, entries, new LeafletVersion(id, language), settings);
    }

    private static ImportResult Import(
        ImportRequest request, SourceText source, FrontMatterBlock? block, ImmutableArray<YamlEntry> entries, LeafletVersion version,
        CollectionSettings settings)
    {
        var notes = new List<string>();
        var diagnostics = new List<Diagnostic>();
        var metadata = block is null
            ? new LeafletMetadata { Id = version.Id, Language = version.Language, Title = string.Empty }
            : FrontMatterReader.Read(block.Content, block.IsToml, version.Id, version.Language, diagnostics).Metadata;
        diagnostics.RemoveAll(static diagnostic => !diagnostic.IsError);
        var kept = metadata.Foreign.Select(static foreign => foreign.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            if (ForeignKeys.MeaningOf(key.Value) is { } meaning && !kept.Contains(key.Value))
            {
                notes.Add($"'{key.Value}' is now '{meaning}'.");
            }
        }

        if (!metadata.Foreign.IsEmpty)
        {
            notes.Add($"Kept, but without effect: {string.Join(", ", metadata.Foreign.Select(static entry => entry.Key))}.");
        }

        var pictures = new PictureImporter(Path.GetDirectoryName(Path.GetFullPath(request.File))!);
        var body = pictures.Rewrite(source, block?.End ?? 0, diagnostics);
        foreach (var (_, to) in pictures.Copies)
        {
            notes.Add($"{version.Folder}/{to} was copied.");
        }

        // Faults of the old front matter stay with the old file; its keys are written as they were understood.
        var foreignEntries =
            entries.Where(entry => kept.Contains(entry.Key.Value) || entry.Key.Value == "translation");
        var text = diagnostics.Exists(static diagnostic => diagnostic.IsError)
            ? source.Text[..(block?.End ?? 0)] + body
            : FrontMatterWriter.Write(metadata, foreignEntries) + body.ReplaceLineEndings("\n");
        // What cannot be read within its bounds is not written either.
        var read = MarkdownReader.Read(
            new SourceText(version.Path, text), version.Id, version.Language, settings.Reading());
        if (request.Writes && Write(request, version, text, pictures) is { } failure)
        {
            return new(null, [], [failure]);
        }

        return new(version.Path, [.. notes], [.. diagnostics.Where(static diagnostic => !diagnostic.IsError), .. read.Diagnostics]);
    }

    private static ImmutableArray<YamlEntry> Entries(FrontMatterBlock? block)
    {
        var faults = new List<Diagnostic>();
        var root = block is null ? null
            : block.IsToml ? TomlFrontMatter.Read(block.Content, faults)
            : YamlReader.Read(block.Content, FrontMatterDiagnostics.Yaml, faults);
        return (root as YamlMapping)?.Entries ?? [];
    }

    /// <summary>
    /// The language that was asked for, that the file says, or that its path says: under the name that there are words for.
    /// </summary>
    private static string? LanguageOf(ImportRequest request, ImmutableArray<YamlEntry> entries, HashSet<string> languages)
    {
        if (request.Language is not null)
        {
            return request.Language;
        }

        var said = entries.FirstOrDefault(static entry => entry.Key.Value is "lang" or "language")?.Value as YamlScalar;
        var tag = said is { Value.Length: > 0 } && LanguageTag.Canonical(said.Value.Replace('_', '-')) is { } written
            ? written
            : ImportName.LanguageOf(Path.GetFullPath(request.File), languages);
        return tag is null ? null : LanguageLookup.Find(tag, languages.Contains) ?? tag;
    }

    private static SourceText? Read(string path, List<Diagnostic> diagnostics)
    {
        var shown = path.Replace('\\', '/');
        var at = SourceSpan.StartOf(shown);
        try
        {
            var (source, problems) = SourceDecoder.Decode(InputFile.ReadAll(path, CollectionTexts.MaximumTextLength), shown);
            diagnostics.AddRange(problems);
            return source;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Diagnostic.Create(ImportDiagnostics.Unreadable, at, shown, SystemMessage.Of(exception)));
            return null;
        }
    }

    private static Diagnostic? Write(ImportRequest request, LeafletVersion version, string text, PictureImporter pictures)
    {
        var at = SourceSpan.StartOf(version.Path);
        var all = pictures.Copies.Select(copy => (Path: $"{version.Folder}/{copy.To}", From: (string?)copy.From))
            .Append((version.Path, null)).ToList();
        try
        {
            using var root = OpenFolder.Open(request.Root);
            if (!request.Replaces && all.Find(file => root.Status(file.Path) is not null) is { Path: { } existing })
            {
                return Diagnostic.Create(ImportDiagnostics.Exists, at, existing);
            }

            foreach (var (path, from) in all)
            {
                var bytes = from is null ? Encoding.UTF8.GetBytes(text) : InputFile.ReadAll(from, int.MaxValue);
                if (request.Replaces)
                {
                    root.Replace(path, bytes);
                }
                else
                {
                    root.WriteNew(path, bytes);
                }
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Diagnostic.Create(ImportDiagnostics.CannotWrite, at, version.Path, SystemMessage.Of(exception));
        }
    }
}
