using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// The footnotes of a document by their labels. They have a list of their own, for among the labels of links <c>[text][^1]</c> would be a
/// link, and its text lost; and those that nothing calls are gone from the tree at the end.
/// </summary>
internal sealed class DocumentNotes
{
    private static readonly object Key = new();

    private readonly List<Footnote> _all = [];
    private readonly Dictionary<string, FootnoteLinkReferenceDefinition> _byLabel = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every footnote, in the order written.</summary>
    public IReadOnlyList<Footnote> All => _all;

    /// <summary>The footnotes of a document.</summary>
    public static DocumentNotes Of(MarkdownDocument document)
    {
        if (document.GetData(Key) is not DocumentNotes notes)
        {
            document.SetData(Key, notes = new DocumentNotes());
        }

        return notes;
    }

    /// <summary>Listens to a parser.</summary>
    public static void Attach(FootnoteParser parser) =>
        parser.Closed += static (processor, block) => Of(processor.Document).Add(processor.Document, (Footnote)block);

    /// <summary>The footnote of a label; of several the first, as with labels of links.</summary>
    public FootnoteLinkReferenceDefinition? Find(string label) => _byLabel.GetValueOrDefault(label);

    private void Add(MarkdownDocument document, Footnote footnote)
    {
        _all.Add(footnote);
        if (footnote.Label is { } label && document.GetLinkReferenceDefinitions(addGroup: false).Links.Remove(label, out var definition))
        {
            _byLabel.TryAdd(label, (FootnoteLinkReferenceDefinition)definition);
            TextParser.TakeDefinitions(document);
        }
    }
}
