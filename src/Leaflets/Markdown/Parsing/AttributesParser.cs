using Markdig.Extensions.GenericAttributes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Attributes in running text: right after a link, picture, code or emphasis they are its own; at the start or end of a paragraph,
/// or alone before a block, they are the block's. Anywhere else braces are text.
/// </summary>
internal sealed class AttributesParser : GenericAttributesParser
{
    private static readonly object Key = new();

    /// <summary>
    /// The places of attributes that were read after an emphasis mark. Where the mark turns out to be text, they have no owner.
    /// </summary>
    public static IReadOnlyList<Syntax.SourceSpan> AfterMarks(Syntax.MarkdownDocument document) =>
        document.GetData(Key) as List<Syntax.SourceSpan> ?? [];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start;
        var rest = slice;
        if (slice.PeekCharExtra(-1) == '{' || !AttributesExtension.TryRead(ref rest, out _))
        {
            return false;
        }

        var owner = char.IsWhiteSpace(slice.PeekCharExtra(-1)) ? null : processor.Inline;
        var isInline = owner is CodeInline or AutolinkInline or EmphasisDelimiterInline
            || (owner is LinkInline && owner is not { IsClosed: false });
        var atLineStart = processor.Block?.Inline?.FirstChild is null && slice.Text[rest.Start - 1] is '\n' or '\r';
        if (!isInline && !atLineStart && !rest.IsEmptyOrWhitespace())
        {
            return false;
        }

        if (!base.Match(processor, ref slice))
        {
            return false;
        }

        if (isInline)
        {
            KeepLineEnd(ref slice);
            Remember(processor, owner!, start, slice.Start - 1);
        }

        return true;
    }

    /// <summary>A line end after the attributes separates words: it must not go with them.</summary>
    private static void KeepLineEnd(ref StringSlice slice)
    {
        if (slice.Text[slice.Start - 1] == '\n')
        {
            slice.Start -= slice.Text[slice.Start - 2] == '\r' ? 2 : 1;
        }
    }

    private static void Remember(InlineProcessor processor, Inline owner, int start, int end)
    {
        if (owner is not EmphasisDelimiterInline)
        {
            return;
        }

        if (processor.Document.GetData(Key) is not List<Syntax.SourceSpan> spans)
        {
            processor.Document.SetData(Key, spans = []);
        }

        spans.Add(new(processor.GetSourcePosition(start), processor.GetSourcePosition(end)));
    }
}
