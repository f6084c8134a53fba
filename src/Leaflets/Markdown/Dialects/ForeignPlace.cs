namespace Leaflets.Markdown.Dialects;

/// <summary>A place in a source where a construct of another program may begin, with what stands around it.</summary>
/// <param name="source">The whole source.</param>
/// <param name="at">Where the construct would begin.</param>
/// <param name="isLineStart">Whether it would begin a line of its block.</param>
internal readonly ref struct ForeignPlace(ReadOnlySpan<char> source, int at, bool isLineStart)
{
    /// <summary>How far ahead the end of a construct is looked for: the work for each opening is bounded.</summary>
    private const int Farthest = 400;

    private readonly ReadOnlySpan<char> _source = source;

    /// <summary>Whether the construct would begin a line of its block.</summary>
    public bool IsLineStart { get; } = isLineStart;

    /// <summary>The character before, or a line end at the beginning of the source.</summary>
    public char Before => at > 0 ? _source[at - 1] : '\n';

    /// <summary>Whether nothing but white space stands before it in the source.</summary>
    public bool IsFirst => _source[..at].IsWhiteSpace();

    /// <summary>The text from the place on, to the next blank line or as far as one looks.</summary>
    public ReadOnlySpan<char> Rest
    {
        get
        {
            var rest = _source.Slice(at, Math.Min(Farthest, _source.Length - at));
            var end = rest.IndexOf("\n\n");
            end = end < 0 ? rest.IndexOf("\n\r\n") : end;
            return end < 0 ? rest : rest[..end];
        }
    }

    /// <summary>The text from the place to the end of the line.</summary>
    public ReadOnlySpan<char> Line
    {
        get
        {
            var line = _source.Slice(at, Math.Min(Farthest, _source.Length - at));
            var end = line.IndexOfAny('\r', '\n');
            return (end < 0 ? line : line[..end]).TrimEnd();
        }
    }

    /// <summary>What follows further on than the paragraph: for marks that hold blank lines.</summary>
    public ReadOnlySpan<char> Onward => _source.Slice(at, Math.Min(Farthest, _source.Length - at));
}
