using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Parsing;

/// <summary>Tags of HTML and addresses between angle brackets. Tags of links are noted for <see cref="AddressParser"/>.</summary>
/// <param name="marks">The parser that keeps what is noted.</param>
internal sealed class TagParser(MarkParser marks) : AutolinkInlineParser
{
    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!base.Match(processor, ref slice))
        {
            return false;
        }

        if (processor.Inline is HtmlInline { Tag: ['<', 'a' or 'A', ..] or ['<', '/', 'a' or 'A', ..] } tag)
        {
            marks.Pending(processor).Add(tag);
        }

        return true;
    }
}
