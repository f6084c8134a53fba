using System.Buffers;

namespace Leaflets.Markdown.Parsing;

/// <summary>Lines of pipe tables (GFM 4.10).</summary>
internal static class PipeLine
{
    private static readonly SearchValues<char> Delimiters = SearchValues.Create("|:-+ \t");

    /// <summary>Whether a line says where the columns of a table are, and how they are aligned: <c>|---|:--|</c>.</summary>
    public static bool IsDelimiters(ReadOnlySpan<char> line)
    {
        line = line.Trim(" \t\r");
        return line.Contains('|') && line.Contains('-') && !line.ContainsAnyExcept(Delimiters);
    }
}
