using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;

namespace Leaflets.Markdown.Parsing;

/// <summary>Reads footnotes also right below a definition list: the parser of those lists never says that one is at its end.</summary>
internal sealed class NoteParser : FootnoteParser
{
    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.GetCurrentContainerOpened() is DefinitionList { LastChild: not { IsOpen: true } } list)
        {
            list.IsOpen = false;
        }

        return base.TryOpen(processor);
    }
}
