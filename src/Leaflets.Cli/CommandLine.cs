using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Leaflets.Building;
using Leaflets.Building.Planning;
using Leaflets.Cli.Invocation;
using Leaflets.Cli.Reporting;
using Leaflets.Typesetting;

namespace Leaflets.Cli;

/// <summary>The commands and what they take.</summary>
internal static class CommandLine
{
    /// <summary>An argument that begins with <c>@</c> is what it says, and no file to read arguments from.</summary>
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a command.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, CommandContext surroundings, CancellationToken stop)
    {
        try
        {
            return Carry(arguments, surroundings, stop);
        }
        catch (Exception exception) when (exception is BuildRequestException or MissingLibraryException)
        {
            surroundings.Refuse(exception.Message);
            return ExitCode.WrongUsage;
        }
        catch (OutOfMemoryException)
        {
            surroundings.Refuse("There is not enough memory. Give the program more, or build fewer leaflets at once (--workers 1).");
            return ExitCode.WrongUsage;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCode.Stopped;
        }
#pragma warning disable CA1031 // The last line of defence: whatever it is, it is ours and is told as such.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            surroundings.Refuse($"internal error: {exception.Message}");
            return ExitCode.Fault;
        }
        finally
        {
            surroundings.Flush();
        }
    }

    private static int Carry(string[] arguments, CommandContext surroundings, CancellationToken stop)
    {
        var commands = Make(surroundings, stop);
        var parsed = commands.Parse(arguments, Parsing);
        var empty = EmptyValues.InArguments(arguments);
        if (parsed.Errors.Count == 0 && empty is null)
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = surroundings.Out,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }

        if (empty is null && parsed.UnmatchedTokens.Count == 0 && parsed.CommandResult.Command is { Action: null, Subcommands.Count: > 0 })
        {
            // Somebody wants to know what there is.
            commands.Parse([.. arguments, "--help"], Parsing).Invoke(new InvocationConfiguration { Output = surroundings.Error });
            return ExitCode.WrongUsage;
        }

        IEnumerable<string> messages = parsed.Errors.Select(static error => error.Message).Distinct();
        return RefuseUsage(parsed, [.. empty is null ? messages : messages.Prepend($"'{empty}' has no value.")], surroundings);
    }

    private static int RefuseUsage(ParseResult parsed, ImmutableArray<string> messages, CommandContext surroundings)
    {
        if (parsed.CommandResult.Command is { Name: BuildCommand.Build or BuildCommand.Check } command && ReportOptions.IsJsonAsked(parsed))
        {
            JsonEvents.Refuse(surroundings, command.Name, string.Join(' ', messages));
        }

        // If a command is misspelt, the error of a missing command adds nothing: it has no word in quotation marks.
        var isMisspelt = parsed.UnmatchedTokens.Count > 0 && parsed.CommandResult.Command.Action is null;
        foreach (var message in messages.Where(message => !isMisspelt || message.Contains('\'')))
        {
            surroundings.Refuse($"{message}{Hint(parsed, message)}");
        }

        surroundings.Error.WriteLine("Run 'leaflets --help' for the commands and options.");
        return ExitCode.WrongUsage;
    }

    /// <summary>All commands.</summary>
    internal static Command Make(CommandContext surroundings, CancellationToken stop)
    {
        var root = new Option<string?>("--root")
        {
            Description =
            "The folder that contains leaflets/ and styles/. Default: the nearest one, from the current folder upwards.",
            Recursive = true
        };

        // A root command would have the name of the file that runs.
        var commands = new Command("leaflets", "Builds patient leaflets as tagged PDF and Word files from Markdown.")
        {
            root,
            new HelpOption(),
            new VersionOption(),
            BuildCommand.Make(BuildCommand.Build, "Builds the leaflets.", writes: true, root, surroundings, stop),
            BuildCommand.Make(
                BuildCommand.Check, "Does everything that build does, but writes no files.", writes: false, root, surroundings, stop),
            InspectCommand.Make(surroundings, stop),
            DiffCommand.Make(surroundings, stop),
            MergeManifestsCommand.Make(surroundings),
            CacheCommand.Make(root, surroundings),
            NewCommand.Make(root, surroundings),
            ImportCommand.Make(root, surroundings),
            SchemaCommand.Make(surroundings),
            HelpCommand.Make(surroundings),
            CompletionCommand.Make(surroundings),
            WorkerCommand.Make(surroundings, stop),
        };
        commands.Add(CompletionCommand.MakeHidden(commands, root, surroundings));
        EmptyValues.Refuse(commands);
        return commands;
    }

    private static string Hint(ParseResult parsed, string message)
    {
        var command = parsed.CommandResult.Command;
        foreach (var token in parsed.UnmatchedTokens.Concat(
            parsed.Tokens.Where(token => token.Type == TokenType.Argument).Select(token => token.Value)))
        {
            if (!message.Contains($"'{token}'", StringComparison.Ordinal))
            {
                continue;
            }

            var candidates = token.StartsWith('-')
                ? command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(option => option.Name)
                : command.Subcommands.Select(subcommand => subcommand.Name);
            if (Suggestion.For(token, candidates) is { } nearest)
            {
                return $" Did you mean '{nearest}'?";
            }
        }

        return string.Empty;
    }
}
