using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Documents;

/// <summary>A piece of running text. The set is closed.</summary>
public abstract record Inline : DocumentNode
{
    private protected Inline(SourceSpan span)
        : base(span)
    {
    }
}

/// <summary>Characters, entities and escapes already resolved.</summary>
public sealed record Text(SourceSpan Span, string Value) : Inline(Span);

/// <summary>A line end in the source that is a space in print.</summary>
public sealed record SoftBreak(SourceSpan Span) : Inline(Span);

/// <summary>A line end that the author wants.</summary>
public sealed record HardBreak(SourceSpan Span) : Inline(Span);

/// <summary>Stressed text.</summary>
public sealed record Emphasis(SourceSpan Span, ImmutableArray<Inline> Content) : Inline(Span);

/// <summary>Important text.</summary>
public sealed record Strong(SourceSpan Span, ImmutableArray<Inline> Content) : Inline(Span);

/// <summary>Text that no longer holds.</summary>
public sealed record Strikethrough(SourceSpan Span, ImmutableArray<Inline> Content) : Inline(Span);

/// <summary>Text below the line.</summary>
public sealed record Subscript(SourceSpan Span, ImmutableArray<Inline> Content) : Inline(Span);

/// <summary>Text above the line.</summary>
public sealed record Superscript(SourceSpan Span, ImmutableArray<Inline> Content) : Inline(Span);

/// <summary>Text that was added or is underlined.</summary>
public sealed record Inserted(SourceSpan Span, ImmutableArray<Inline> Content) : Inline(Span);

/// <summary>Text with a coloured ground.</summary>
public sealed record Marked(SourceSpan Span, ImmutableArray<Inline> Content) : Inline(Span);

/// <summary>Text with attributes of its own: a language, a direction, a class.</summary>
public sealed record InlineSpan(SourceSpan Span, ImmutableArray<Inline> Content) : Inline(Span);

/// <summary>Text kept as it is, in a fixed-width face.</summary>
public sealed record InlineCode(SourceSpan Span, string Value) : Inline(Span);

/// <summary>A link.</summary>
/// <param name="Span">The place.</param>
/// <param name="Target">An absolute address, <c>mailto:</c>, <c>tel:</c>, or <c>#id</c> within the leaflet.</param>
/// <param name="Title">The title that the author wrote, or null.</param>
/// <param name="Content">The text.</param>
public sealed record Link(SourceSpan Span, string Target, string? Title, ImmutableArray<Inline> Content) : Inline(Span);

/// <summary>A picture.</summary>
/// <param name="Span">The place.</param>
/// <param name="Path">Where the file is, relative to the leaflet's folder, with forward slashes.</param>
/// <param name="Title">The title that the author wrote, or null.</param>
/// <param name="AlternativeText">What the picture shows, in words; empty for a decoration.</param>
public sealed record Image(SourceSpan Span, string Path, string? Title, string AlternativeText) : Inline(Span);

/// <summary>A call of a footnote.</summary>
/// <param name="Span">The place.</param>
/// <param name="Number">The number of the <see cref="Footnote"/>.</param>
public sealed record FootnoteReference(SourceSpan Span, int Number) : Inline(Span);

/// <summary>A short form with its long form.</summary>
public sealed record Abbreviation(SourceSpan Span, string Value, string Expansion) : Inline(Span);

/// <summary>A blank to write in.</summary>
public sealed record WriteInBlank(SourceSpan Span) : Inline(Span)
{
    /// <summary>How wide it is, in underscores: 4 to 20. A part of a date or a time is narrower than a blank for words.</summary>
    public int Width { get; init; } = WrittenMarks.BlankWidth;
}
