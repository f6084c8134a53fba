using System.Diagnostics;
using Xunit;

namespace Leaflets.Tests.Shared;

/// <summary>A program that nobody here wrote, to check our files with.</summary>
internal static class OutsideTool
{
    /// <summary>
    /// Runs a program and gives what it printed. The test is skipped where the program is missing, and fails where CI must have it.
    /// </summary>
    public static string Run(string program, params string[] arguments) => Run(new ProcessStartInfo(program, arguments));

    /// <summary>Runs a program that wants more than arguments.</summary>
    public static string Run(ProcessStartInfo start)
    {
        var program = start.FileName;
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{program} is missing.");
            Assert.Skip($"{program} is not installed.");
            throw;
        }

        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), $"{program} does not end.");
            Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {output}{errors.Result}");
            return output;
        }
    }
}
