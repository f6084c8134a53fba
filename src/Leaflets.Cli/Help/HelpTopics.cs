using System.Collections.Immutable;

namespace Leaflets.Cli.Help;

/// <summary>The pages of the manual. Each is a README of the project, which the program carries in it.</summary>
internal static class HelpTopics
{
    private static readonly ImmutableArray<(string Name, string What)> Topics =
    [
        ("commands", "The commands and their options, reports, cache, CI"),
        ("languages", "The words and typefaces of each language"),
        ("letterheads", "The clinic's details: name, phone, address"),
        ("markdown", "Everything that a leaflet can contain"),
        ("style", "How leaflets look: page, type, large print"),
        ("LFT1203", "What a diagnostic means, by its id"),
    ];

    /// <summary>The names of the pages, sorted.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Topics[..^1].Select(static topic => topic.Name)];

    /// <summary>A line for each page.</summary>
    public static string List() => string.Concat(Topics.Select(static topic => $"{topic.Name,-12} {topic.What}\n"));

    /// <summary>The Markdown of a page.</summary>
    public static string Markdown(string topic) => Resource($"help/{topic}.md");

    /// <summary>A text that the program carries in it.</summary>
    public static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HelpTopics).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
