using System.Collections.Immutable;
using Leaflets.Building.Caching;
using Leaflets.Building.Collections;
using Leaflets.Building.Diagnostics;
using Leaflets.Building.Jobs;
using Leaflets.Building.Making;
using Leaflets.Building.Output;
using Leaflets.Diagnostics;
using Leaflets.Inputs;

namespace Leaflets.Building.Sessions;

/// <summary>
/// Keeps the manifest of an output folder in step with what lies there, also where something else has written, damaged or removed it, and
/// tells of files that no leaflet makes any more.
/// </summary>
internal sealed class ManifestKeeper
{
    private readonly BuildSession _session;
    private readonly OutputFolder _output;
    private readonly Lazy<HashSet<LeafletVersion>> _versions;
    private readonly ImmutableArray<string> _styles;
    private readonly Digest _collection;
    private readonly bool _removes;
    private readonly Shard? _part;

    /// <summary>Makes a keeper for a build that writes files.</summary>
    /// <param name="session">The build.</param>
    /// <param name="output">Where it writes.</param>
    /// <param name="request">What was asked for: whether files that no leaflet makes any more are removed, and which part of a plan is
    /// built.</param>
    public ManifestKeeper(BuildSession session, OutputFolder output, BuildRequest request)
    {
        (_session, _output) = (session, output);
        _versions = new(() => [.. session.Found.Versions]);
        _styles = session.Context.Library.Styles;
        (_removes, _part) = (request.Clean, request.Shard);

        // The manifest of a part says which part it is, so that of another part is another.
        IEnumerable<string> part = _part is { } shard ? [shard.ToString()] : [];
        var paths = session.Found.Versions.Select(static version => version.Path);
        _collection = Digest.Of(paths.Concat(session.Context.Library.Styles).Concat(part));
    }

    /// <summary>Brings the manifest up to date, and reports what is wrong with it.</summary>
    /// <param name="leaflets">What became of each job.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="isAlone">Whether no other build was running when this one began.</param>
    public void Update(ImmutableArray<LeafletResult> leaflets, List<Diagnostic> diagnostics, bool isAlone = true)
    {
        // A part of a plan has a manifest in any case, so that there is one of each to be merged.
        if (_part is null && !_output.Has(Manifest.Path) && !leaflets.Any(static leaflet => leaflet.HasFiles))
        {
            return;
        }

        var (decider, jobs) = (_session.Decider, _session.Jobs.Zip(leaflets));
        var left = decider?.Manifest;
        var obstacle = Obstacle();
        if (left is not null && left.Collection == _collection && (!_removes || left.Orphans.IsEmpty) && AreAsListed(left.Orphans)
            && jobs.All(pair => decider!.IsListed(pair.First, pair.Second)))
        {
            Tell(left.Orphans, removed: 0, changed: [], obstacle, diagnostics);
            return;
        }

        try
        {
            using (FolderLock.Take(_output.Root))
            {
                // Another build may have written it while this one waited.
                left = decider?.Manifest;
                var (orphans, removed, changed) = Manifest.Update(
                    _output, leaflets, IsOrphan, _removes && obstacle is null, _part, isAlone);
                var (size, time) = _output.Left(Manifest.Path);
                decider?.NoteManifest(new(size, time, _collection, orphans), jobs, isOther: left is null);
                Tell(orphans, removed, changed, obstacle, diagnostics);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            decider?.NoteManifest(ManifestNote.None, [], isOther: true);
            diagnostics.Add(LeafletWorker.CannotWrite(Manifest.Path, exception));
        }
    }

    /// <summary>The files that would be removed.</summary>
    public ImmutableArray<string> Removable() => Obstacle() is not null ? []
        : [.. ManifestEntries.Digests(ManifestEntries.Read(_output.Read(Manifest.Path)))
            .Where(file => IsOrphan(file.Path) && _output.Is(file.Path, file.Sha256)).Select(static file => file.Path)
            .Order(StringComparer.Ordinal)];

    /// <summary>Whether no leaflet can have made a file. One in a style or format that nobody asks for now is not strange.</summary>
    private bool IsOrphan(string path) =>
        BuildJob.Of(path) is { } job && (!_versions.Value.Contains(job.Version) || (job.Style is { } style && !_styles.Contains(style)));

    /// <summary>What makes it uncertain which leaflets there are, or null: what cannot be read is not gone.</summary>
    private string? Obstacle() => _session.Found.Versions.IsEmpty
        ? "no leaflets were found"
        : _session.Found.Diagnostics.FirstOrDefault(
            static problem => problem.Descriptor != CollectionDiagnostics.NotALanguage)?.Message.TrimEnd('.');

    /// <summary>Whether files that no leaflet makes any more are what the manifest says: nobody would make them anew.</summary>
    private bool AreAsListed(ImmutableArray<string> orphans)
    {
        if (orphans.IsEmpty)
        {
            return true;
        }

        var entries = ManifestEntries.Read(_output.Read(Manifest.Path));
        return orphans.All(path =>
            entries.TryGetValue(path, out var entry) && (!_output.Has(path) || _output.Is(path, ManifestEntries.Digest(entry))));
    }

    private void Tell(
        ImmutableArray<string> orphans, int removed, ImmutableArray<string> changed, string? obstacle, List<Diagnostic> diagnostics)
    {
        if (!changed.IsEmpty)
        {
            diagnostics.Add(Diagnostic.Create(BatchDiagnostics.ChangedByOthers, At(changed[0]), changed.Length));
        }

        if (removed > 0)
        {
            diagnostics.Add(Diagnostic.Create(BatchDiagnostics.OrphansRemoved, At(Manifest.Path), removed));
        }

        if (!orphans.IsEmpty)
        {
            diagnostics.Add(_removes && obstacle is not null
                ? Diagnostic.Create(BatchDiagnostics.OrphansStay, At(orphans[0]), obstacle)
                : Diagnostic.Create(BatchDiagnostics.Orphans, At(orphans[0]), orphans.Length));
        }
    }

    private static SourceSpan At(string path) => SourceSpan.StartOf(path);
}
