using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Containers, of which a page break ends by itself: it holds nothing, and its closing fence may be left out. A closing fence ends the
/// innermost container that is open where it stands, so that one may hold another without longer fences.
/// </summary>
internal sealed class ContainerParser : CustomContainerParser
{
    /// <summary>The word after the fence of a page break.</summary>
    public const string PageBreak = "page-break";

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var line = processor.Line.AsSpan().Trim();
        var isFence = line.Length >= 3 && !line.ContainsAnyExcept(':');
        if (block is CustomContainer { Info: PageBreak } pageBreak)
        {
            // Its closing fence may be left out, and may stand below blank lines.
            pageBreak.ClosingFencedCharCount = isFence ? line.Length : 0;
            return isFence ? BlockState.BreakDiscard : processor.IsBlankLine ? BlockState.Continue : BlockState.None;
        }

        if (block is CustomContainer { Info: ['{', ..] } box && DirectiveOptions.TryTake(box, line, processor.Line.End))
        {
            return BlockState.ContinueDiscard;
        }

        if (!isFence || !IsOfInner((CustomContainer)block, line.Length, processor.Indent))
        {
            return base.TryContinue(processor, block);
        }

        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    /// <summary>
    /// Whether a closing fence belongs to what stands open inside a container: a further container, or code, of which it is a line.
    /// </summary>
    private static bool IsOfInner(CustomContainer outer, int length, int indent)
    {
        // Which blocks are open is not known here: the parser has come down to the outer container alone.
        var inner = outer.LastChild;
        while (true)
        {
            switch (inner)
            {
                case FencedCodeBlock { ClosingFencedCharCount: 0 }:
                    return true;
                case CustomContainer { Info: PageBreak }:
                case CustomContainer { ClosingFencedCharCount: > 0 }:
                    return false;
                case CustomContainer container when container.OpeningFencedCharCount <= length:
                    // A longer fence is the outer's where that began with one.
                    return length < outer.OpeningFencedCharCount || container.OpeningFencedCharCount >= outer.OpeningFencedCharCount;
                case ListItemBlock item when indent >= item.ColumnWidth:
                    indent -= item.ColumnWidth;
                    break;
                case CustomContainer or ListBlock:
                    break;
                default:
                    return false;
            }

            inner = ((ContainerBlock)inner).LastChild;
        }
    }
}
