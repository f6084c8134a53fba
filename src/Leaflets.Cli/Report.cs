using System.Globalization;
using Leaflets.Batch;
using Leaflets.Diagnostics;
using Spectre.Console;

namespace Leaflets.Cli;

/// <summary>Tells a person, and the editor or CI that listens, what a build does.</summary>
internal sealed class Report
{
    private readonly Surroundings _surroundings;
    private readonly BuildRequest _request;
    private readonly bool _quiet;
    private readonly bool _verbose;

    /// <summary>Makes a report.</summary>
    public Report(Surroundings surroundings, BuildRequest request, bool quiet, bool verbose)
    {
        _surroundings = surroundings;
        _request = request;
        _quiet = quiet;
        _verbose = verbose;
    }

    /// <summary>Builds and tells.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public int Run(LeafletBuilder builder, CancellationToken stop)
    {
        var started = _surroundings.Time.GetTimestamp();
        var result = _quiet ? builder.Build(_request, null, stop)
            : _surroundings.IsLive ? RunLive(builder, stop)
            : builder.Build(_request, Line, stop);
        foreach (var diagnostic in result.Diagnostics.Concat(result.Leaflets.SelectMany(leaflet => leaflet.Diagnostics)).Select(Format).Distinct())
        {
            _surroundings.Error.WriteLine(diagnostic);
        }

        if (!_quiet)
        {
            Summarise(result, _surroundings.Time.GetElapsedTime(started));
        }

        return result.IsFaulted ? ExitCode.Fault
            : result.IsStopped ? ExitCode.Stopped
            : !result.IsConfigured ? ExitCode.WrongUsage
            : result.HasErrors ? ExitCode.SomeFailed
            : ExitCode.Made;
    }

    private BuildResult RunLive(LeafletBuilder builder, CancellationToken stop)
    {
        BuildResult? result = null;
        AnsiConsole.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                var bar = context.AddTask("Reading");
                result = builder.Build(_request, progress =>
                {
                    bar.MaxValue = progress.Total;
                    bar.Value = progress.Done;
                    bar.Description = Markup.Escape($"{progress.Leaflet.Id} {progress.Leaflet.Language}");
                }, stop);
            });
        if (_verbose)
        {
            foreach (var leaflet in result!.Leaflets)
            {
                WriteFiles(leaflet);
            }
        }

        return result!;
    }

    private void Line(BuildProgress progress)
    {
        var leaflet = progress.Leaflet;
        var state = leaflet.State switch
        {
            LeafletState.Made when _request.OutputFolder is null => "good",
            LeafletState.Made => "made",
            LeafletState.Restored => "taken from the cache",
            LeafletState.Current => "up to date",
            _ => "failed",
        };
        var pages = leaflet.Files.FirstOrDefault(file => file.Pages is not null)?.Pages is { } count ? $", {Count(count, "page")}" : string.Empty;
        Say($"[{progress.Done}/{progress.Total}] {leaflet.Id} {leaflet.Language}: {state}{pages}");
        if (_verbose)
        {
            WriteFiles(leaflet);
        }
    }

    private void WriteFiles(LeafletResult leaflet)
    {
        foreach (var file in leaflet.Files.Where(_ => _request.OutputFolder is not null))
        {
            Say($"  {Relative(Path.Join(_request.OutputFolder, file.Path))} ({file.Size} bytes)");
        }
    }

    private void Summarise(BuildResult result, TimeSpan elapsed)
    {
        var made = result.Leaflets.Where(leaflet => leaflet.HasFiles).ToList();
        var restored = made.Count(leaflet => leaflet.State == LeafletState.Restored);
        var current = made.Count(leaflet => leaflet.State == LeafletState.Current);
        var before = restored + current == 0 ? string.Empty
            : $" {made.Count - restored - current} made now, {restored} taken from the cache, {current} up to date.";
        var files = made.Sum(leaflet => leaflet.Files.Length);
        var pages = made.Sum(leaflet => leaflet.Files.Max(file => file.Pages ?? 0));
        var failed = result.Leaflets.Count(leaflet => leaflet.State is LeafletState.Failed or LeafletState.Faulted);
        var stopped = result.Leaflets.Count(leaflet => leaflet.State == LeafletState.Stopped);
        var verb = _request.OutputFolder is null ? "Checked" : "Made";
        var where = _request.OutputFolder is null || files == 0 ? string.Empty : $" in {Relative(_request.OutputFolder)}";
        Say($"{verb} {Count(made.Count, "leaflet")}: {Count(files, "file")}, {Count(pages, "page")}{where}, {elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} s." + before
            + (failed > 0 ? $" {Count(failed, "leaflet")} failed." : string.Empty)
            + (stopped > 0 ? $" Stopped; {Count(stopped, "leaflet")} not made." : string.Empty));
    }

    private string Format(Diagnostic diagnostic)
    {
        var path = diagnostic.Span.Source.Path;
        var rest = diagnostic.ToString()[path.Length..];
        var output = diagnostic.Descriptor.Id.StartsWith("LFT50", StringComparison.Ordinal) && diagnostic.Descriptor.Id != "LFT5090";
        return Relative(Path.Combine(output ? _request.OutputFolder ?? _request.Root : _request.Root, path)) + rest;
    }

    private string Relative(string path) => Path.GetRelativePath(_surroundings.Folder, path).Replace('\\', '/');

    private void Say(string line) => _surroundings.Out.WriteLine(line);

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? string.Empty : "s")}");
}
