using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Links and pictures (CommonMark 6.3, 6.4). From an opening bracket a label is read no further than the longest may reach, and from a
/// closing one an address only where there may be one.
/// </summary>
internal sealed class LinkParser : LinkInlineParser
{
    /// <summary>An exclamation mark, brackets, and a label of 999 characters (CommonMark 4.7).</summary>
    private const int LongestLabel = 3 + 999;

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var near = slice;
        if (slice.CurrentChar != ']')
        {
            near.End = Math.Min(slice.End, slice.Start + LongestLabel);
        }
        else if (slice.PeekChar() == '(' && EndsOf(slice, processor).AreMissing(slice.Start + 1))
        {
            near.End = slice.Start + 1;
        }

        if (!base.Match(processor, ref near))
        {
            return false;
        }

        slice.Start = near.Start;
        return true;
    }

    private AddressEnds EndsOf(StringSlice slice, InlineProcessor processor) =>
        processor.GetParserState(this, () => new AddressEnds(slice));
}
