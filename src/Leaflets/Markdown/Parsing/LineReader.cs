namespace Leaflets.Markdown.Parsing;

/// <summary>The lines of a file from a place on, to look ahead in.</summary>
/// <param name="text">The file.</param>
/// <param name="at">A place in the line before the first that is read.</param>
internal ref struct LineReader(string text, int at)
{
    private const int MostLines = 1000;

    private int _end = EndOf(text, at);
    private int _count;

    /// <summary>Where the line ends.</summary>
    public readonly int End => _end;

    /// <summary>The line that was read.</summary>
    public ReadOnlySpan<char> Line { get; private set; }

    /// <summary>What stands in the line behind the marks of quotations.</summary>
    public readonly ReadOnlySpan<char> Content => Line.Trim(" \t>");

    /// <summary>Reads the next line.</summary>
    /// <returns>Whether there is one, no more than a bounded number of lines away.</returns>
    public bool Read()
    {
        if (_end >= text.Length || ++_count > MostLines)
        {
            return false;
        }

        var start = _end + 1;
        _end = EndOf(text, start);
        Line = text.AsSpan(start, _end - start).TrimEnd('\r');
        return true;
    }

    /// <summary>Where the line of a place begins.</summary>
    public static int StartOf(string text, int at) => at <= 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static int EndOf(string text, int at)
    {
        var end = at >= text.Length ? -1 : text.AsSpan(at).IndexOf('\n');
        return end < 0 ? text.Length : at + end;
    }
}
