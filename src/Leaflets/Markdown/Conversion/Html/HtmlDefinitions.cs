using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;

namespace Leaflets.Markdown.Conversion.Html;

/// <summary>
/// The terms and definitions of a <c>dl</c> that is open (HTML 4.4.9): terms that follow a definition begin another item.
/// </summary>
internal sealed class HtmlDefinitions
{
    private readonly ImmutableArray<DefinitionItem>.Builder _items = ImmutableArray.CreateBuilder<DefinitionItem>();
    private readonly ImmutableArray<DefinitionTerm>.Builder _terms = ImmutableArray.CreateBuilder<DefinitionTerm>();
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();

    /// <summary>Adds a term.</summary>
    public void AddTerm(DefinitionTerm term)
    {
        if (_blocks.Count > 0)
        {
            EndItem();
        }

        _terms.Add(term);
    }

    /// <summary>Adds a definition.</summary>
    public void AddDefinition(ImmutableArray<Block> blocks) => _blocks.AddRange(blocks);

    /// <summary>The list, or null where it holds nothing; a definition without a term is reported.</summary>
    public DefinitionList? Take(SourceSpan span, NodeAttributes attributes, ConversionContext context)
    {
        EndItem();
        if (_items.Count == 0)
        {
            return null;
        }

        var items = _items.ToImmutable();
        foreach (var item in items)
        {
            if (item.Terms.IsEmpty || item.Definitions.IsEmpty)
            {
                context.Report(
                    MarkdownDiagnostics.NotRepresented,
                    item.Span,
                    item.Terms.IsEmpty ? "A definition without a term" : "A term without a definition");
            }
        }

        return new(NodeSpans.Cover(span, items), items) { Attributes = attributes };
    }

    private void EndItem()
    {
        if (_terms.Count == 0 && _blocks.Count == 0)
        {
            return;
        }

        var (terms, blocks) = (_terms.DrainToImmutable(), _blocks.DrainToImmutable());
        var first = terms.IsEmpty ? blocks[0].Span : terms[0].Span;
        _items.Add(new(NodeSpans.Cover(NodeSpans.Cover(first, terms), blocks), terms, blocks));
    }
}
