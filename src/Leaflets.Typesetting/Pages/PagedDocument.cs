using System.Collections.Immutable;
using Leaflets.Typesetting.Pages;

namespace Leaflets.Typesetting;

/// <summary>A finished layout: pages of frames whose tag items, read in order, make one tree with a Document at its root.</summary>
/// <param name="Language">The document's BCP 47 tag.</param>
/// <param name="Pages">The pages, in reading order; at least one.</param>
public sealed record PagedDocument(string Language, ImmutableArray<Page> Pages)
{
    /// <summary>What was found of a last page with little on it, or null where it holds enough.</summary>
    public ShortLastPage? ShortLastPage { get; init; }
}
