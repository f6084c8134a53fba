using System.Diagnostics;
using System.Globalization;
using Leaflets.Batch;
using Leaflets.Fuzzing.Running;

namespace Leaflets.Fuzzing.Attack;

/// <summary>Makes leaflets at the limits, each in a process of its own, and holds them to what is promised of every leaflet.</summary>
internal static class ShapeAttack
{
    /// <summary>The starts of the runtime and of the build, what is set up for reading, and the last look at a clock.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

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
        : BreakOfLimits(result);

    private static bool IsMade(string ending) => ending.StartsWith(nameof(LeafletState.Made), StringComparison.Ordinal);

    private static bool IsRefused(string ending) => ending.StartsWith($"{nameof(LeafletState.Failed)} LFT", StringComparison.Ordinal);

    private static string? BreakOfLimits(ShapeResult result)
    {
        var limits = LeafletLimits.Default;
        return result.Peak > limits.Memory ? string.Create(CultureInfo.InvariantCulture, $"{result.Peak >> 20} MB")
            : result.Time > limits.Time + Grace ? string.Create(CultureInfo.InvariantCulture, $"{result.Time.TotalSeconds:0} s")
            : null;
    }
}
