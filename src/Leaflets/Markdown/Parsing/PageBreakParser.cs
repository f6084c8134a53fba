using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Containers, of which a page break ends by itself: it holds nothing, and its closing fence may be left out.
/// </summary>
internal sealed class PageBreakParser : CustomContainerParser
{
    /// <summary>The word after the fence.</summary>
    public const string Name = "page-break";

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block is not CustomContainer { Info: Name })
        {
            return base.TryContinue(processor, block);
        }

        var isFence = processor.Line.AsSpan().Trim() is { Length: >= 3 } line && !line.ContainsAnyExcept(':');
        return isFence ? BlockState.BreakDiscard : BlockState.None;
    }
}
