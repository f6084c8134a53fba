using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Leaflets.Cli.Help;

/// <summary>Examples of what brings a diagnostic about: the sections of <c>examples.md</c>, which a test holds to be true.</summary>
internal static partial class DiagnosticExamples
{
    private const string Fence = "~~~~~";

    /// <summary>The files of each example, by the id of the diagnostic.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<ExampleFile>> All { get; } = Read();

    private static ImmutableSortedDictionary<string, ImmutableArray<ExampleFile>> Read()
    {
        var examples = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<ExampleFile>>(StringComparer.Ordinal);
        var text = HelpTopics.Resource("help/examples.md");
        foreach (var (heading, end) in Bounds(Heading().Matches(text), text.Length))
        {
            examples.Add(heading.Groups[1].Value, FilesOf(text[heading.Index..end].Split('\n')));
        }

        return examples.ToImmutable();
    }

    private static IEnumerable<(Match Heading, int End)> Bounds(IEnumerable<Match> headings, int length) =>
        headings.Zip(headings.Skip(1).Select(static next => next.Index).Append(length));

    private static ImmutableArray<ExampleFile> FilesOf(string[] lines)
    {
        var files = ImmutableArray.CreateBuilder<ExampleFile>();
        for (var first = Array.FindIndex(lines, IsOpening); first >= 0; first = Array.FindIndex(lines, first, IsOpening))
        {
            var end = Array.IndexOf(lines, Fence, first);
            files.Add(new(lines[first][Fence.Length..].Trim(), string.Concat(lines[(first + 1)..end].Select(static line => $"{line}\n"))));
            first = end;
        }

        return files.ToImmutable();
    }

    private static bool IsOpening(string line) => line.StartsWith($"{Fence} ", StringComparison.Ordinal);

    [GeneratedRegex("^## (LFT[0-9]{4})$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
