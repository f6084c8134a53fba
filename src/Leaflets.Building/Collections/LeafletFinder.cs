using Leaflets.Diagnostics;
using Leaflets.Inputs;
using Leaflets.Languages;

namespace Leaflets.Building.Collections;

/// <summary>Finds the leaflets of a collection by the names of folders and files; opens none.</summary>
internal static class LeafletFinder
{
    private const string Extension = ".md";
    private static readonly string[] Extensions = [Extension, ".markdown", ".mdown", ".mkd"];
    private const int MaximumIdLength = 80;

    /// <summary>Finds every version of every leaflet, sorted by id and then by language.</summary>
    /// <param name="folder">The collection.</param>
    /// <param name="sourceLanguage">The language that leaflets are written in first.</param>
    public static FoundLeaflets Find(CollectionFolder folder, string sourceLanguage)
    {
        var versions = new List<LeafletVersion>();
        var diagnostics = new List<Diagnostic>();
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in folder.Folders("leaflets"))
        {
            if (!IsValidId(id))
            {
                diagnostics.Add(Diagnostic.Create(CollectionDiagnostics.InvalidId, At($"leaflets/{id}"), id));
            }
            else if (seen.TryGetValue(id, out var other))
            {
                diagnostics.Add(Diagnostic.Create(CollectionDiagnostics.DuplicateId, At($"leaflets/{id}"), other, id));
                versions.RemoveAll(version => version.Id == other);
            }
            else
            {
                seen.Add(id, id);
                FindVersions(folder, id, sourceLanguage, versions, diagnostics);
            }
        }

        diagnostics.AddRange(LostFolders(folder));
        return new([.. versions], [.. diagnostics]);
    }

    /// <summary>Links that were to lead to a leaflet's folder and lead nowhere: the system lists them as files.</summary>
    private static IEnumerable<Diagnostic> LostFolders(CollectionFolder folder)
    {
        foreach (var name in folder.Files("leaflets").Where(IsValidId).Except(folder.Folders("leaflets")))
        {
            var path = $"leaflets/{name}";
            if (folder.Read(path, maximumLength: 0) is { Problem: FileProblem.Missing or FileProblem.Outside } content)
            {
                yield return CollectionTexts.ProblemOf(path, content);
            }
        }
    }

    /// <summary>Whether a folder's name can be an id: plain enough for every disk, address and archive.</summary>
    public static bool IsValidId(string id) =>
        id.Length is > 0 and <= MaximumIdLength
        && char.IsAsciiLetterOrDigit(id[0])
        && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
        && RelativePath.IsPortable(id);

    private static void FindVersions(
        CollectionFolder folder, string id, string sourceLanguage, List<LeafletVersion> versions, List<Diagnostic> diagnostics)
    {
        var before = versions.Count;
        var failed = false;
        foreach (var file in folder.Files($"leaflets/{id}"))
        {
            if (Array.Find(Extensions, end => file.EndsWith(end, StringComparison.OrdinalIgnoreCase)) is not { } extension)
            {
                continue;
            }

            // Programs that translate write pt_BR.
            var tag = file[..^extension.Length].Replace('_', '-');
            var path = $"leaflets/{id}/{file}";
            if (LanguageTag.Canonical(tag) is not { } canonical)
            {
                diagnostics.Add(Diagnostic.Create(CollectionDiagnostics.NotALanguage, At(path), file));
            }
            else if (canonical + Extension != file)
            {
                failed = true;
                diagnostics.Add(Diagnostic.Create(CollectionDiagnostics.LanguageCase, At(path), file, canonical + Extension));
            }
            else
            {
                versions.Add(new LeafletVersion(id, canonical));
            }
        }

        if (folder.ProblemOf($"leaflets/{id}") is { } problem)
        {
            diagnostics.Add(problem);
        }
        else if (versions.Count == before && !failed)
        {
            diagnostics.Add(Diagnostic.Create(CollectionDiagnostics.NoVersions, At($"leaflets/{id}"), id, sourceLanguage));
        }
    }

    private static SourceSpan At(string path) => SourceSpan.StartOf(path);
}
