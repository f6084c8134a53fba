using System.Collections.Immutable;
using Leaflets.Building;
using Leaflets.Cli.Invocation;
using Leaflets.Diagnostics;

namespace Leaflets.Cli.Reporting;

/// <summary>Builds, and tells whoever listens: a person, an editor, a program, a CI system.</summary>
internal sealed class BuildReport
{
    private readonly CommandContext _surroundings;
    private readonly BuildRequest _request;
    private readonly ReportSettings _settings;
    private readonly DiagnosticPlaces _places;

    /// <summary>Makes a report.</summary>
    public BuildReport(CommandContext surroundings, BuildRequest request, ReportSettings settings)
    {
        (_surroundings, _request, _settings) = (surroundings, request, settings);
        _places = new DiagnosticPlaces(surroundings.Folder, request);
    }

    /// <summary>Builds and tells.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="BuildRequestException">The request names something that the collection does not have.</exception>
    public int Run(LeafletBuilder builder, CancellationToken stop)
    {
        // For its names the plan needs no look at what was made before, and a build that was stopped is reported too.
        PlanResult Plan() => builder.Plan(_request with { CacheFolder = null }, CancellationToken.None);
        return Run((progress, token) => builder.Build(_request, progress, token), Plan, stop);
    }

    /// <summary>Builds and tells.</summary>
    /// <param name="build">Builds.</param>
    /// <param name="plan">Says what the build does.</param>
    /// <param name="stop">Stops the build.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Run(Func<Action<BuildProgress>?, CancellationToken, BuildResult> build, Func<PlanResult> plan, CancellationToken stop)
    {
        var display = Display(plan);
        var started = _surroundings.Time.GetTimestamp();
        var result = display.Watch(progress => build(progress, stop));
        var outcome = new BuildOutcome(_request, result, _surroundings.Time.GetElapsedTime(started));
        var areWritten = true;
        foreach (var report in _settings.Reports)
        {
            areWritten &= TryWrite(report, outcome, plan);
        }

        var exitCode = areWritten || outcome.ExitCode != ExitCode.Made ? outcome.ExitCode : ExitCode.WrongUsage;
        display.End(outcome, exitCode);
        if (_settings.Verbose)
        {
            TellOfFaults(result);
        }

        return exitCode;
    }

    /// <summary>Says where in the program its faults arose, for those who mend them.</summary>
    private void TellOfFaults(BuildResult result)
    {
        foreach (var leaflet in result.Leaflets)
        {
            if (leaflet.Fault is { } fault)
            {
                foreach (var line in $"{leaflet.Id} ({leaflet.Language}): {fault}".Split('\n'))
                {
                    _surroundings.Error.WriteLine(line.TrimEnd('\r'));
                }
            }
        }
    }

    private IBuildDisplay Display(Func<PlanResult> plan)
    {
        var summary = new TextSummary(_surroundings, _request, _places);
        return _settings.Json ? new JsonEvents(_surroundings.Out, _request, _places, _surroundings.Time)
            : _settings.Quiet ? new QuietDisplay(_surroundings.Error, _places)
            : _surroundings.IsLive && Terminal.Open(_surroundings) is { Profile.Capabilities.Ansi: true } terminal
                ? new TerminalDisplay(terminal, summary, _request, plan, _surroundings.Time, _settings.Verbose)
            : new LineDisplay(summary, _settings.Verbose);
    }

    private bool TryWrite(RequestedReport report, BuildOutcome outcome, Func<PlanResult> plan)
    {
        if (report.Format == ReportFormat.GitHub)
        {
            var workspace = _surroundings.Variable("GITHUB_WORKSPACE") is { } folder && Path.IsPathFullyQualified(folder) ? folder
                : _surroundings.Folder;

            // The runner reads both streams; programs that read events want them alone.
            GitHubAnnotations.Write(
                _settings.Json ? _surroundings.UntamedError : _surroundings.UntamedOut, outcome.Diagnostics, _places, workspace);
            return true;
        }

        // A file may have come there meanwhile.
        if (new ReportTarget(_request, _surroundings.Folder, _surroundings.FontFolder).Problem(report) is { } problem)
        {
            _surroundings.Refuse(problem);
            return false;
        }

        var content = report.Format == ReportFormat.Sarif
            ? SarifReport.Make(outcome, _places)
            : JunitReport.Make(outcome, Formats(outcome.Result, plan), _places);
        try
        {
            ReportFile.Write(Path.GetFullPath(report.File!, _surroundings.Folder), content);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException
            or ArgumentException)
        {
            _surroundings.Refuse($"The report '{report.File}' cannot be written: {SystemMessage.Of(exception)}.");
            return false;
        }
    }

    /// <summary>What is made of each leaflet: as it was asked for, as it was made, or, where nothing was, as it would be.</summary>
    private ImmutableArray<OutputFormat> Formats(BuildResult result, Func<PlanResult> plan)
    {
        if (!_request.Formats.IsEmpty)
        {
            return OutputFormats.InOrder(_request.Formats);
        }

        if (result.Leaflets.FirstOrDefault(static leaflet => leaflet.HasFiles) is { } made)
        {
            return OutputFormats.InOrder(made.Files.Select(static file => file.Format));
        }

        var outputs = result.Leaflets.IsEmpty ? [] : plan().Leaflets.Select(static leaflet => leaflet.Outputs).FirstOrDefault([]);
        return OutputFormats.InOrder(outputs.Select(OutputFormats.OfPath).OfType<OutputFormat>());
    }
}
