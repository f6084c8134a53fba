using Leaflets.Diagnostics;

namespace Leaflets.Documents;

/// <summary>Anything in a document: immutable, with its place in the source.</summary>
/// <param name="Span">The node's stretch of the source file.</param>
public abstract record DocumentNode(SourceSpan Span)
{
    /// <summary>What the author attached to the node.</summary>
    public NodeAttributes Attributes { get; init; } = NodeAttributes.None;
}
