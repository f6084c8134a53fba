using Leaflets.Bounds;
using Markdig.Parsers;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Ends the parsing where blocks stand deeper in one another than any document can hold: each line costs as many steps as blocks are open,
/// and all of them would be refused in the end.
/// </summary>
internal sealed class DepthGuard : BlockParser
{
    /// <summary>What blocks that hold others begin with.</summary>
    private static readonly char[] Signs =
        [.. Enumerable.Range('!', '~' - '!' + 1).Select(static code => (char)code), .. PastedBulletParser.Openings];

    public DepthGuard() => OpeningCharacters = Signs;

    /// <summary>A level of the document takes up to three blocks of the parser: a list, its item and what that holds.</summary>
    private const int MostBlocks = 4 * LeafletPipeline.MaximumDepth;

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        Steps.Take(ReadingSteps.Block);
        var depth = 0;
        for (var block = processor.CurrentContainer; block is not null; block = block.Parent)
        {
            depth++;
        }

        return depth <= MostBlocks ? BlockState.None : throw new TooDeepException(processor.Start);
    }
}
