using System.Collections;

namespace Leaflets.Cli.Invocation;

/// <summary>The world as the process finds it.</summary>
internal static class TerminalSurroundings
{
    /// <summary>The current folder, or null where it has been removed.</summary>
    public static string? Folder()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Says that there is no current folder.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int RefuseFolder(TextWriter errors)
    {
        errors.WriteLine("leaflets: The current folder no longer exists, or cannot be opened. Go to another folder.");
        return ExitCode.WrongUsage;
    }

    /// <summary>Reads the environment once.</summary>
    /// <param name="output">Where results go.</param>
    /// <param name="errors">Where diagnostics go.</param>
    /// <param name="folder">The current folder.</param>
    public static CommandContext Create(TextWriter output, TextWriter errors, string folder)
    {
        var isLive = StandardStreams.IsOurs(1)
            && StandardStreams.IsOurs(2)
            && !Console.IsOutputRedirected
            && !Console.IsErrorRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"))
            && CanRedraw(Environment.GetEnvironmentVariable("TERM"));
        var named = Environment.GetEnvironmentVariable("LEAFLETS_FONTS");
        var fonts = string.IsNullOrEmpty(named) ? Path.Join(AppContext.BaseDirectory, "fonts") : Path.GetFullPath(named, folder);
        return new(output, errors, folder, fonts, isLive, TimeProvider.System) { Environment = Variables(), LimitMemory = MemoryWall.Set };
    }

    /// <summary>Windows has no such variable; its terminals are asked when they are opened.</summary>
    private static bool CanRedraw(string? terminal) =>
        string.IsNullOrEmpty(terminal) ? OperatingSystem.IsWindows() : terminal is not ("dumb" or "unknown");

    private static Dictionary<string, string> Variables()
    {
        var variables =
            new Dictionary<string, string>(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            variables[(string)variable.Key] = (string?)variable.Value ?? string.Empty;
        }

        return variables;
    }
}
