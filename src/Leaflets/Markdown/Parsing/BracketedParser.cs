using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Bracketed spans of pandoc (its manual, "Divs and Spans"): <c>[text]{.class key="value"}</c>. Brackets whose text is the label of an
/// address are a link, links may stand within, brackets after a <c>!</c> would be a picture, and braces that hold no attributes are text.
/// </summary>
internal sealed class BracketedParser : InlineParser
{
    public BracketedParser() => OpeningCharacters = [']'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{')
        {
            return false;
        }

        var rest = slice;
        rest.Start++;
        var braces = rest.Start;
        if (!AttributeSyntax.TryRead(ref rest, out var attributes)
            || processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { IsImage: false } opening
            || (opening.Label is { } label && processor.Document.TryGetLinkReferenceDefinition(label, out _)))
        {
            return false;
        }

        var end = processor.GetSourcePosition(slice.Start);
        var bracketed = new BracketedInline
        {
            Span = new(opening.Span.Start, end),
            Closing = new(end, end),
            Line = opening.Line,
            Column = opening.Column,
        };
        opening.ReplaceBy(bracketed);
        processor.Inline = bracketed;
        processor.PostProcessInlines(0, bracketed, null, isFinalProcessing: false);
        bracketed.IsClosed = true;
        AttributesParser.Give(attributes, bracketed, processor, new StringSlice(slice.Text, braces, rest.Start - 1));
        slice = rest;
        return true;
    }
}
