using System.Diagnostics;
using System.Globalization;
using Leaflets.Building;

namespace Leaflets.Benchmarks.Peers;

/// <summary>Times the library inside one process that has made the collection before: files in, files out, no cache.</summary>
internal static class WarmLibrary
{
    private const int WarmUps = 5;

    /// <summary>Prints medians in milliseconds for each leaflet, as JSON.</summary>
    /// <param name="root">The collection.</param>
    /// <param name="runs">How many builds are timed of each kind.</param>
    public static void Time(string root, int runs)
    {
        var pdf = Median(root, [OutputFormat.Pdf], 1, runs);
        var docx = Median(root, [OutputFormat.Docx], 1, runs);
        var both = Median(root, [OutputFormat.Pdf, OutputFormat.Docx], 2, runs);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture, $$"""{"pdf": {{pdf:0.000}}, "docx": {{docx:0.000}}, "bothOnTwoCores": {{both:0.000}}}"""));
    }

    private static double Median(string root, OutputFormat[] formats, int workers, int runs)
    {
        var output = Directory.CreateTempSubdirectory("leaflets-warm-").FullName;
        var times = new List<double>();
        for (var run = 0; run < WarmUps + runs; run++)
        {
            // Each build begins with nothing but compiled code: a builder keeps nothing between builds.
            var folder = Path.Combine(output, run.ToString(CultureInfo.InvariantCulture));
            var start = Stopwatch.GetTimestamp();
            var result = new LeafletBuilder(BenchmarkLeaflet.FontFolder).Build(
                new BuildRequest { Root = root, OutputFolder = folder, Formats = [.. formats], Workers = workers }, null,
                CancellationToken.None);
            var elapsed = Stopwatch.GetElapsedTime(start);
            if (result.Leaflets.FirstOrDefault(static leaflet => leaflet.State != LeafletState.Made) is { } failed)
            {
                throw new InvalidOperationException($"{failed.Id} was not made: {string.Join(' ', failed.Diagnostics)}");
            }

            times.Add(elapsed.TotalMilliseconds / result.Leaflets.Length);
        }

        Directory.Delete(output, recursive: true);
        times.RemoveRange(0, WarmUps);
        times.Sort();
        return times[times.Count / 2];
    }
}
