using Leaflets.Cli.Invocation;
using Spectre.Console;

namespace Leaflets.Cli.Reporting;

/// <summary>The terminal that a person watches.</summary>
internal static class Terminal
{
    /// <summary>Opens it; without colours where <c>NO_COLOR</c> says something.</summary>
    public static IAnsiConsole Open(CommandContext surroundings) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(surroundings.UntamedOut),

        // Elsewhere the surroundings looked at TERM; a list of names would leave out those of newer terminals.
        Ansi = OperatingSystem.IsWindows() && ReferenceEquals(surroundings.UntamedOut, Console.Out) ? AnsiSupport.Detect : AnsiSupport.Yes,
        ColorSystem = surroundings.Variable("NO_COLOR") is { Length: > 0 } ? ColorSystemSupport.NoColors
            : ReferenceEquals(surroundings.UntamedOut, Console.Out) ? ColorSystemSupport.Detect : ColorSystemSupport.Standard,
        Interactive = InteractionSupport.Yes,
    });
}
