using System.Collections.Immutable;

namespace Leaflets.Pdf;

/// <summary>What a PDF says about itself. Every value comes from the input, never from the clock.</summary>
public sealed record PdfMetadata
{
    /// <summary>The document's title, shown in the window's title bar (ISO 14289-1, 7.1).</summary>
    public required string Title { get; init; }

    /// <summary>The authors, in order.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>A sentence on what the document is about, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>Words to find the document by.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>The keywords as one text, the same in both places where a PDF has them (ISO 19005-2, 6.6.3).</summary>
    internal string KeywordsText => string.Join("; ", Keywords);

    /// <summary>The reference that the publisher knows the document by, or null.</summary>
    public string? Identifier { get; init; }

    /// <summary>Who gives the document out, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>What the document was made from, or null: for a translation, what was translated.</summary>
    public string? Source { get; init; }

    /// <summary>Properties of the document's own schemas.</summary>
    public ImmutableArray<MetadataSchema> Schemas { get; init; } = [];

    /// <summary>The day of issue, or null where it is not known.</summary>
    public DateOnly? Created { get; init; }

    /// <summary>Whether the document reads from right to left, so that facing pages are laid out that way.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>The program that the source was prepared with.</summary>
    public string Creator { get; init; } = "Leaflets";

    /// <summary>The program that made the PDF.</summary>
    public string Producer { get; init; } = "Leaflets";
}
