using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Leaflets.Benchmarks.Service;

/// <summary>
/// Asks a service for leaflets, several at once, and prints what it takes: requests a second, processor time each, memory. The service is a
/// process of its own on this machine, whose processor time and memory the system tells (Linux: <c>/proc</c>).
/// </summary>
internal static class LoadClient
{
    /// <summary>What the kernel counts processor time in (<c>sysconf(_SC_CLK_TCK)</c>): 100 a second on every Linux for programs.</summary>
    private const double Ticks = 100;

    private const int UserTime = 13;
    private const int SystemTime = 14;

    /// <summary>Asks, and prints a line of JSON.</summary>
    /// <param name="address">Where to send each leaflet.</param>
    /// <param name="process">The service's process.</param>
    /// <param name="folder">The leaflets: every <c>en.md</c> below it.</param>
    /// <param name="requests">How many requests are sent; the leaflets are sent in turn.</param>
    /// <param name="atOnce">How many are under way at once.</param>
    public static async Task RunAsync(Uri address, int process, string folder, int requests, int atOnce)
    {
        var leaflets = Directory.EnumerateFiles(folder, "en.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        using var client = new HttpClient();
        var (bytes, errors) = (0L, 0);
        var before = ProcessorSeconds(process);
        var start = Stopwatch.GetTimestamp();
        var several = new ParallelOptions { MaxDegreeOfParallelism = atOnce };
        await Parallel.ForEachAsync(Enumerable.Range(0, requests), several, async (number, stop) =>
        {
            using var content = new ByteArrayContent(leaflets[number % leaflets.Length]);
            using var response = await client.PostAsync(address, content, stop);
            var file = await response.Content.ReadAsByteArrayAsync(stop);
            Interlocked.Add(ref bytes, file.Length);
            if (response.StatusCode != HttpStatusCode.OK || !file.AsSpan().StartsWith("%PDF-"u8))
            {
                Interlocked.Increment(ref errors);
            }
        });
        var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var processor = ProcessorSeconds(process) - before;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"requests": {{requests}}, "errors": {{errors}}, "perSecond": {{requests / elapsed:0.0}},
             "processorMs": {{processor * 1000 / requests:0.00}}, "meanBytes": {{bytes / requests}},
             "residentMB": {{ResidentMegabytes(process):0}}}
            """));
    }

    private static double ProcessorSeconds(int process)
    {
        // The second field may hold spaces, and ends with the last bracket (proc(5)).
        var text = File.ReadAllText($"/proc/{process}/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        const int first = 2;
        return (Number(fields[UserTime - first]) + Number(fields[SystemTime - first])) / Ticks;
    }

    private static double ResidentMegabytes(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").First(static line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return Number(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
