using System.Buffers;
using Leaflets.Documents;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// A blank to write in: underscores that no letter or digit touches, four or more; two or three where white space or brackets stand around
/// them; two or more as a part of a date, a time or a number, <c>__/__/____</c>, whose signs are printed between the blanks.
/// </summary>
/// <remarks>CommonMark 6.2 would take such runs for strong emphasis where two of them stand beside punctuation.</remarks>
internal sealed class WriteInBlankParser : InlineParser
{
    private const int MinimumLength = 4;

    private const int MinimumPart = 2;

    /// <summary>A part of a date is as wide as its digits need when they are written by hand.</summary>
    private const int WidthOfDigit = 3;

    /// <summary>A year may be begun in print: <c>__/__/20__</c>.</summary>
    private const int MostPrintedDigits = 2;

    /// <summary>A sign with a space on each side, and the digits of a year.</summary>
    private const int LongestSeparator = 3 + MostPrintedDigits;

    /// <summary>What stands between the parts of a date, a time or a number.</summary>
    private static readonly SearchValues<char> Separators = SearchValues.Create("/-:.,+=×–—");

    /// <summary>What may stand right beside such a part: what parts it from the next, or the mark of emphasis around all.</summary>
    private static readonly SearchValues<char> Beside = SearchValues.Create("/-:.,+=×–—*");

    public WriteInBlankParser() => OpeningCharacters = ['_'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text.AsSpan(0, slice.End + 1);
        var start = slice.Start;
        var length = text[start..].IndexOfAnyExcept('_');
        var end = length < 0 ? text.Length : start + length;
        if (WidthOf(text, start, end) is not { } width)
        {
            return false;
        }

        var position = processor.GetSourcePosition(start, out var line, out var column);
        processor.Inline = new BlankInline
        {
            Span = new(position, position + (end - start) - 1),
            Line = line,
            Column = column,
            Width = width,
        };
        slice.Start = end;
        return true;
    }

    /// <summary>How wide a blank of these underscores is, or null where they are none.</summary>
    private static int? WidthOf(ReadOnlySpan<char> text, int start, int end)
    {
        var length = end - start;
        if (length < MinimumPart || Is(text, start - 1, '_') || IsLetter(text, start - 1) || IsLetter(text, end) || IsDigit(text, end))
        {
            return null;
        }

        var isLong = length >= MinimumLength;
        if (IsPart(text, start, end, isLong))
        {
            return Math.Clamp(length * WidthOfDigit, MinimumLength, WrittenMarks.BlankWidth);
        }

        var isBlank = !IsDigit(text, start - 1) && (isLong || (IsOpen(text, start) && IsClosed(text, end)));
        return isBlank ? WrittenMarks.BlankWidth : null;
    }

    /// <summary>Whether a sign and another blank stand beside the underscores.</summary>
    private static bool IsPart(ReadOnlySpan<char> text, int start, int end, bool isLong)
    {
        var isBegun = IsDigit(text, start - 1);
        if ((!isBegun && !IsOpen(text, start) && !Beside.Contains(text[start - 1]))
            || (!IsClosed(text, end) && !Beside.Contains(text[end])))
        {
            return false;
        }

        return IsPartBefore(text, start, isLong) || (!isBegun && IsPartAfter(text, end, isLong));
    }

    private static bool IsPartAfter(ReadOnlySpan<char> text, int end, bool isLong)
    {
        var gap = text[end..Math.Min(text.Length, end + LongestSeparator + 1)].IndexOf('_');
        if (gap <= 0)
        {
            return false;
        }

        var next = text[(end + gap)..];
        var length = next.IndexOfAnyExcept('_') is >= 0 and var count ? count : next.Length;
        var between = text.Slice(end, gap);
        return length >= MinimumPart && !IsLetter(next, length) && !IsDigit(next, length)
            && IsSeparation(WithoutDigits(between), isLong && length >= MinimumLength);
    }

    private static bool IsPartBefore(ReadOnlySpan<char> text, int start, bool isLong)
    {
        var from = Math.Max(0, start - LongestSeparator - 1);
        var last = text[from..start].LastIndexOf('_') + from;
        if (last < from || last + 1 == start)
        {
            return false;
        }

        var first = text[..(last + 1)].LastIndexOfAnyExcept('_') + 1;
        return last + 1 - first >= MinimumPart && !IsLetter(text, first - 1)
            && IsSeparation(WithoutDigits(text[(last + 1)..start]), isLong && last + 1 - first >= MinimumLength);
    }

    /// <summary>Whether two blanks with this between them are one quantity. Two long ones with a space alone are two.</summary>
    private static bool IsSeparation(ReadOnlySpan<char> between, bool areLong)
    {
        var sign = between.Trim(" \u00A0");
        return sign.Length switch
        {
            0 => !areLong && between.Length is 1 or 2,
            1 => between.Length <= 3 && Separators.Contains(sign[0]),
            _ => false,
        };
    }

    private static ReadOnlySpan<char> WithoutDigits(ReadOnlySpan<char> between)
    {
        var digits = 0;
        while (digits < MostPrintedDigits && IsDigit(between, between.Length - 1 - digits))
        {
            digits++;
        }

        return between[..^digits];
    }

    private static bool IsOpen(ReadOnlySpan<char> text, int start) =>
        start == 0 || char.IsWhiteSpace(text[start - 1]) || text[start - 1] is '(' or '[' or '|' || IsUnspaced(text, start - 1);

    private static bool IsClosed(ReadOnlySpan<char> text, int end) =>
        end == text.Length || char.IsWhiteSpace(text[end]) || text[end] is ')' or ']' or '|' or '%' or '°' || IsUnspaced(text, end)
        || (text[end] is '.' or ',' or ';' or ':' or '?' or '!' && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1])));

    private static bool Is(ReadOnlySpan<char> text, int at, char character) => at >= 0 && at < text.Length && text[at] == character;

    private static bool IsDigit(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && char.IsDigit(text[at]);

    private static bool IsLetter(ReadOnlySpan<char> text, int at) =>
        at >= 0 && at < text.Length && char.IsLetter(text[at]) && !IsUnspaced(text, at);

    private static bool IsUnspaced(ReadOnlySpan<char> text, int at) => !char.IsSurrogate(text[at]) && Neighbours.IsUnspaced(new(text[at]));
}
