using System.CommandLine;
using Leaflets.Building;
using Leaflets.Building.Planning;
using Leaflets.Cli.Help;
using Leaflets.Cli.Invocation;

namespace Leaflets.Cli;

/// <summary><c>leaflets help</c>: the pages of the manual, and what a diagnostic means, for a terminal of 80 columns.</summary>
internal static class HelpCommand
{
    private static string Names => string.Join(", ", HelpTopics.Names);

    /// <summary>Makes the command.</summary>
    public static Command Make(CommandContext surroundings)
    {
        var topic = new Argument<string?>("topic")
        {
            Description = $"The topic: {Names}, or the id of a diagnostic, such as LFT1203. Without a topic, prints the list.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        topic.CompletionSources.Add([.. HelpTopics.Names]);
        topic.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && Page(token.Value) is null)
            {
                var nearest = Suggestion.For(token.Value, HelpTopics.Names);
                var hint = nearest is null ? string.Empty : $" Did you mean '{nearest}'?";
                result.AddError($"There is no help on '{token.Value}'. The topics are {Names}, and the id of each diagnostic.{hint}");
            }
        });
        const string Description = "Explains leaflets, styles, languages, the commands and each diagnostic.";
        var command = new Command("help", Description) { topic };
        command.SetAction(parsed =>
        {
            surroundings.Out.Write(parsed.GetValue(topic) is { } asked ? Page(asked)! : HelpTopics.List());
            return ExitCode.Made;
        });
        return command;
    }

    /// <summary>The page on a topic or on a diagnostic; null if there is none.</summary>
    internal static string? Page(string topic) => HelpTopics.Names.Contains(topic)
        ? TerminalPage.Of(HelpTopics.Markdown(topic))
        : DiagnosticCatalog.Find(topic) is { } kind ? DiagnosticPage.Of(kind) : null;
}
