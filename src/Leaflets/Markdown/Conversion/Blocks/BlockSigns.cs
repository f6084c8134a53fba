using System.Buffers;
using Leaflets.Diagnostics;
using Leaflets.Markdown.Diagnostics;
using Markdig.Extensions.Alerts;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion.Blocks;

/// <summary>
/// Finds signs that CommonMark takes for the marker of a block, and that therefore are not printed: <c>&gt; 5</c>, <c>- 18 °C</c>,
/// <c># 5</c> at the beginning of a line, above all where such a line goes on with a sentence (CommonMark 4.2, 4.3, 5.1, 5.2).
/// </summary>
internal static class BlockSigns
{
    /// <summary>The signs that stand at a number.</summary>
    private const string BeforeNumber = "+-−±~≈<=≤≥.,";

    private static readonly SearchValues<char> Number = SearchValues.Create("0123456789.,");

    /// <summary>Looks at a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="before">The block before it in the same container, or null.</param>
    /// <param name="context">The document.</param>
    public static void Check(Syntax.Block block, Syntax.Block? before, ConversionContext context)
    {
        switch (block)
        {
            case AlertBlock:
                break;
            case Syntax.QuoteBlock quote:
                CheckQuote(quote, context);
                break;
            case Syntax.ListBlock { IsOrdered: false, Count: > 0 } list:
                CheckList(list, before, context);
                break;
            case Syntax.ThematicBreakBlock { ThematicChar: '_' } rule:
                CheckRule(rule, context);
                break;
            case Syntax.HeadingBlock { IsSetext: true } heading:
                CheckUnderline(heading, context);
                break;
            case Syntax.HeadingBlock heading:
                CheckHeading(heading, before, context);
                break;
        }
    }

    /// <summary>A quotation that begins with a number or an equals sign reads as a comparison, wherever it stands.</summary>
    private static void CheckQuote(Syntax.QuoteBlock quote, ConversionContext context)
    {
        var line = LineFrom(context.SpanOf(quote));
        if (quote.Count == 0)
        {
            Report(MarkDiagnostics.QuoteOrSign, line, context, Excerpt.Of(line.Text));
        }
        else if (line.Text is ['>', .. var rest] && BeginsWithNumber(rest.TrimStart(" \t")) && !IsNumbered(rest.TrimStart(" \t")))
        {
            Report(MarkDiagnostics.QuoteOrSign, line, context, Excerpt.Of(rest));
        }
    }

    /// <summary>
    /// A bullet before a number is a sign where its line goes on with a sentence and no other item follows or the number is a temperature,
    /// where it stands first in another item, and where a temperature is the only item; a plus before the only item too.
    /// </summary>
    private static void CheckList(Syntax.ListBlock list, Syntax.Block? before, ConversionContext context)
    {
        var line = LineFrom(context.SpanOf(list));
        if (list is [Syntax.ListItemBlock { Count: 0 }] && line.Text.Trim().Length > 1)
        {
            // What the item holds prints nothing: the definition of an address, which is told of by itself.
            return;
        }

        if (list is [Syntax.ListItemBlock { Count: 0 }])
        {
            Report(LoneSignDiagnostics.EmptyItem, line, context, line.Text.Trim().ToString());
            return;
        }

        if (list is { Count: 1, BulletType: '*' } && before is not null)
        {
            context.LoneStars.Add(line);
        }

        if (line.Text is not [var bullet, .. var rest] || bullet != list.BulletType || !BeginsWithNumber(rest.TrimStart(" \t")))
        {
            return;
        }

        var content = rest.TrimStart(" \t");
        var isFirstInItem = before is null && list.Parent is Syntax.ListItemBlock;
        var isGoingOn = before is Syntax.ParagraphBlock paragraph && IsGoingOn(paragraph, line, context);
        if (isFirstInItem || (isGoingOn && (list.Count == 1 || IsTemperature(content)))
            || (list.Count == 1 && (bullet == '+' || IsTemperature(content))))
        {
            Report(MarkDiagnostics.BulletOrSign, line, context, bullet, Excerpt.Of(content));
        }
    }

    /// <summary>
    /// Four underscores and more, or several runs, are blanks to write in wherever they do not stand alone; three are the usual rule
    /// (CommonMark 4.1).
    /// </summary>
    private static void CheckRule(Syntax.ThematicBreakBlock rule, ConversionContext context)
    {
        var line = LineFrom(context.SpanOf(rule));
        if (line.Text.Trim().Length > 3)
        {
            Report(LoneSignDiagnostics.RuleOrBlank, line, context, Excerpt.Of(line.Text));
        }
    }

    private static void CheckHeading(Syntax.HeadingBlock heading, Syntax.Block? before, ConversionContext context)
    {
        var line = LineFrom(context.SpanOf(heading));
        var content = line.Text.TrimStart('#').TrimStart(" \t");
        var isNumber = content is [>= '0' and <= '9', ..];
        if (heading.Level == 1 && isNumber && before is Syntax.ParagraphBlock paragraph && IsGoingOn(paragraph, line, context))
        {
            Report(MarkDiagnostics.HeadingOrSign, line, context, Excerpt.Of(content));
        }

        var text = line.Text.TrimEnd();
        var closing = text.Length - text.TrimEnd('#').Length;
        var isClosing = closing > 0 && closing < text.Length && text[^(closing + 1)] is ' ' or '\t';
        if (isClosing && closing != heading.Level && text.TrimEnd('#').TrimEnd().Length > heading.Level)
        {
            var start = line.Start + text.Length - closing;
            context.Report(MarkDiagnostics.ClosingHashes, line with { Start = start, End = start + closing }, text[^closing..].ToString());
        }
    }

    /// <summary>One sign alone below a text: nobody underlines a heading with it.</summary>
    private static void CheckUnderline(Syntax.HeadingBlock heading, ConversionContext context)
    {
        var text = context.SpanOf(heading).Text.TrimEnd();
        if (text.Length > 1 && text[^1] is '-' or '=' && text[..^1].TrimEnd(" \t>") is [.., '\n' or '\r'])
        {
            var start = context.SpanOf(heading).Start + text.Length - 1;
            context.Report(MarkDiagnostics.SetextOrSign, new(context.Source, start, start + 1), text[^1].ToString());
        }
    }

    /// <summary>Whether a paragraph ends in the line before, and not with what announces a list.</summary>
    private static bool IsGoingOn(Syntax.ParagraphBlock paragraph, SourceSpan line, ConversionContext context)
    {
        var above = context.SpanOf(paragraph);
        var between = context.Source.Text.AsSpan(above.End, Math.Max(0, line.Start - above.End));
        var breaks = between.Count('\n') is var feeds and > 0 ? feeds : between.Count('\r');
        return breaks <= 1 && above.Text.TrimEnd() is not [.., ':' or '：' or '.' or '!' or '?' or '。'];
    }

    private static bool BeginsWithNumber(ReadOnlySpan<char> content) =>
        content is ['=', ..] || (content.TrimStart(BeforeNumber) is [var first, ..] && char.IsDigit(first));

    /// <summary>Whether a text begins as an item of a numbered list.</summary>
    private static bool IsNumbered(ReadOnlySpan<char> content)
    {
        var number = content.IndexOfAnyExceptInRange('0', '9');
        return number > 0 && content[number..] is ['.' or ')', ' ' or '\t', ..];
    }

    /// <summary>A number with the sign of degrees: no amount of anything.</summary>
    private static bool IsTemperature(ReadOnlySpan<char> content)
    {
        content = content.TrimStart(BeforeNumber);
        var number = content.IndexOfAnyExcept(Number);
        return number > 0 && content[number..].TrimStart(" \u00A0\u202F") is ['°' or '℃' or '℉', ..];
    }

    private static SourceSpan LineFrom(SourceSpan span)
    {
        var text = span.Source.Text.AsSpan(span.Start);
        var end = text.IndexOfAny('\r', '\n');
        return span with { End = span.Start + (end < 0 ? text.Length : end) };
    }

    private static void Report(DiagnosticDescriptor descriptor, SourceSpan line, ConversionContext context, params object[] arguments) =>
        context.Report(descriptor, line with { End = line.Start + 1 }, arguments);
}
