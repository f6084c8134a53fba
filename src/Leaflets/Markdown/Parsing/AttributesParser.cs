using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Attributes in running text: right after a link, picture, code or emphasis they are its own; at the start or end of a paragraph
/// they are the paragraph's; alone in a paragraph they are the next block's. Anywhere else braces are text.
/// </summary>
internal sealed class AttributesParser : InlineParser
{
    private static readonly object Key = new();

    public AttributesParser() => OpeningCharacters = ['{'];

    /// <summary>
    /// All attributes that were taken out of running text. One that no node of the finished tree has was after a mark that turned out
    /// to be text, or on a block that was replaced.
    /// </summary>
    public static IReadOnlyList<FoundAttributes> Of(Syntax.MarkdownDocument document) =>
        document.GetData(Key) as List<FoundAttributes> ?? [];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        var rest = slice;
        if (before == '{' || !AttributeSyntax.TryRead(ref rest, out var attributes))
        {
            return false;
        }

        var length = rest.Start - slice.Start;
        if (FindOwner(processor, before, ref rest) is not { } owner)
        {
            return false;
        }

        Give(attributes, owner, processor, new StringSlice(slice.Text, slice.Start, slice.Start + length - 1));
        slice = rest;
        return true;
    }

    /// <summary>Gives attributes to what they belong to, and remembers them.</summary>
    /// <param name="attributes">The attributes.</param>
    /// <param name="owner">What they belong to.</param>
    /// <param name="processor">The text that is read.</param>
    /// <param name="braces">Where they stand.</param>
    public static void Give(HtmlAttributes attributes, Syntax.MarkdownObject owner, InlineProcessor processor, StringSlice braces)
    {
        var start = processor.GetSourcePosition(braces.Start, out var line, out var column);
        var target = owner.GetAttributes();
        attributes.CopyTo(target, mergeIdAndProperties: true, shared: false);
        var span = new Syntax.SourceSpan(start, start + braces.Length - 1);
        if (target.Span.IsEmpty)
        {
            (target.Span, target.Line, target.Column) = (span, line, column);
        }

        Remember(processor.Document, new(target, span));
    }

    private static Syntax.MarkdownObject? FindOwner(InlineProcessor processor, char before, ref StringSlice rest)
    {
        if (!char.IsWhiteSpace(before) && processor.Inline is CodeInline or AutolinkInline or EmphasisDelimiterInline or LinkInline)
        {
            return processor.Inline;
        }

        // Brackets that turned out to be no link are printed: what stands behind them was for their text (pandoc's bracketed spans).
        if (before == ']' && processor.Inline is LiteralInline)
        {
            return null;
        }

        var block = processor.Block!;
        var isFirst = block.Inline?.FirstChild is null;
        if (isFirst && rest.CurrentChar is '\n' or '\r')
        {
            rest.Start += rest.CurrentChar == '\r' && rest.PeekChar() == '\n' ? 2 : 1;
            return block;
        }

        if (!rest.IsEmptyOrWhitespace())
        {
            return null;
        }

        if (isFirst && block is Syntax.ParagraphBlock { Parent: { } parent })
        {
            var next = parent.IndexOf(block) + 1;
            if (next < parent.Count)
            {
                block.RemoveAfterProcessInlines = true;
                return parent[next];
            }
        }

        return block;
    }

    private static void Remember(Syntax.MarkdownDocument document, FoundAttributes attributes)
    {
        if (document.GetData(Key) is not List<FoundAttributes> all)
        {
            document.SetData(Key, all = []);
        }

        all.Add(attributes);
    }
}
