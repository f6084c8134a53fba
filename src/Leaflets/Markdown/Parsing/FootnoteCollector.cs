using Markdig.Extensions.Footnotes;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>Remembers every footnote that the parser meets: the ones that nothing calls are gone from the tree at the end.</summary>
internal static class FootnoteCollector
{
    private static readonly object Key = new();

    /// <summary>Listens to a parser.</summary>
    public static void Attach(FootnoteParser parser) =>
        parser.Closed += static (processor, block) =>
        {
            if (processor.Document.GetData(Key) is not List<Footnote> footnotes)
            {
                processor.Document.SetData(Key, footnotes = []);
            }

            footnotes.Add((Footnote)block);
        };

    /// <summary>The footnotes of a document, in the order written.</summary>
    public static IReadOnlyList<Footnote> Of(Syntax.MarkdownDocument document) =>
        document.GetData(Key) as List<Footnote> ?? [];
}
