using System.Collections.Immutable;

namespace Leaflets.Documents;

/// <summary>Puts other blocks in the place of tables, wherever they stand.</summary>
/// <param name="replace">The blocks for a table, or the default where it stays.</param>
internal sealed class TableReplacement(Func<Table, ImmutableArray<Block>> replace)
{
    /// <summary>The blocks with their tables replaced.</summary>
    public ImmutableArray<Block> In(ImmutableArray<Block> blocks)
    {
        var result = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
        {
            if (block is Table table && replace(table) is { IsDefault: false } others)
            {
                result.AddRange(others);
            }
            else
            {
                result.Add(In(block));
            }
        }

        return result.ToImmutable();
    }

    /// <summary>The footnotes with their tables replaced.</summary>
    public ImmutableArray<Footnote> In(ImmutableArray<Footnote> notes) => [.. notes.Select(note => note with { Blocks = In(note.Blocks) })];

    private Block In(Block block) => block switch
    {
        ListBlock list => list with { Items = [.. list.Items.Select(item => item with { Blocks = In(item.Blocks) })] },
        BlockQuote quote => quote with { Blocks = In(quote.Blocks) },
        Callout callout => callout with { Blocks = In(callout.Blocks) },
        Columns columns => columns with { Blocks = In(columns.Blocks) },
        Container container => container with { Blocks = In(container.Blocks) },
        DefinitionList list => list with { Items = [.. list.Items.Select(item => item with { Definitions = In(item.Definitions) })] },
        Heading or Paragraph or CodeBlock or ThematicBreak or Table or Figure or WriteInLines or PageBreak or QrCode => block,
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "A kind of block that may hold tables."),
    };
}
