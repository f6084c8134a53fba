using System.Buffers;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Dialects;

namespace Leaflets.Markdown.Conversion;

/// <summary>Finds in running text what other programs would have understood.</summary>
internal static class ForeignText
{
    /// <summary>Where a piece of text must be looked at.</summary>
    public static readonly SearchValues<char> Openings = SearchValues.Create(ForeignConstructs.Openings + "]");

    /// <summary>Reports the construct that begins at a place of a text, if one does.</summary>
    /// <param name="text">A text that stands in the file as it is printed.</param>
    /// <param name="at">The place within it.</param>
    /// <param name="isLineStart">Whether a line begins there.</param>
    /// <param name="context">The document.</param>
    /// <returns>How many characters of the text belong to it; 0 if there is none.</returns>
    public static int Take(Text text, int at, bool isLineStart, ConversionContext context)
    {
        var source = text.Span.Source.Text;
        var start = text.Span.Start + at;
        if (ForeignConstructs.At(new ForeignPlace(source, start, isLineStart), text.Value.AsSpan(at)) is not var (construct, length))
        {
            return text.Value[at] == ']' ? BrokenLinks.Take(text, at, context) : 0;
        }

        // A picture of Obsidian is a link of Obsidian with a mark before it.
        var isEmbedded = text.Value[at] == '[' && start > 0 && source[start - 1] == '!';
        var span = text.Span with { Start = isEmbedded ? start - 1 : start, End = start + length };
        var name = isEmbedded ? "a picture or page that Obsidian inserts" : construct.Name;
        var here = isEmbedded ? "![what it shows](picture.png)" : construct.Here;
        context.Report(construct.Descriptor, span, Excerpt.Of(span.Text), name, here);
        return Math.Min(length, text.Value.Length - at);
    }
}
