namespace Leaflets.Typesetting.Semantics;

/// <summary>Where a link leads. The set is closed.</summary>
public abstract record LinkTarget
{
    private protected LinkTarget()
    {
    }
}

/// <summary>A resource outside the document.</summary>
/// <param name="Uri">An absolute URI, as written by the author after percent-encoding.</param>
public sealed record ExternalTarget(string Uri) : LinkTarget;

/// <summary>An element of this document.</summary>
/// <param name="Id">The <see cref="StructureElement.Id"/> of the element.</param>
public sealed record InternalTarget(string Id) : LinkTarget;
