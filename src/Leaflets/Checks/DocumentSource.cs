using Leaflets.Diagnostics;
using Leaflets.Documents;

namespace Leaflets.Checks;

/// <summary>The file that a document was read from.</summary>
internal static class DocumentSource
{
    /// <summary>The file, or null where the document is empty.</summary>
    public static SourceText? Of(LeafletDocument document) => document.Blocks is [var block, ..] ? block.Span.Source
        : document.Footnotes is [var note, ..] ? note.Span.Source
        : null;
}
