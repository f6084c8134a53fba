using System.Diagnostics;
using System.Globalization;

namespace Leaflets.Fuzzing.Attack;

/// <summary>A process that was watched to its end.</summary>
/// <param name="ExitCode">What it returned.</param>
/// <param name="Output">What it wrote.</param>
/// <param name="Errors">What it wrote as errors.</param>
/// <param name="Peak">The most bytes that it had in memory, its children left out; 0 where the system does not say.</param>
internal sealed record ObservedProcess(int ExitCode, string Output, string Errors, long Peak)
{
    private const string PeakLine = "VmHWM:";
    private const string Unit = " kB";
    private const string ForgetPeak = "5";
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs a process, both streams redirected.</summary>
    public static ObservedProcess Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The process does not start.");
        var (output, errors, peak) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), 0L);
        do
        {
            // The system keeps the peak itself, but not beyond the process's end.
            peak = Math.Max(peak, PeakOf(process.Id));
        }
        while (!process.WaitForExit(BetweenLooks));

        process.WaitForExit();
        return new(process.ExitCode, output.Result, errors.Result, peak);
    }

    /// <summary>The most bytes that this process had in memory since it was asked last.</summary>
    public static long TakePeak()
    {
        var peak = PeakOf(Environment.ProcessId);
        if (OperatingSystem.IsLinux())
        {
            File.WriteAllText("/proc/self/clear_refs", ForgetPeak);
        }

        return peak;
    }

    /// <summary>The peak that the system keeps of a process: what was resident, which is what other programs go without.</summary>
    private static long PeakOf(int process)
    {
        const int Kilobyte = 1024;
        try
        {
            var lines = OperatingSystem.IsLinux() ? File.ReadLines($"/proc/{process}/status") : [];
            var line = lines.FirstOrDefault(static line => line.StartsWith(PeakLine, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[PeakLine.Length..^Unit.Length], CultureInfo.InvariantCulture) * Kilobyte;
        }
        catch (IOException)
        {
            // It has ended.
            return 0;
        }
    }
}
