using System.Globalization;
using Leaflets.Building;
using Leaflets.Cli.Invocation;

namespace Leaflets.Cli.Reporting;

/// <summary>What a person reads of a build.</summary>
internal sealed class TextSummary
{
    private readonly TextWriter _out;
    private readonly TextWriter _error;
    private readonly DiagnosticPlaces _places;
    private readonly string? _output;

    /// <summary>Makes a summary.</summary>
    /// <param name="surroundings">Where to say it.</param>
    /// <param name="request">What is built.</param>
    /// <param name="places">Where files lie.</param>
    public TextSummary(CommandContext surroundings, BuildRequest request, DiagnosticPlaces places) =>
        (_out, _error, _places, _output) = (surroundings.Out, surroundings.Error, places, request.OutputFolder);

    /// <summary>One line on a leaflet that is done.</summary>
    public void WriteLeaflet(BuildProgress progress)
    {
        var leaflet = progress.Leaflet;
        var state = leaflet.State switch
        {
            LeafletState.Made when _output is null => "ok",
            LeafletState.Made => "built",
            LeafletState.Restored => "taken from the cache",
            LeafletState.Current => "up to date",
            _ => "failed",
        };
        var pages = BuildCounts.PagesOf(leaflet) is { } count ? $", {OutputText.Count(count, "page")}" : string.Empty;
        _out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture, $"[{progress.Done}/{progress.Total}] {leaflet.Id} {leaflet.Language}: {state}{pages}"));
    }

    /// <summary>The files of a leaflet, where files are written.</summary>
    public void WriteFiles(LeafletResult leaflet)
    {
        if (_output is null)
        {
            return;
        }

        foreach (var file in leaflet.Files)
        {
            _out.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"  {_places.FromHere(Path.Join(_output, file.Path))} ({file.Size} bytes)"));
        }
    }

    /// <summary>Every diagnostic, and how many leaflets ended how.</summary>
    public void Write(BuildOutcome outcome)
    {
        foreach (var diagnostic in outcome.Diagnostics)
        {
            _error.WriteLine(_places.Line(diagnostic));
        }

        var counts = outcome.Counts;
        var failed = counts.Failed + counts.Faulted;
        var seconds = outcome.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        var where = _output is null || counts.Files == 0 ? string.Empty : $" in {_places.FromHere(_output)}";
        var isNothingDone = counts.There > 0 && counts.There == counts.Current;
        var leaflets = OutputText.Count(counts.There, "leaflet");
        var what = _output is null ? $"Checked {OutputText.Count(counts.There + failed, "leaflet")}"
            : isNothingDone ? $"{leaflets} {(counts.There == 1 ? "is" : "are")} up to date"
            : $"Built {leaflets}";
        var before = isNothingDone || counts.There == counts.Made ? string.Empty
            : string.Create(
                CultureInfo.InvariantCulture,
                $" {counts.Made} built now, {counts.Restored} taken from the cache, {counts.Current} up to date.");
        _out.WriteLine(
            $"{what}: {OutputText.Count(counts.Files, "file")}, {OutputText.Count(counts.Pages, "page")}{where}, {seconds} s."
            + before
            + (failed > 0 ? $" {OutputText.Count(failed, "leaflet")} failed." : string.Empty)
            + (counts.Stopped > 0 ? $" Stopped; {OutputText.Count(counts.Stopped, "leaflet")} not built." : string.Empty));
    }
}
