using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// The box of a task list item, only where GFM 5.3 has it: at the very start of the item, white space after it. Elsewhere
/// <c>[x]</c> is text, or a link.
/// </summary>
internal sealed class TaskMarkerParser : TaskListInlineParser
{
    private const int Length = 3;

    public TaskMarkerParser()
    {
        ListClass = string.Empty;
        ListItemClass = string.Empty;
    }

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var after = slice.PeekCharExtra(Length);
        return processor.Block is { Inline.FirstChild: null, Parent: Syntax.ListItemBlock item }
            && ReferenceEquals(item[0], processor.Block)
            && after is ' ' or '\t' or '\n' or '\r'
            && base.Match(processor, ref slice);
    }
}
