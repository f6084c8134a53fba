using System.Collections.Immutable;
using Leaflets.Building.Output;
using Leaflets.Building.Sessions;
using Leaflets.Diagnostics;
using Leaflets.Typesetting.Fonts;

namespace Leaflets.Building;

/// <summary>Builds the leaflets of a collection. Thread-safe; several builds, of several processes too, may write to one folder.</summary>
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
    /// <param name="progress">Called when a leaflet is done, one call at a time, in the order in which they are done.</param>
    /// <param name="cancellation">Stops the build between two stages; leaflets already made stay.</param>
    /// <exception cref="BuildRequestException">The request names something that the collection does not have.</exception>
    public BuildResult Build(BuildRequest request, Action<BuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        var diagnostics = new List<Diagnostic>();
        if (BuildSession.Open(request, _fontFolder, _stages, diagnostics) is not { } session)
        {
            return new([], [.. diagnostics], IsConfigured: false);
        }

        session.Output?.Look(session.Jobs.Select(static job => job.Version.Id), request.Workers);
        using var running = session.Output is null ? null : RunningBuild.Begin(session.Output.Root);
        using var runner = new BuildRunner(session, request, _fontFolder);
        var leaflets = runner.Run(progress, cancellation);
        if (session.Output is { } output)
        {
            new ManifestKeeper(session, output, request).Update(leaflets, diagnostics, running!.IsAlone);
            diagnostics.AddRange(OtherOutputs.Check(session, running!.IsAlone));
            session.Close();
            session.TellOfCache(diagnostics);
        }

        return new(leaflets, [.. diagnostics], IsConfigured: true);
    }

    /// <summary>Says what <see cref="Build"/> would do, and why. Nothing is made or written.</summary>
    /// <param name="request">What to build.</param>
    /// <param name="cancellation">Stops between two leaflets.</param>
    /// <exception cref="BuildRequestException">The request names something that the collection does not have.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    public PlanResult Plan(BuildRequest request, CancellationToken cancellation = default)
    {
        var diagnostics = new List<Diagnostic>();
        if (BuildSession.Open(request, _fontFolder, _stages, diagnostics) is not { } session)
        {
            return new([], [.. diagnostics], IsConfigured: false);
        }

        var leaflets = ImmutableArray.CreateBuilder<PlannedLeaflet>(session.Jobs.Length);
        foreach (var job in session.Jobs)
        {
            cancellation.ThrowIfCancellationRequested();
            var decision = session.Decider?.Decide(job) ?? new(JobAction.Build, ["no cache is used"], null);
            leaflets.Add(new(
                job.Version.Id, job.Version.Language, job.Style, [.. session.Formats.Select(job.PathOf)], decision.Action,
                decision.Reasons));
        }

        ImmutableArray<string> removed = request.Clean && session.Output is { } output
            ? new ManifestKeeper(session, output, request).Removable() : [];
        diagnostics.AddRange(session.Decider is null ? [] : OtherOutputs.Check(session, isAlone: true));
        session.TellOfCache(diagnostics);
        return new(leaflets.MoveToImmutable(), [.. diagnostics], IsConfigured: true) { Removed = removed };
    }
}
