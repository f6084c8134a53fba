namespace Leaflets.Markdown;

/// <summary>How much of a source is read at most; more is an error that says so. Immutable.</summary>
public sealed record ReadingLimits
{
    /// <summary>What is so where nobody says otherwise.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>The length of a source, in UTF-16 code units.</summary>
    public int Characters { get; init; } = 16 * 1024 * 1024;

    /// <summary>The length of a line, in UTF-16 code units.</summary>
    public int LineCharacters { get; init; } = 1024 * 1024;

    /// <summary>The blocks and pieces of running text of a document.</summary>
    public int Nodes { get; init; } = 1_000_000;

    /// <summary>The rows of a table.</summary>
    public int TableRows { get; init; } = 50_000;
}
