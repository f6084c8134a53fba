using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Conversion.Inlines;
using Leaflets.Markdown.Diagnostics;
using Definitions = Markdig.Extensions.DefinitionLists;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion.Blocks;

/// <summary>Terms with their definitions.</summary>
internal static class DefinitionListConverter
{
    /// <summary>
    /// Converts a definition list. Markdig makes an item of each definition; those without a term belong to the one before.
    /// </summary>
    public static DefinitionList? Convert(Definitions.DefinitionList list, ConversionContext context)
    {
        if (!context.TryEnter(context.SpanOf(list)))
        {
            return null;
        }

        var items = ImmutableArray.CreateBuilder<DefinitionItem>(list.Count);
        var more = ImmutableArray.CreateBuilder<Block>();
        foreach (var child in list)
        {
            if (child is not Definitions.DefinitionItem item)
            {
                context.Report(MarkdownDiagnostics.NotRepresented, context.SpanOf(child), child.GetType().Name);
                continue;
            }

            var (terms, blocks) = ConvertParts(item, context);
            if (terms.IsEmpty && items.Count > 0)
            {
                more.AddRange(blocks);
            }
            else
            {
                AddToLast(items, more);
                items.Add(new(SpanOf(item, terms, blocks, context), terms, blocks) { Attributes = AttributeConverter.Read(item, context) });
            }
        }

        AddToLast(items, more);
        context.Leave();
        var converted = items.ToImmutable();
        return new(NodeSpans.SpanOver(list, converted, context), converted) { Attributes = AttributeConverter.Read(list, context) };
    }

    /// <summary>Gives the last item the definitions gathered for it, of which there may be any number.</summary>
    private static void AddToLast(ImmutableArray<DefinitionItem>.Builder items, ImmutableArray<Block>.Builder more)
    {
        if (more.Count > 0)
        {
            var (last, blocks) = (items[^1], more.DrainToImmutable());
            items[^1] = last with { Span = NodeSpans.Cover(last.Span, blocks), Definitions = last.Definitions.AddRange(blocks) };
        }
    }

    private static (ImmutableArray<DefinitionTerm> Terms, ImmutableArray<Block> Blocks) ConvertParts(
        Definitions.DefinitionItem item, ConversionContext context)
    {
        var terms = ImmutableArray.CreateBuilder<DefinitionTerm>();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        Syntax.Block? before = null;
        foreach (Syntax.Block child in item)
        {
            BlockSigns.Check(child, before, context);
            before = child is Definitions.DefinitionTerm ? null : child;
            if (child is Definitions.DefinitionTerm term)
            {
                var content = InlineConverter.ConvertLeaf(term, context);

                // Markdig gives each of several terms the place of all of them.
                var span = content.IsEmpty ? context.SpanOf(term) : Over(content);
                terms.Add(new(span, content) { Attributes = AttributeConverter.Read(term, context) });
            }
            else if (BlockConverter.Convert(child, context) is { } block)
            {
                blocks.Add(block);
            }
        }

        return (terms.ToImmutable(), blocks.ToImmutable());
    }

    private static SourceSpan SpanOf(
        Definitions.DefinitionItem item, ImmutableArray<DefinitionTerm> terms, ImmutableArray<Block> blocks, ConversionContext context) =>
        NodeSpans.Cover(NodeSpans.SpanOver(item, terms, context), blocks);

    private static SourceSpan Over(ImmutableArray<Inline> content) => NodeSpans.Cover(content[0].Span, content);
}
