using System.CommandLine;
using System.CommandLine.Completions;
using Leaflets.Building.Collections;
using Leaflets.Building.Files;
using Leaflets.Formats;

namespace Leaflets.Cli;

/// <summary>The values of options and arguments that a collection decides, by the names of folders and files; opens none.</summary>
internal sealed class CompletionValues
{
    private readonly string? _collection;

    /// <summary>Looks for the collection.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="named">The collection that the line names, or null.</param>
    public CompletionValues(string folder, string? named) =>
        _collection = named is not null ? Path.GetFullPath(named, folder) : CollectionRoot.FindUpward(folder);

    /// <summary>The values that an option or argument takes, each once; none where neither the collection nor a list decides.</summary>
    public IReadOnlyCollection<string> Of(Symbol symbol) => symbol switch
    {
        Option { Name: "--format" } option when !option.GetCompletions(CompletionContext.Empty).Any() => Formats(),
        Option { Name: "--status" } => ["approved", "draft", "in-review", "withdrawn"],
        Option { Name: "--language" } => Languages(),
        Option { Name: "--style" } => Names("styles", ".yaml"),
        Argument { Name: "ids" } => Leaflets(),
        _ => [],
    };

    private static SortedSet<string> Formats() => new(OutputFormats.All.Select(static format => format.Name), StringComparer.Ordinal);

    private SortedSet<string> Leaflets() => [.. Entries("leaflets", static entry => entry.Kind != EntryKind.File).Where(IsPlain)];

    private SortedSet<string> Languages() => [.. Leaflets().SelectMany(id => Names(Path.Join("leaflets", id), ".md"))];

    private SortedSet<string> Names(string folder, string ending) =>
        [.. Entries(folder, entry => entry.Kind != EntryKind.Folder && entry.Name.EndsWith(ending, StringComparison.Ordinal))
            .Select(name => name[..^ending.Length]).Where(IsPlain)];

    private string[] Entries(string folder, Func<(string Name, EntryKind Kind), bool> isWanted)
    {
        try
        {
            return _collection is null ? []
                : [.. new InputFolder(_collection).Names(folder.Replace('\\', '/')).Where(isWanted).Select(static entry => entry.Name)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }

    /// <summary>Ids, languages and styles are plain; a name that a shell would read as more than a word is not offered to it.</summary>
    private static bool IsPlain(string name) =>
        name.Length > 0 && name[0] != '-' && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
