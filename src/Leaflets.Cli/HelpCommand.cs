using System.Collections.Immutable;
using System.CommandLine;
using Leaflets.Building;

namespace Leaflets.Cli;

/// <summary><c>leaflets help</c>: pages of the README, which is their one source, on the terminal.</summary>
internal static class HelpCommand
{
    /// <summary>The topics and the README's sections that tell of them.</summary>
    private static readonly ImmutableArray<(string Topic, string Section)> Topics =
        [("commands", "## The commands"), ("languages", "## Languages"), ("markdown", "## The source format"), ("style", "## The style format")];

    /// <summary>What stands in the README for signs that its tables cannot hold.</summary>
    private static readonly ImmutableArray<(string Web, string Plain)> OfTables =
        [("<code>", ""), ("</code>", ""), ("&#96;", "`"), ("&#124;", "|")];

    private static IEnumerable<string> Names => Topics.Select(static topic => topic.Topic);

    /// <summary>Makes the command.</summary>
    public static Command Make(Surroundings surroundings)
    {
        var topic = new Argument<string?>("topic") { Description = $"Which one: {string.Join(", ", Names)}. They are listed where none is given.", Arity = ArgumentArity.ZeroOrOne };
        topic.CompletionSources.Add([.. Names]);
        topic.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && !Names.Contains(token.Value))
            {
                var nearest = Suggestion.For(token.Value, Names);
                result.AddError($"There is no help on '{token.Value}'; there is on {string.Join(", ", Names)}.{(nearest is null ? string.Empty : $" Did you mean '{nearest}'?")}");
            }
        });
        var command = new Command("help", "Tells how leaflets, styles and languages are written, and what the commands do.") { topic };
        command.SetAction(parsed =>
        {
            surroundings.Out.Write(parsed.GetValue(topic) is { } asked ? Section(asked) : string.Concat(Names.Select(static name => $"{name}\n")));
            return ExitCode.Made;
        });
        return command;
    }

    /// <summary>A section of the README as a terminal shows it best: as Markdown, without what only tables on the web need.</summary>
    internal static string Section(string topic)
    {
        using var stream = typeof(HelpCommand).Assembly.GetManifestResourceStream("README.md")!;
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        var start = text.IndexOf(Topics.First(known => known.Topic == topic).Section + "\n", StringComparison.Ordinal);
        var end = text.IndexOf("\n## ", start, StringComparison.Ordinal);
        return OfTables.Aggregate(text[start..(end + 1)], static (page, mark) => page.Replace(mark.Web, mark.Plain, StringComparison.Ordinal));
    }
}
