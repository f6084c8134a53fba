namespace Leaflets.Markdown.Options;

/// <summary>
/// How much of a source is read at most; more is an error that says so, before anything is parsed. The numbers are far above those of
/// leaflets and below those that cost a machine: what grows faster than its text is bounded by itself. Immutable.
/// </summary>
public sealed record ReadingLimits
{
    /// <summary>The defaults.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>The length of a source, in UTF-16 code units; at most 16,777,216, which is as much as is decoded.</summary>
    public int Characters { get; init; } = 8 * 1024 * 1024;

    /// <summary>The lines of a source.</summary>
    public int Lines { get; init; } = 400_000;

    /// <summary>The length of a line, in UTF-16 code units.</summary>
    public int LineCharacters { get; init; } = 256 * 1024;

    /// <summary>The opening brackets of a source: links, pictures, notes and boxes to tick.</summary>
    public int Brackets { get; init; } = 250_000;

    /// <summary>The opening brackets between two blank lines. A parser looks back from each closing one.</summary>
    public int BlockBrackets { get; init; } = 4_000;

    /// <summary>The bars of a line, which part the cells of a table.</summary>
    public int LineBars { get; init; } = 1_000;

    /// <summary>The bars between two blank lines. A table is made of them in one piece, some microseconds for each.</summary>
    public int BlockBars { get; init; } = 100_000;

    /// <summary>
    /// The cells that the rows of all tables have fewer than the widest row of their table: they are made up. Rows that are as wide as one
    /// another have none.
    /// </summary>
    public int MissingCells { get; init; } = 100_000;

    /// <summary>The opening angles between two blank lines, where HTML and addresses begin. A parser looks forward from each.</summary>
    public int BlockAngles { get; init; } = 20_000;

    /// <summary>
    /// The length of a link's address and of its text, in UTF-16 code units: a screen reader says the text again for each line.
    /// </summary>
    public int LinkCharacters { get; init; } = 4_000;

    /// <summary>The marks on one letter, such as accents (UAX #15, 13, allows 30 in text for exchange).</summary>
    public int LetterMarks { get; init; } = 30;

    /// <summary>The backquotes between two blank lines. A parser looks forward from each.</summary>
    public int BlockBackquotes { get; init; } = 20_000;
}
