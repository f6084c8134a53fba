using System.Buffers;
using System.Text;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Parsing;

namespace Leaflets.Markdown.Conversion;

/// <summary>
/// Finds marks in printed text: one of a pair whose partner is not there or not seen. A sign that stands alone, as in <c>5 * 3</c>,
/// <c>snake_case</c>, <c>Score==5</c>, <c>1++</c>, <c>5**</c>, is no mark.
/// </summary>
internal static class LooseMarks
{
    /// <summary>What marks are made of.</summary>
    public static SearchValues<char> Signs { get; } = SearchValues.Create("*_~^=+:");

    /// <summary>Looks at one piece of text that stands in the file as it is printed.</summary>
    public static void Run(Text text, ConversionContext context)
    {
        var value = text.Value.AsSpan();
        for (var at = value.IndexOfAny(Signs); at >= 0;)
        {
            var mark = value[at];
            var end = at + 1;
            while (end < value.Length && value[end] == mark)
            {
                end++;
            }

            var span = text.Span with { Start = text.Span.Start + at, End = text.Span.Start + end };
            if (DescriptorOf(mark, end - at, span) is { } descriptor)
            {
                context.Report(descriptor, span, value[at..end].ToString(), TextAround.Word(span));
            }

            var next = value[end..].IndexOfAny(Signs);
            at = next < 0 ? -1 : end + next;
        }
    }

    private static DiagnosticDescriptor? DescriptorOf(char mark, int count, SourceSpan span)
    {
        var source = span.Source.Text.AsSpan();
        var (before, after) = (Neighbours.Before(source, span.Start), Neighbours.After(source, span.End));
        var (isOpening, isClosing) = (IsOpening(before, after), IsClosing(before, after));
        return (mark, count) switch
        {
            ('^', 1) when Neighbours.IsWord(before) && (Neighbours.IsWord(after) || after.Value is '-' or '+' or '−' or '(') => MarkDiagnostics.Caret,
            ('^', 1) when isClosing && before.IsAscii && Rune.IsLetterOrDigit(before) => MarkDiagnostics.Caret,
            ('~', 1) when (isOpening && Rune.IsLetter(after)) || (isClosing && Rune.IsLetter(before) && before.IsAscii) => MarkDiagnostics.Caret,
            ('~', 1) when before.IsAscii && Rune.IsLetter(before) && Neighbours.IsNumeric(after) => MarkDiagnostics.Caret,
            ('*' or '_', 2 or 3) when isOpening && Neighbours.IsAlphanumeric(after) => MarkDiagnostics.Unpaired,
            ('*' or '_', 2 or 3) when isClosing && Rune.IsLetter(before) => MarkDiagnostics.Unpaired,
            ('*', 2) when Rune.IsLetter(before) && Rune.IsLetter(after) => MarkDiagnostics.Unpaired,
            ('*', 2) when IsBesideUnspaced(before, after) => MarkDiagnostics.Unpaired,
            ('=', 2) when (isOpening && Rune.IsLetter(after)) || (isClosing && Rune.IsLetter(before)) => MarkDiagnostics.Unpaired,
            ('~', 2) when (isOpening && Neighbours.IsAlphanumeric(after)) || (isClosing && Neighbours.IsAlphanumeric(before)) => MarkDiagnostics.Unpaired,
            ('+' or ':', 2) when isOpening && Rune.IsLetter(after) => MarkDiagnostics.Unpaired,
            _ => null,
        };
    }

    /// <summary>Whether a mark stands where one begins something: behind white space or what opens.</summary>
    private static bool IsOpening(Rune before, Rune after) => Neighbours.IsBeginning(before) && !Neighbours.IsEnd(after);

    /// <summary>Whether a mark stands where one ends something: before white space or what closes.</summary>
    private static bool IsClosing(Rune before, Rune after) => Neighbours.IsEnd(after) && !Neighbours.IsBeginning(before);

    private static bool IsBesideUnspaced(Rune before, Rune after) =>
        (Neighbours.IsUnspaced(before) && !Rune.IsWhiteSpace(after)) || (Neighbours.IsUnspaced(after) && !Rune.IsWhiteSpace(before));
}
