using System.Collections.Immutable;

namespace Leaflets.Documents;

/// <summary>Content that is said a second time: the same without the names that links lead to, which are the first one's.</summary>
internal static class WithoutIds
{
    private static readonly DocumentMap Map = new(WithoutId);

    /// <summary>The inlines.</summary>
    public static ImmutableArray<Inline> Of(ImmutableArray<Inline> content) => Map.Of(content);

    /// <summary>A block.</summary>
    public static Block Of(Block block) => Map.Of(block);

    /// <summary>The node without its identifier, which only one node can have.</summary>
    public static T WithoutId<T>(T node)
        where T : DocumentNode =>
        node.Attributes.Id is null ? node : (T)(node with { Attributes = node.Attributes with { Id = null } });
}
