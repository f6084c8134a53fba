using System.Collections.Immutable;
using Leaflets.Building;
using Leaflets.Diagnostics;

namespace Leaflets.Cli.Reporting;

/// <summary>A build that is over: what was asked for, and what became of it.</summary>
internal sealed class BuildOutcome
{
    /// <summary>Makes an outcome.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="elapsed">How long it took.</param>
    public BuildOutcome(BuildRequest request, BuildResult result, TimeSpan elapsed)
    {
        (Request, Result, Elapsed) = (request, result, elapsed);
        var told = new ReportedDiagnostics();
        Diagnostics = [.. result.Diagnostics.Concat(result.Leaflets.SelectMany(static leaflet => leaflet.Diagnostics)).Where(told.IsNew)];
        Counts = BuildCounts.Of(result.Leaflets, told);
    }

    /// <summary>What was asked for.</summary>
    public BuildRequest Request { get; }

    /// <summary>What became of it.</summary>
    public BuildResult Result { get; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>Every diagnostic once: those of the collection, then those of the leaflets in the order of the plan.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>How many there are of each.</summary>
    public BuildCounts Counts { get; }

    /// <summary>What the command returns to the shell.</summary>
    public int ExitCode => Result.IsFaulted ? Invocation.ExitCode.Fault
        : Result.IsStopped ? Invocation.ExitCode.Stopped
        : !Result.IsConfigured ? Invocation.ExitCode.WrongUsage
        : Result.HasErrors ? Invocation.ExitCode.SomeFailed
        : Invocation.ExitCode.Made;
}
