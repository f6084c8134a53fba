using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Building.Collections;
using Leaflets.Building.Jobs;
using Leaflets.Building.Making;
using Leaflets.Documents;
using Leaflets.Inputs;
using Leaflets.Languages;

namespace Leaflets.Building.Planning;

/// <summary>Finds out what a request asks for.</summary>
internal static class BuildPlan
{
    /// <summary>How many known names an error lists if none is close.</summary>
    private const int MostNamed = 12;

    private const string StyleFolder = "styles/";

    /// <summary>The jobs, by id, language and style.</summary>
    /// <param name="request">The request.</param>
    /// <param name="versions">What the collection has.</param>
    /// <param name="context">Reads the front matter, where the request asks for what stands there.</param>
    /// <exception cref="BuildRequestException">The request names something that the collection does not have.</exception>
    public static ImmutableArray<BuildJob> Make(BuildRequest request, ImmutableArray<LeafletVersion> versions, BatchContext context)
    {
        Require("leaflet", request.Ids, versions.Select(version => version.Id));
        Require("language", request.Languages, versions.Select(version => version.Language));
        Require("style", request.Styles, context.Library.Styles);
        var (ids, languages) = (request.Ids.ToHashSet(StringComparer.Ordinal), request.Languages.ToHashSet(StringComparer.Ordinal));
        var wanted = versions.Where(
            version => (ids.Count == 0 || ids.Contains(version.Id)) && (languages.Count == 0 || languages.Contains(version.Language)));
        if (!request.Subjects.IsEmpty || !request.Statuses.IsEmpty)
        {
            // To read for a plan is bounded as to read for a build.
            using var gate = new MemoryGate(request.TotalMemory, request.Limits.Memory, workers: 1);
            wanted = Wanted(request, wanted.ToList(), versions, context, gate);
        }

        if (request.Changed is { } changed)
        {
            wanted = Touched(wanted.ToList(), changed, context);
        }

        string?[] styles = request.Styles.IsEmpty ? [null] : [.. request.Styles.Distinct(StringComparer.Ordinal)];
        ImmutableArray<BuildJob> jobs = [.. wanted.SelectMany(version => styles.Select(style => new BuildJob(version, style)))];
        return request.Shard is { } shard
            ? ShardSplitter.Take(jobs, jobs.Select(job => ShardSplitter.Cost(context.Folder.LengthOf(job.Version.Path))).ToList(), shard)
            : jobs;
    }

    /// <summary>
    /// The versions whose front matter says what is asked for. What was read of the others is let go of: a plan may be long.
    /// </summary>
    private static List<LeafletVersion> Wanted(
        BuildRequest request, List<LeafletVersion> candidates, ImmutableArray<LeafletVersion> all, BatchContext context, MemoryGate gate)
    {
        var wanted = new List<LeafletVersion>();
        var unknown = request.Subjects.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var known = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var leaflet in candidates.GroupBy(static version => version.Id))
        {
            foreach (var version in leaflet)
            {
                var metadata = Metadata(request, version, context, gate);
                if (IsWanted(request, metadata))
                {
                    wanted.Add(version);
                }

                Note(metadata);
            }

            context.Release(leaflet.Key);
        }

        // A subject of other leaflets only leaves nothing to do; one that nobody has is a slip.
        foreach (var leaflet in all.Except(candidates).GroupBy(static version => version.Id).TakeWhile(_ => unknown.Count > 0))
        {
            foreach (var version in leaflet)
            {
                Note(Metadata(request, version, context, gate));
            }

            context.Release(leaflet.Key);
        }

        Require("subject", [.. unknown], known);
        return wanted;

        void Note(LeafletMetadata? metadata)
        {
            if (metadata is null)
            {
                unknown.Clear();
                return;
            }

            known.UnionWith(metadata.Subjects);
            unknown.ExceptWith(metadata.Subjects);
        }
    }

    /// <summary>What a version's front matter says, with what it leaves to the source version; null where it cannot be read.</summary>
    private static LeafletMetadata? Metadata(BuildRequest request, LeafletVersion version, BatchContext context, MemoryGate gate)
    {
        using var budget = new WorkBudget(request.Limits, gate, CancellationToken.None);
        using var watched = Steps.Watched(budget.Check);
        try
        {
            return Metadata(version, context);
        }
        catch (BudgetExceededException)
        {
            return null;
        }
    }

    private static LeafletMetadata? Metadata(LeafletVersion version, BatchContext context)
    {
        var metadata = context.Read(version).Document?.Metadata;
        var source = version with { Language = context.Settings.SourceLanguage };
        return metadata is null || version == source || context.Read(source).Document?.Metadata is not { } first
            ? metadata
            : context.Stages.Complete(metadata, first);
    }

    /// <summary>Whether a leaflet is asked for; one that cannot be read is, so that its errors are reported.</summary>
    private static bool IsWanted(BuildRequest request, LeafletMetadata? metadata) => metadata is null
        || ((request.Statuses.IsEmpty || request.Statuses.Contains(metadata.Status))
            && (request.Subjects.IsEmpty
            || metadata.Subjects.Any(subject => request.Subjects.Contains(subject, StringComparer.OrdinalIgnoreCase))));

    /// <summary>The versions that a change of files may touch: rather too many than one too few.</summary>
    private static List<LeafletVersion> Touched(List<LeafletVersion> versions, ImmutableArray<string> changed, BatchContext context)
    {
        // A folder stands for everything in it: git lists a nested repository as a folder.
        var (source, paths) =
            (context.Settings.SourceLanguage, changed.Select(static path => path.TrimEnd('/')).ToHashSet(StringComparer.Ordinal));
        if (paths.Any(path => path is CollectionSettings.Path or "leaflets" or "styles" || IsStyle(path)))
        {
            return versions;
        }

        // A picture may be in any language of its leaflet; a translation takes what it leaves out from its source.
        var folders =
            paths.Where(path => !path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith($"/{source}.md", StringComparison.Ordinal))
            .Select(static path => path.Split('/')).Where(static parts => parts is ["leaflets", _, ..]).Select(static parts => parts[1])
            .ToHashSet(StringComparer.Ordinal);
        return versions.FindAll(
            version => paths.Contains(version.Path) || folders.Contains(version.Id)
            || LanguageLookup.Candidates(version.Language)
                .Any(tag => paths.Contains($"{LeafletLibrary.LanguageFolder}/{tag}{CollectionTexts.SettingsExtension}")));
    }

    /// <summary>
    /// Whether leaflets may look otherwise where a file changes: those of the folder of styles do, but for notes to its readers.
    /// </summary>
    private static bool IsStyle(string path) => path.StartsWith(StyleFolder, StringComparison.Ordinal)
        && !IsLanguage(path) && !path.EndsWith(".md", StringComparison.Ordinal);

    private static bool IsLanguage(string path) => path.StartsWith($"{LeafletLibrary.LanguageFolder}/", StringComparison.Ordinal);

    private static void Require(string kind, ImmutableArray<string> asked, IEnumerable<string> there)
    {
        if (asked.IsEmpty)
        {
            return;
        }

        var known = there.Distinct(StringComparer.Ordinal).ToList();
        foreach (var name in asked)
        {
            if (!known.Contains(name))
            {
                throw new BuildRequestException($"There is no {kind} '{name}'{(
                    Suggestion.For(name, known) is { } nearest ? $". Did you mean '{nearest}'?"
                    : known.Count is > 0 and <= MostNamed
                    ? $"; there {(known.Count == 1 ? "is" : "are")} {string.Join(", ", known.Order(StringComparer.Ordinal))}."
                    : ".")}");
            }
        }
    }
}
