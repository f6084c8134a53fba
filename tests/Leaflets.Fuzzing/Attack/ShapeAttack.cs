using System.Diagnostics;
using System.Globalization;
using Leaflets.Building;
using Leaflets.Fuzzing.Running;

namespace Leaflets.Fuzzing.Attack;

/// <summary>
/// Makes leaflets at the limits, each in a process of its own: it is made or refused in words, and the process takes no more memory than is
/// promised of a leaflet. How long it takes is told; that a leaflet ends in time is held by tests that count steps.
/// </summary>
internal static class ShapeAttack
{
    /// <summary>Makes the leaflet of a shape.</summary>
    public static ShapeResult Run(Shape shape, string project, string fonts)
    {
        var folder = Directory.CreateTempSubdirectory("leaflets-attack-");
        try
        {
            ShapeRun.Prepare(shape, project, folder.FullName);
            var start = new ProcessStartInfo(DotNet.Path, [typeof(ShapeAttack).Assembly.Location, ShapeRun.Command, folder.FullName, fonts])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            var ended = ObservedProcess.Run(start);
            var lines = ended.Output.Split('\n');
            var ends = lines.Where(static line => line.StartsWith(ShapeRun.End, StringComparison.Ordinal));
            var ending = string.Join("; ", ends.Select(static line => line[ShapeRun.End.Length..].Trim()));
            var result = new ShapeResult(shape, [.. lines.Select(StageCost.Parse).OfType<StageCost>()], ending, null);
            return result with { Break = BreakOf(result, ended) };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? BreakOf(ShapeResult result, ObservedProcess ended) =>
        ended.ExitCode != 0 ? $"the process returned {ended.ExitCode}: {ended.Errors.Split('\n')[0]}"
        : !IsMade(result.Ending) && !IsRefused(result.Ending) ? $"it ended as '{result.Ending}'"
        : result.Peak > LeafletLimits.Default.Memory ? string.Create(CultureInfo.InvariantCulture, $"it took {result.Peak >> 20} MB")
        : null;

    private static bool IsMade(string ending) => ending.StartsWith(nameof(LeafletState.Made), StringComparison.Ordinal);

    private static bool IsRefused(string ending) => ending.StartsWith($"{nameof(LeafletState.Failed)} LFT", StringComparison.Ordinal);
}
