using System.CommandLine;
using System.CommandLine.Parsing;

namespace Leaflets.Cli;

/// <summary>
/// Refuses values in which nothing stands, of every option and argument of every command: <c>--output "$FOLDER"</c> with a variable that is
/// not set does not mean that the option was not given.
/// </summary>
internal static class EmptyValues
{
    /// <summary>
    /// An option that is followed by <c>=</c> and nothing, or null; also one that takes no value, which the parser would take for given.
    /// </summary>
    /// <param name="arguments">The arguments as they were typed.</param>
    public static string? InArguments(string[] arguments) => arguments is ["complete", ..] ? null : arguments
        .TakeWhile(static argument => argument != "--")
        .FirstOrDefault(static argument =>
            argument is ['-', _, _, ..] && argument.IndexOf('=', StringComparison.Ordinal) == argument.Length - 1);

    /// <summary>Has a command and all below it refuse them; hidden commands, which people do not type, take what they are given.</summary>
    public static void Refuse(Command command)
    {
        if (command.Hidden)
        {
            return;
        }

        foreach (var option in command.Options)
        {
            var isList = option.ValueType == typeof(string[]);
            option.Validators.Add(result => Check(result, $"'{option.Name}'", isList));
        }

        foreach (var argument in command.Arguments)
        {
            argument.Validators.Add(result => Check(result, $"<{argument.Name}>", isList: false));
        }

        foreach (var inner in command.Subcommands)
        {
            Refuse(inner);
        }
    }

    /// <summary>A list with commas in which nothing stands but commas is empty too.</summary>
    private static void Check(SymbolResult result, string name, bool isList)
    {
        if (result.Tokens.Any(token => token.Value.AsSpan().Trim(isList ? " \t,\u00A0" : " \t\u00A0").IsWhiteSpace()))
        {
            result.AddError($"{name} needs a value; here it is empty.");
        }
    }
}
