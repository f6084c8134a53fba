namespace Leaflets.Markdown.Dialects;

/// <summary>A place in a source where a construct of another program may begin, with what stands around it.</summary>
/// <param name="source">The whole source.</param>
/// <param name="at">Where the construct would begin.</param>
/// <param name="isLineStart">Whether it would begin a line of its block.</param>
internal readonly ref struct ForeignPlace(ReadOnlySpan<char> source, int at, bool isLineStart)
{
    /// <summary>How far ahead the end of a construct is looked for: the work for each opening is bounded.</summary>
    private const int Farthest = 400;

    private static readonly System.Buffers.SearchValues<char> Markers = System.Buffers.SearchValues.Create(" \t>-+*0123456789.)[]xX");

    private readonly ReadOnlySpan<char> _source = source;
    private readonly int _at = at;

    /// <summary>Whether the construct would begin a line of its block.</summary>
    public bool IsLineStart { get; } = isLineStart;

    /// <summary>The character before, or a line end at the beginning of the source.</summary>
    public char Before => _at > 0 ? _source[_at - 1] : '\n';

    /// <summary>The character at the place, or a line end at the end of the source.</summary>
    public char First => _at < _source.Length ? _source[_at] : '\n';

    /// <summary>A few characters before it.</summary>
    public ReadOnlySpan<char> Behind(int length) => _source[Math.Max(_at - length, 0).._at];

    /// <summary>What stands before it on its line.</summary>
    public ReadOnlySpan<char> Ahead => _source[LineStart.._at];

    /// <summary>Whether it begins a block: a line begins here, and the one above is blank or of another block.</summary>
    public bool IsBlockStart
    {
        get
        {
            if (!IsLineStart || LineStart == 0)
            {
                return IsLineStart;
            }

            if (Ahead.ContainsAnyExcept(" \t>"))
            {
                // Behind the marker of an item.
                return Before is ' ' or '\t' && !Ahead.ContainsAnyExcept(Markers);
            }

            return !Above.ContainsAnyExcept(" \t>");
        }
    }

    /// <summary>The line above; empty in the first.</summary>
    public ReadOnlySpan<char> Above
    {
        get
        {
            var above = _source[..Math.Max(LineStart - 1, 0)].TrimEnd('\r');
            return above[(above.LastIndexOf('\n') + 1)..];
        }
    }

    /// <summary>Whether nothing but white space stands before it in the source.</summary>
    public bool IsFirst => _source[.._at].IsWhiteSpace();

    /// <summary>The text from the place on, to the next blank line or as far as one looks.</summary>
    public ReadOnlySpan<char> Rest
    {
        get
        {
            var rest = _source.Slice(_at, Math.Min(Farthest, _source.Length - _at));
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
            var line = _source.Slice(_at, Math.Min(Farthest, _source.Length - _at));
            var end = line.IndexOfAny('\r', '\n');
            return (end < 0 ? line : line[..end]).TrimEnd();
        }
    }

    private int LineStart => _source[.._at].LastIndexOf('\n') + 1;

    /// <summary>What follows further on than the paragraph: for marks that hold blank lines.</summary>
    public ReadOnlySpan<char> Onward => _source.Slice(_at, Math.Min(Farthest, _source.Length - _at));
}
