using System.Collections;
using System.Text;

namespace Leaflets.Cli;

/// <summary>The world as the process finds it.</summary>
internal static class TerminalSurroundings
{
    /// <summary>Reads the environment once.</summary>
    public static Surroundings Create()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var isLive = !Console.IsOutputRedirected
            && !Console.IsErrorRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        var named = Environment.GetEnvironmentVariable("LEAFLETS_FONTS");
        var fonts = string.IsNullOrEmpty(named) ? Path.Join(AppContext.BaseDirectory, "fonts") : Path.GetFullPath(named);
        return new(Console.Out, Console.Error, Directory.GetCurrentDirectory(), fonts, isLive, TimeProvider.System) { Environment = Variables() };
    }

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
