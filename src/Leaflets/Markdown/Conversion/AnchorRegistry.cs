using System.Collections.Immutable;
using Leaflets.Documents;

namespace Leaflets.Markdown.Conversion;

/// <summary>Empty elements with a name, which links lead to: the block that they stand in, or the next one, takes the name.</summary>
internal sealed class AnchorRegistry(ConversionContext context)
{
    private readonly List<string> _waiting = [];

    /// <summary>Notes a name; null is none.</summary>
    public void Add(string? id)
    {
        if (id is not null)
        {
            _waiting.Add(id);
        }
    }

    /// <summary>Gives a block the names that wait for one. A block has one name; links to the others lead to that.</summary>
    public Block Give(Block block)
    {
        foreach (var id in _waiting)
        {
            if (block.Attributes.Id is { } own)
            {
                context.Ids.Alias(id, own);
            }
            else
            {
                block = block with { Attributes = block.Attributes with { Id = id } };
            }
        }

        _waiting.Clear();
        return block;
    }

    /// <summary>Gives names that no block follows to the last one.</summary>
    public ImmutableArray<Block> End(ImmutableArray<Block> blocks) =>
        _waiting.Count == 0 || blocks.IsEmpty ? blocks : blocks.SetItem(blocks.Length - 1, Give(blocks[^1]));
}
