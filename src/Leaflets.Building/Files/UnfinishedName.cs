using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Leaflets.Building.Files;

/// <summary>The names of files that are being written: machine, process and number. Nothing else is ever tidied away.</summary>
internal static partial class UnfinishedName
{
    /// <summary>A process is not known to have begun more exactly than this.</summary>
    private static readonly TimeSpan Uncertainty = TimeSpan.FromMinutes(1);

    /// <summary>No file takes so long to write.</summary>
    private static readonly TimeSpan LongestWrite = TimeSpan.FromDays(1);

    /// <summary>What the names begin with that this process gives.</summary>
    public static string Prefix() => string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}-");

    /// <summary>
    /// Whether a file is of a process of this machine that has ended, or of any that has long ended: containers begin with another name
    /// each.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="written">When it was written, in ticks.</param>
    /// <param name="changed">When its folder was changed last, in ticks.</param>
    public static bool IsLeft(string name, long written, long changed)
    {
        if (Pattern().Match(name) is not { Success: true } match)
        {
            return false;
        }

        if (written + LongestWrite.Ticks < changed)
        {
            return true;
        }

        var (machine, process) = (match.Groups[1].Value, match.Groups[2].Value);
        if (machine != Environment.MachineName || !int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return false;
        }

        try
        {
            using var running = Process.GetProcessById(id);

            // Numbers of processes are given out again, the same at each start of a container.
            return running.HasExited || written + Uncertainty.Ticks < running.StartTime.ToUniversalTime().Ticks;
        }
        catch (ArgumentException)
        {
            return true;
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^([\w.-]{1,64})-([0-9]{1,10})-[0-9]{1,10}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
