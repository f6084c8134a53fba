using System.Collections.Immutable;
using Leaflets.Collections;
using Leaflets.Diagnostics;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Batch;

/// <summary>Builds the leaflets of a collection. Thread-safe; two builds into one folder are not to run at once.</summary>
public sealed class LeafletBuilder
{
    private readonly Func<FontCatalog, ILeafletStages> _stages;
    private readonly string _fontFolder;

    /// <summary>Makes a builder.</summary>
    /// <param name="fontFolder">The folder of the typefaces: static TrueType files, at any depth.</param>
    public LeafletBuilder(string fontFolder)
        : this(fontFolder, fonts => new LeafletStages(fonts))
    {
    }

    internal LeafletBuilder(string fontFolder, Func<FontCatalog, ILeafletStages> stages)
    {
        _fontFolder = fontFolder;
        _stages = stages;
    }

    /// <summary>Builds what is asked for. A leaflet with an error fails alone, and what was made of it before is kept.</summary>
    /// <param name="request">What to build.</param>
    /// <param name="progress">Called when a leaflet is done, one call at a time, in the order of the plan.</param>
    /// <param name="cancellation">Stops the build between two stages; leaflets already made stay.</param>
    /// <exception cref="BuildRequestException">The request names something that the collection does not have.</exception>
    public BuildResult Build(BuildRequest request, Action<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Workers, 1);
        if (!CollectionFolder.IsCollection(request.Root))
        {
            throw new BuildRequestException($"'{request.Root}' does not hold leaflets/ and styles/.");
        }

        var diagnostics = new List<Diagnostic>();
        var folder = new CollectionFolder(request.Root);
        var settings = CollectionSettingsReader.Read(folder, diagnostics);
        var fonts = FontLibrary.Load(_fontFolder, diagnostics);
        if (diagnostics.Exists(diagnostic => diagnostic.IsError))
        {
            return new([], [.. diagnostics], IsConfigured: false);
        }

        var found = LeafletFinder.Find(folder, settings.SourceLanguage);
        diagnostics.AddRange(found.Diagnostics);
        var context = new BatchContext(folder, settings, _stages(fonts), fonts, request.Html);
        var jobs = BuildPlan.Make(request, found.Versions, context.Styles);
        var output = request.OutputFolder is null ? null : new OutputFolder(request.OutputFolder);
        var formats = request.Formats.IsEmpty ? settings.Formats : [.. request.Formats.Distinct().Order()];
        var leaflets = Run(jobs, new LeafletWorker(context, formats, output, request.Verify) { Limits = request.Limits }, request.Workers, progress, cancellation);
        if (output is not null && leaflets.Any(leaflet => leaflet.State == LeafletState.Made))
        {
            WriteManifest(output, leaflets, diagnostics);
        }

        return new(leaflets, [.. diagnostics], IsConfigured: true);
    }

    private static ImmutableArray<LeafletResult> Run(
        ImmutableArray<BuildJob> jobs, LeafletWorker worker, int workers, Action<BuildProgress>? progress, CancellationToken cancellation)
    {
        var results = new LeafletResult?[jobs.Length];
        var reported = 0;
        var reporting = new Lock();
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation };
            Parallel.For(0, jobs.Length, options, index =>
            {
                var result = worker.Build(jobs[index], cancellation);
                lock (reporting)
                {
                    results[index] = result;
                    for (; reported < results.Length && results[reported] is { } next; reported++)
                    {
                        progress?.Invoke(new(reported + 1, results.Length, next));
                    }
                }
            });
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What was not reached is stopped.
        }

        return [.. results.Select((result, index) => result ?? Stopped(jobs[index]))];
    }

    private static LeafletResult Stopped(BuildJob job) =>
        new(job.Version.Id, job.Version.Language, job.Style, LeafletState.Stopped, [], [], null);

    private static void WriteManifest(OutputFolder output, ImmutableArray<LeafletResult> leaflets, List<Diagnostic> diagnostics)
    {
        try
        {
            Manifest.Update(output, leaflets);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(LeafletWorker.CannotWrite(Manifest.Path, exception));
        }
    }
}
