using System.Globalization;
using System.Text;
using Leaflets.Diagnostics;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Parsing;
using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Conversion.Inlines;

/// <summary>
/// Finds stars and underscores that CommonMark (6.2) takes for emphasis and the author may have meant as signs: <c>2*3 or 4*5</c>,
/// <c>a*b and c*d</c>, <c>(*) to (*)</c>.
/// </summary>
internal static class EmphasisCheck
{
    /// <summary>Looks at the two marks of an emphasis.</summary>
    public static void Run(EmphasisInline emphasis, ConversionContext context)
    {
        var span = context.SpanOf(emphasis);
        var text = context.Source.Text.AsSpan();
        if (emphasis is { DelimiterChar: '~', DelimiterCount: 1 } && span.Text is ['~', ..]
            && Neighbours.IsBeginning(Neighbours.Before(text, text[..span.Start].TrimEnd("*_=+").Length)))
        {
            context.Report(LoneSignDiagnostics.LoweredAlone, span, Excerpt.Of(span.Text));
        }

        var isMark = emphasis.DelimiterChar is '*' or '_';
        if (!isMark || span.Length < 2 * emphasis.DelimiterCount || text[span.Start] != emphasis.DelimiterChar)
        {
            return;
        }

        if (emphasis.Parent is not EmphasisInline && span.Start > 0 && text[span.Start - 1] == emphasis.DelimiterChar
            && Neighbours.IsBeginning(Neighbours.Before(text, span.Start - 1)))
        {
            // A mark that is left over behind the text may call a note; before it, it is a slip.
            var left = new SourceSpan(context.Source, span.Start - 1, span.Start);
            context.Report(MarkDiagnostics.Unpaired, left, emphasis.DelimiterChar.ToString(), TextAround.Word(left));
        }

        var open = new Mark(text, span.Start, emphasis.DelimiterCount);
        var close = new Mark(text, span.End - emphasis.DelimiterCount, emphasis.DelimiterCount);
        var isOpenEaten = open.IsBetweenDigits || (open.IsWithinWord && open.HasDigit)
            || Rune.GetUnicodeCategory(open.After) == UnicodeCategory.ClosePunctuation;
        var isCloseEaten = close.IsBetweenDigits || Rune.GetUnicodeCategory(close.Before) == UnicodeCategory.OpenPunctuation;
        var areEaten = open.IsWithinWord && close.IsWithinWord && (close.HasDigit || span.Text.ContainsAny(" \t\r\n"));
        if (isOpenEaten || areEaten)
        {
            Report(open.Start, emphasis, context);
        }

        if (isCloseEaten || areEaten)
        {
            Report(close.Start, emphasis, context);
        }
    }

    private static void Report(int start, EmphasisInline emphasis, ConversionContext context)
    {
        var span = new SourceSpan(context.Source, start, start + emphasis.DelimiterCount);
        var mark = new string(emphasis.DelimiterChar, emphasis.DelimiterCount);
        context.Report(MarkDiagnostics.SignEaten, span, mark, TextAround.Word(span));
    }

    /// <summary>A mark and what stands beside it; other marks of the kind are passed over.</summary>
    private readonly ref struct Mark
    {
        public Mark(ReadOnlySpan<char> text, int start, int length)
        {
            Start = start;
            var mark = text[start];
            var first = start;
            while (first > 0 && text[first - 1] == mark)
            {
                first--;
            }

            var end = start + length;
            while (end < text.Length && text[end] == mark)
            {
                end++;
            }

            Before = Neighbours.Before(text, first);
            After = Neighbours.After(text, end);
        }

        public int Start { get; }

        public Rune Before { get; }

        public Rune After { get; }

        public bool IsBetweenDigits => Neighbours.IsNumeric(Before) && Neighbours.IsNumeric(After);

        public bool IsWithinWord => Neighbours.IsWord(Before) && Neighbours.IsWord(After);

        public bool HasDigit => Neighbours.IsNumeric(Before) || Neighbours.IsNumeric(After);
    }
}
