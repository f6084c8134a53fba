using Markdig.Extensions.Alerts;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// The marker <c>[!WARNING]</c> that begins a quote makes it a callout. What follows on the line is the callout's title.
/// </summary>
internal sealed class CalloutMarkerParser : InlineParser
{
    private static readonly object TitleKey = new();

    public CalloutMarkerParser() => OpeningCharacters = ['['];

    /// <summary>Whether the callout's first paragraph begins with a line that is its title.</summary>
    public static bool HasTitle(AlertBlock callout) => callout.ContainsData(TitleKey);

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '!'
            || processor.Block is not Syntax.ParagraphBlock { Inline.FirstChild: null, Parent: Syntax.QuoteBlock quote } paragraph
            || !ReferenceEquals(quote[0], paragraph)
            || IsInsideCallout(quote))
        {
            return false;
        }

        var text = slice.Text;
        var end = slice.Start + 2;
        while (end <= slice.End && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        if (end > slice.End || text[end] != ']' || end == slice.Start + 2 || (end < slice.End && text[end + 1] is '(' or '[' or ':'))
        {
            return false;
        }

        var callout = new AlertBlock(new StringSlice(text, slice.Start + 2, end - 1))
        {
            Span = quote.Span,
            Line = quote.Line,
            Column = quote.Column,
        };
        slice.Start = end + 1;
        if (slice.CurrentChar is '+' or '-' && slice.PeekChar() is ' ' or '\t' or '\n' or '\r' or '\0')
        {
            // Obsidian folds such a box on a screen.
            slice.SkipChar();
        }

        while (slice.CurrentChar is ' ' or '\t')
        {
            slice.SkipChar();
        }

        if (slice.CurrentChar is '\n' or '\r')
        {
            slice.Start += slice.CurrentChar == '\r' && slice.PeekChar() == '\n' ? 2 : 1;
        }
        else if (!slice.IsEmpty)
        {
            callout.SetData(TitleKey, true);
        }

        if (quote.TryGetAttributes() is { } attributes)
        {
            callout.SetAttributes(attributes);
        }

        quote.ReplaceBy(callout);
        processor.ReplaceParentContainer(quote, callout);
        return true;
    }

    private static bool IsInsideCallout(Syntax.Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is AlertBlock)
            {
                return true;
            }
        }

        return block is AlertBlock;
    }
}
