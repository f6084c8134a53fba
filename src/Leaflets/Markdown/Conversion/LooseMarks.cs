using System.Buffers;
using System.Text;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Parsing;

namespace Leaflets.Markdown.Conversion;

/// <summary>
/// Finds marks in printed text: one of a pair whose partner is not there or not seen. A sign that stands alone, as in <c>5 * 3</c>,
/// <c>snake_case</c>, <c>Score==5</c>, <c>1++</c>, <c>5**</c>, is no mark.
/// </summary>
internal static class LooseMarks
{
    /// <summary>The longest marker of a block, with spaces around it, and the longest text between spaced marks.</summary>
    private const int LongestMarker = 12;
    private const int LongestSpaced = 200;

    /// <summary>What marks are made of.</summary>
    public static SearchValues<char> Signs { get; } = SearchValues.Create(MarkCharacters);

    /// <inheritdoc cref="Signs"/>
    public const string MarkCharacters = "*_~^=+:`";

    /// <summary>Looks at a part of one piece of text that stands in the file as it is printed.</summary>
    /// <param name="text">The piece.</param>
    /// <param name="from">Where the part begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="context">The document.</param>
    public static void Run(Text text, int from, int to, ConversionContext context)
    {
        var value = text.Value.AsSpan(0, to);
        var first = from < to ? value[from..].IndexOfAny(Signs) : -1;
        for (var at = first < 0 ? -1 : from + first; at >= 0;)
        {
            var mark = value[at];
            var end = at + 1;
            while (end < value.Length && value[end] == mark)
            {
                end++;
            }

            var span = text.Span with { Start = text.Span.Start + at, End = text.Span.Start + end };
            context.HasNoteSigns |= mark == '*' && IsNoteSign(span);
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
            ('^', 1) when Neighbours.IsWord(before) && (Neighbours.IsWord(after) || after.Value is '-' or '+' or '−' or '(') =>
                MarkDiagnostics.Caret,
            ('^', 1) when isClosing && before.IsAscii && Rune.IsLetterOrDigit(before) => MarkDiagnostics.Caret,
            ('~', 1) when (isOpening && Rune.IsLetter(after)) || (isClosing && Rune.IsLetter(before) && before.IsAscii) =>
                MarkDiagnostics.Caret,
            ('~', 1) when before.IsAscii && Rune.IsLetter(before) && Neighbours.IsNumeric(after) => MarkDiagnostics.Caret,
            ('~', 1) when Neighbours.IsNumeric(before) && after.IsAscii && Rune.IsLetter(after) => MarkDiagnostics.Caret,
            ('~', 1) when Neighbours.IsNumeric(before) && isClosing && OpensWord(source, span.Start) => MarkDiagnostics.Caret,
            ('*' or '_', 2) when OpensSpaced(source, span) => MarkDiagnostics.Unpaired,
            ('*' or '_', 2 or 3) when isOpening && Neighbours.IsAlphanumeric(after) => MarkDiagnostics.Unpaired,
            ('*' or '_', 2 or 3) when isClosing && Rune.IsLetter(before) => MarkDiagnostics.Unpaired,
            ('*', 2) when Rune.IsLetter(before) && Rune.IsLetter(after) => MarkDiagnostics.Unpaired,
            ('*', 2) when IsBesideUnspaced(before, after) => MarkDiagnostics.Unpaired,
            ('=', 2) when (isOpening && Rune.IsLetter(after)) || (isClosing && Rune.IsLetter(before)) => MarkDiagnostics.Unpaired,
            ('~', 2) when (isOpening && Neighbours.IsAlphanumeric(after)) || (isClosing && Neighbours.IsAlphanumeric(before)) =>
                MarkDiagnostics.Unpaired,
            ('`', _) when isOpening && Neighbours.IsAlphanumeric(after) => MarkDiagnostics.Unpaired,
            ('+' or ':', 2) when isOpening && Rune.IsLetter(after) => MarkDiagnostics.Unpaired,
            _ => null,
        };
    }

    /// <summary>Whether a star calls a note: behind a word or a number, and before nothing.</summary>
    private static bool IsNoteSign(SourceSpan span)
    {
        var source = span.Source.Text.AsSpan();
        return Neighbours.IsAlphanumeric(Neighbours.Before(source, span.Start)) && Neighbours.IsEnd(Neighbours.After(source, span.End));
    }

    /// <summary>Whether the word that ends before an offset begins with the same sign, as in <c>~5~</c>.</summary>
    private static bool OpensWord(ReadOnlySpan<char> source, int offset)
    {
        var start = source[..offset].LastIndexOfAny(" \t\r\n(") + 1;
        return source[start] == source[offset] && offset - start > 1;
    }

    /// <summary>Whether spaces stand inside two marks that were to stress a text: <c>** text **</c>.</summary>
    private static bool OpensSpaced(ReadOnlySpan<char> source, SourceSpan span)
    {
        // Each mark looks but a little way back and on: there may be as many marks as characters.
        var ahead = source[Math.Max(span.Start - LongestMarker, 0)..span.Start];
        var lineStart = ahead.LastIndexOfAny('\r', '\n');
        if (lineStart < 0 && span.Start > LongestMarker)
        {
            return false;
        }

        var rest = source.Slice(span.End, Math.Min(LongestSpaced, source.Length - span.End));
        var lineEnd = rest.IndexOfAny('\r', '\n');
        rest = lineEnd < 0 ? rest : rest[..lineEnd];
        var close = rest is [' ', not ' ', ..] ? rest[1..].IndexOf(span.Text, StringComparison.Ordinal) + 1 : 0;
        return close > 1 && rest[close - 1] == ' ' && Neighbours.IsEnd(Neighbours.After(rest, close + span.Length))
            && IsMarker(ahead[(lineStart + 1)..].TrimEnd(" \t"));
    }

    /// <summary>Whether nothing, or the marker of a block, stands on a line.</summary>
    private static bool IsMarker(ReadOnlySpan<char> line) => line is [] or [.., '>' or '#' or '-' or '+' or '|']
        || (line is [.., '.' or ')'] && !line[..^1].Trim(" \t>").ContainsAnyExceptInRange('0', '9'));

    /// <summary>Whether a mark stands where one begins something: behind white space or what opens.</summary>
    private static bool IsOpening(Rune before, Rune after) => Neighbours.IsBeginning(before) && !Neighbours.IsEnd(after);

    /// <summary>Whether a mark stands where one ends something: before white space or what closes.</summary>
    private static bool IsClosing(Rune before, Rune after) => Neighbours.IsEnd(after) && !Neighbours.IsBeginning(before);

    private static bool IsBesideUnspaced(Rune before, Rune after) =>
        (Neighbours.IsUnspaced(before) && !Rune.IsWhiteSpace(after)) || (Neighbours.IsUnspaced(after) && !Rune.IsWhiteSpace(before));
}
