using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;

namespace Leaflets;

/// <summary>What <see cref="MarkdownReader"/> made of a source file.</summary>
/// <param name="Document">The document, or null where any diagnostic is an error.</param>
/// <param name="Diagnostics">What a person should know, in the order of the file.</param>
public sealed record ReadResult(LeafletDocument? Document, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The document as far as it could be read, where there are errors: it is checked, and never printed. Else null.</summary>
    internal LeafletDocument? Unsound { get; init; }

    /// <summary>Where the values of the front matter stand, for what is found wrong with them later.</summary>
    public MetadataSpans FrontMatter { get; init; } = MetadataSpans.None;
}
