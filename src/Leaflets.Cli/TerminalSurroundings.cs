using System.Collections;

namespace Leaflets.Cli;

/// <summary>The world as the process finds it.</summary>
internal static class TerminalSurroundings
{
    /// <summary>Reads the environment once.</summary>
    public static Surroundings Create()
    {
        var isLive = !Console.IsOutputRedirected
            && !Console.IsErrorRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"))
            && CanRedraw(Environment.GetEnvironmentVariable("TERM"));
        var named = Environment.GetEnvironmentVariable("LEAFLETS_FONTS");
        var fonts = string.IsNullOrEmpty(named) ? Path.Join(AppContext.BaseDirectory, "fonts") : Path.GetFullPath(named);
        return new(Console.Out, Console.Error, Directory.GetCurrentDirectory(), fonts, isLive, TimeProvider.System) { Environment = Variables(), LimitMemory = MemoryWall.Set };
    }

    /// <summary>Windows has no such variable; its terminals are asked when they are opened.</summary>
    private static bool CanRedraw(string? terminal) => string.IsNullOrEmpty(terminal) ? OperatingSystem.IsWindows() : terminal is not ("dumb" or "unknown");

    private static Dictionary<string, string> Variables()
    {
        var variables = new Dictionary<string, string>(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            variables[(string)variable.Key] = (string?)variable.Value ?? string.Empty;
        }

        return variables;
    }
}
