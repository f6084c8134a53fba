using Leaflets.Diagnostics;

namespace Leaflets.Documents;

/// <summary>Anything in a document: immutable, with its place in the source.</summary>
public abstract record DocumentNode
{
    private protected DocumentNode(SourceSpan span) => Span = span;

    /// <summary>The node's stretch of the source file.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>What the author attached to the node.</summary>
    public NodeAttributes Attributes { get; init; } = NodeAttributes.None;
}
