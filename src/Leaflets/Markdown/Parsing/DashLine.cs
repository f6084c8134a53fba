using System.Collections.Immutable;

namespace Leaflets.Markdown.Parsing;

/// <summary>A line of nothing but dashes and spaces, as above, in and below the tables of pandoc: each run of dashes is a column.</summary>
/// <param name="Starts">Where in the line each run begins.</param>
/// <param name="Ends">Where each run ends.</param>
internal sealed record DashLine(ImmutableArray<int> Starts, ImmutableArray<int> Ends)
{
    private const int ShortestRun = 2;

    /// <summary>Whether the line divides columns: it has two runs or more. Runs of one dash are a thematic break.</summary>
    public bool HasColumns => Starts.Length > 1;

    /// <summary>Reads a line; null if it is not one.</summary>
    /// <param name="line">The line from its beginning, with the marks of the blocks that hold it.</param>
    public static DashLine? Read(ReadOnlySpan<char> line)
    {
        var at = line.Length - line.TrimStart(" \t>").Length;
        if (at >= line.Length || line[at] != '-' || line[at..].ContainsAnyExcept("- \r"))
        {
            return null;
        }

        var (starts, ends) = (ImmutableArray.CreateBuilder<int>(), ImmutableArray.CreateBuilder<int>());
        while (at < line.Length)
        {
            var start = at;
            while (at < line.Length && line[at] == '-')
            {
                at++;
            }

            if (at > start)
            {
                starts.Add(start);
                ends.Add(at);
            }

            at += at == start ? 1 : 0;
        }

        for (var i = 0; i < starts.Count; i++)
        {
            if (ends[i] - starts[i] < ShortestRun)
            {
                return null;
            }
        }

        return new(starts.ToImmutable(), ends.ToImmutable());
    }
}
