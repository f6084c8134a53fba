using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>Reads footnotes also right below a definition list: the parser of those lists never says that one is at its end.</summary>
internal sealed class NoteParser : FootnoteParser
{
    private static readonly object Key = new();

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (!processor.Document.ContainsData(Key))
        {
            processor.Document.SetData(Key, true);
            processor.Document.ProcessInlinesEnd += static (state, _) => DropUncalled(state.Document);
        }

        if (processor.GetCurrentContainerOpened() is DefinitionList { LastChild: not { IsOpen: true } } list)
        {
            list.IsOpen = false;
        }

        return base.TryOpen(processor);
    }

    /// <summary>
    /// Takes the notes that nothing calls out of the tree at once. Markdig takes out one after the other, and moves all others each time.
    /// </summary>
    private static void DropUncalled(MarkdownDocument document)
    {
        foreach (var group in document.OfType<FootnoteGroup>())
        {
            var notes = group.ToArray();
            group.Clear();
            foreach (var note in notes.Where(static note => note is Footnote { Order: >= 0 }))
            {
                group.Add(note);
            }
        }
    }
}
