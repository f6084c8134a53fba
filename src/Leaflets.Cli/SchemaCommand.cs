using System.Collections.Immutable;
using System.CommandLine;
using Leaflets.Building;
using Leaflets.Building.Planning;
using Leaflets.Cli.Invocation;
using Leaflets.Cli.Reporting;

namespace Leaflets.Cli;

/// <summary><c>leaflets schema</c>: the JSON Schemas of what people write and of what the program writes.</summary>
internal static class SchemaCommand
{
    private const string BuildEvents = "build-events";

    /// <summary>The names of all schemas, sorted.</summary>
    public static ImmutableArray<string> Names { get; } = [.. SchemaCatalog.Names.Append(BuildEvents).Order(StringComparer.Ordinal)];

    /// <summary>Makes the command.</summary>
    public static Command Make(CommandContext surroundings)
    {
        var name = new Argument<string?>("name")
        {
            Description =
            $"The schema: {string.Join(", ", Names)}. Without a name, prints the names.",
            Arity = ArgumentArity.ZeroOrOne
        };
        name.CompletionSources.Add([.. Names]);
        name.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && !Names.Contains(token.Value))
            {
                var nearest = Suggestion.For(token.Value, Names);
                result.AddError(
                    $"There is no schema '{token.Value}'; the schemas are "
                    + $"{string.Join(", ", Names)}.{(nearest is null ? string.Empty : $" Did you mean '{nearest}'?")}");
            }
        });
        var command = new Command("schema", "Prints the JSON Schema of a settings file or of an output of the program.") { name };
        command.SetAction(parsed =>
        {
            surroundings.Out.Write(parsed.GetValue(name) switch
            {
                null => string.Concat(Names.Select(static known => $"{known}\n")),
                BuildEvents => BuildEventsSchema.Read(),
                var asked => SchemaCatalog.Read(asked),
            });
            return ExitCode.Made;
        });
        return command;
    }
}
