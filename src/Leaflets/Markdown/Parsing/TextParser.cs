using Leaflets.Bounds;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Paragraphs, the headings that are underlined, and the definitions of links that begin them. Markdig looks through all blocks of a
/// container for a paragraph that it takes out of it, and through all definitions for each new one; here neither has much to look through.
/// </summary>
internal sealed class TextParser : ParagraphBlockParser
{
    private static readonly object Key = new();

    /// <summary>The definitions of links of a document.</summary>
    public static List<LinkReferenceDefinition> DefinitionsOf(MarkdownDocument document)
    {
        if (document.GetData(Key) is not List<LinkReferenceDefinition> definitions)
        {
            document.SetData(Key, definitions = []);
        }

        return definitions;
    }

    /// <summary>Puts the definitions that Markdig holds in the document into a list. Links find them by their labels.</summary>
    public static void TakeDefinitions(MarkdownDocument document)
    {
        if (document.GetLinkReferenceDefinitions(addGroup: false) is not { Count: > 0 } group)
        {
            return;
        }

        var definitions = DefinitionsOf(document);
        for (; group.Count > 0; group.RemoveAt(group.Count - 1))
        {
            if (group[^1] is LinkReferenceDefinition definition)
            {
                definitions.Add(definition);
            }
        }
    }

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        Steps.Take(ReadingSteps.Inline);
        if (processor.CurrentChar is not ('=' or '-') || processor.IsBlankLine)
        {
            return base.TryContinue(processor, block);
        }

        var parent = TakeOut(block);
        var state = base.TryContinue(processor, block);
        PutBack(block, parent, isKept: block.Parent is not null);
        TakeDefinitions(processor.Document);
        return state;
    }

    /// <inheritdoc/>
    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock { Lines: { Count: > 0, Lines: var lines } }
            || lines[0].Slice.AsSpan().TrimStart(" \t") is not ['[', ..])
        {
            return base.Close(processor, block);
        }

        var parent = TakeOut(block);
        var isKept = base.Close(processor, block);
        PutBack(block, parent, isKept);
        TakeDefinitions(processor.Document);
        return isKept;
    }

    /// <summary>Takes a block that stands last in its container out of it, into one of its own; null where it stays.</summary>
    private static ContainerBlock? TakeOut(Block block)
    {
        if (block.Parent is not { Count: > 1 } parent || parent[^1] != block)
        {
            return null;
        }

        parent.RemoveAt(parent.Count - 1);
        ContainerBlock aside = parent switch
        {
            QuoteBlock => new QuoteBlock(null!),
            ListItemBlock => new ListItemBlock(null!),
            _ => new MarkdownDocument(),
        };
        aside.Add(block);
        return parent;
    }

    private static void PutBack(Block block, ContainerBlock? parent, bool isKept)
    {
        if (parent is not null && isKept)
        {
            block.Parent!.Clear();
            parent.Add(block);
        }
    }
}
