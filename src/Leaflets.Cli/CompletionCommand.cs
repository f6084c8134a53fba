using System.CommandLine;
using Leaflets.Cli.Invocation;

namespace Leaflets.Cli;

/// <summary><c>leaflets completions</c>, and the hidden <c>leaflets complete</c> that the shells ask at each key.</summary>
internal static class CompletionCommand
{
    /// <summary>Makes the command that prints a shell's script.</summary>
    public static Command Make(CommandContext surroundings)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.Shells]);
        var command = new Command(
            "completions", "Prints a script that completes commands, options, leaflets, languages and styles in a shell.") { shell };
        command.SetAction(parsed =>
        {
            surroundings.Out.Write(CompletionScripts.For(parsed.GetRequiredValue(shell)));
            return ExitCode.Made;
        });
        return command;
    }

    /// <summary>
    /// Makes the hidden command: from the words on the line to what may stand at one of them, a line each, with a tab before what it means.
    /// </summary>
    public static Command MakeHidden(Command commands, Option<string?> root, CommandContext surroundings)
    {
        var at = new Argument<int>("at") { Description = "The index of the word that is being typed, from 0." };
        var words =
            new Argument<string[]>("words") { Description = "The words after the program's name.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("complete", "Prints what is possible next on a command line.") { at, words };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var line = parsed.GetValue(words) ?? [];
            var index = Math.Clamp(parsed.GetValue(at), 0, line.Length);
            var completer = new Completer(commands, root, surroundings.Folder);
            foreach (var (value, meaning) in completer.Complete(line[..index], index < line.Length ? line[index] : string.Empty))
            {
                // Always a line feed: the scripts split at it.
                surroundings.Out.Write($"{OutputText.OnOneLine(value)}\t{OutputText.OnOneLine(meaning)}\n");
            }

            return ExitCode.Made;
        });
        return command;
    }
}
