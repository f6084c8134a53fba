using System.Diagnostics;
using Leaflets.Fuzzing.Findings;

namespace Leaflets.Fuzzing.Running;

/// <summary>Shortens the input of a finding as long as it shows the same fault.</summary>
internal static class Minimizer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Takes blocks out, large ones first.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="run">Runs an input.</param>
    public static Finding Minimize(Finding finding, Func<byte[], Finding?> run)
    {
        var clock = Stopwatch.StartNew();
        for (var size = Math.Max(1, finding.Input.Length / 2); size > 0; size /= 2)
        {
            for (var at = 0; at < finding.Input.Length && clock.Elapsed < Patience;)
            {
                var end = Math.Min(at + size, finding.Input.Length);
                byte[] shorter = [.. finding.Input.AsSpan(0, at), .. finding.Input.AsSpan(end)];
                if (run(shorter) is { } same && same.Signature == finding.Signature)
                {
                    finding = same;
                }
                else
                {
                    at += size;
                }
            }
        }

        return finding;
    }
}
