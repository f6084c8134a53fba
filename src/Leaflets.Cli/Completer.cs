using System.CommandLine;
using System.CommandLine.Completions;

namespace Leaflets.Cli;

/// <summary>Finds what may stand at a place of a command line, by the commands themselves and by what lies in the collection.</summary>
internal sealed class Completer
{
    private readonly Command _commands;
    private readonly Option<string?> _root;
    private readonly string _folder;

    /// <summary>Makes a completer.</summary>
    /// <param name="commands">All commands.</param>
    /// <param name="root">The option that names the collection.</param>
    /// <param name="folder">The current folder.</param>
    public Completer(Command commands, Option<string?> root, string folder)
    {
        _commands = commands;
        _root = root;
        _folder = folder;
    }

    /// <summary>What may stand after some words, sorted by value; nothing where only the shell can know, such as names of files.</summary>
    /// <param name="before">The words before.</param>
    /// <param name="word">What is written of the word so far; may be empty.</param>
    public IEnumerable<(string Value, string Meaning)> Complete(string[] before, string word)
    {
        var parsed = _commands.Parse(before);
        var command = parsed.CommandResult.Command;
        var options = OptionsOf(command);
        var onlyArguments = before.Contains("--");
        var collection = new CompletionValues(_folder, parsed.GetValue(_root));
        if (!onlyArguments && word.StartsWith("--", StringComparison.Ordinal)
            && word.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
        {
            var start = word[..(equals + 1)];
            return Find(options, word[..equals]) is { } assigned
                ? Values(assigned, collection, word[(equals + 1)..]).Select(found => (start + found.Value, found.Meaning)) : [];
        }

        if (!onlyArguments && before is [.., var last] && Find(options, last) is { } option && TakesValue(option))
        {
            return Values(option, collection, word);
        }

        if (!onlyArguments && word.StartsWith('-'))
        {
            return Starting(word, options
                .Where(candidate => !candidate.Hidden
                && (candidate.Arity.MaximumNumberOfValues > 1 || parsed.GetResult(candidate) is null or { Implicit: true }))
                .Select(candidate => (candidate.Name, candidate.Description ?? string.Empty)));
        }

        var subcommands = onlyArguments
            ? [] : command.Subcommands.Where(candidate => !candidate.Hidden)
            .Select(candidate => (candidate.Name, candidate.Description ?? string.Empty));
        return Starting(word, subcommands).Concat(command.Arguments is [var argument, ..] ? Values(argument, collection, word) : []);
    }

    private static List<Option> OptionsOf(Command command)
    {
        var options = command.Options.ToList();
        for (var parent = command.Parents.OfType<Command>().FirstOrDefault(); parent is not null; parent = parent.Parents.OfType<Command>()
            .FirstOrDefault())
        {
            options.AddRange(parent.Options.Where(option => option.Recursive));
        }

        return options;
    }

    private static Option? Find(List<Option> options, string name) =>
        options.Find(option => option.Name == name || option.Aliases.Contains(name));

    private static bool TakesValue(Option option) => option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool);

    /// <summary>Of a list with commas, the last is completed and the others are kept; none is offered twice.</summary>
    private static IEnumerable<(string Value, string Meaning)> Values(Symbol symbol, CompletionValues collection, string word)
    {
        var values = collection.Of(symbol);
        if (values.Count == 0)
        {
            return Starting(word, symbol.GetCompletions(CompletionContext.Empty).Select(item => (item.Label, string.Empty)));
        }

        var comma = symbol is Option ? word.LastIndexOf(',') + 1 : 0;
        var named = word[..comma].Split(',');
        return Starting(word[comma..], values.Where(value => !named.Contains(value)).Select(value => (value, string.Empty)))
            .Select(found => (word[..comma] + found.Value, found.Meaning));
    }

    private static IEnumerable<(string Value, string Meaning)> Starting(
        string word, IEnumerable<(string Value, string Meaning)> candidates) =>
        candidates
            .Where(candidate => candidate.Value.StartsWith(word, StringComparison.Ordinal))
            .OrderBy(candidate => candidate.Value, StringComparer.Ordinal);
}
