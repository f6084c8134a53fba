using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Leaflets.Bounds;
using Leaflets.Formats.Reading;
using Leaflets.Inspection.Reading;
using Leaflets.Languages;
using Leaflets.Typesetting.Inline.Bidi;
using Leaflets.Typesetting.Inline.Characters;
using Leaflets.Typesetting.Inline.Protection;

namespace Leaflets.Building.Verification;

/// <summary>
/// Compares where a PDF draws its characters with the order that is meant: a number with its signs and unit that right-to-left text has
/// turned round says something else on paper, though its text is the same.
/// </summary>
internal static class DrawnOrder
{
    /// <summary>Glyphs whose baselines differ by less than this part of their size are of one line: raised digits are.</summary>
    private const double OfOneLine = 0.6;

    /// <summary>A glyph that stands before the one before it by less than this part of its size is a mark on it.</summary>
    private const double OfOnePlace = 0.1;

    /// <summary>The first expression that is drawn in another order, and how; null if there is none.</summary>
    /// <param name="source">The leaflet.</param>
    /// <param name="made">The PDF, which says the same.</param>
    /// <param name="language">The language of the leaflet.</param>
    public static (string Wants, string Has)? FirstTurned(LeafletText source, LeafletText made, LanguageData language)
    {
        var passages = source.Notes.Zip(made.Notes).Prepend((source.Body, made.Body));
        foreach (var (said, drawn) in passages)
        {
            foreach (var paragraph in said.Paragraphs)
            {
                if (FirstTurned(paragraph, drawn.Drawn, language.Binding) is { } turned)
                {
                    return turned;
                }
            }
        }

        return null;
    }

    private static (string Wants, string Has)? FirstTurned(SaidParagraph paragraph, ImmutableArray<DrawnPlace> drawn, BindingWords words)
    {
        if (ReadingOrder.Of(paragraph.Text, paragraph.Directed, paragraph.Direction, words) is not { } order)
        {
            return null;
        }

        foreach (var span in Expressions(paragraph, order, words))
        {
            var expression = Letters(paragraph, drawn, span.Start, span.End);
            if (FromLeftToRight(expression) is { } has)
            {
                return (string.Concat(expression.Select(static each => each.Character)), has);
            }
        }

        return null;
    }

    private static List<Letter> Letters(SaidParagraph paragraph, ImmutableArray<DrawnPlace> drawn, int start, int end) =>
    [
        .. Enumerable.Range(start, end - start).Where(i => paragraph.Places[i] >= 0)
            .Select(i => new Letter(paragraph.Text[i], drawn[paragraph.Places[i]])).Where(static letter => letter.At.Page > 0),
    ];

    /// <summary>
    /// The characters of an expression as they are drawn, where that is not as they are read; it may go on in the next line.
    /// </summary>
    private static string? FromLeftToRight(List<Letter> expression)
    {
        var (seen, line, isTurned) = (new StringBuilder(), new List<Letter>(), false);
        foreach (var each in expression)
        {
            if (line.Count > 0 && !IsOfOneLine(line[^1].At, each.At))
            {
                End();
            }

            isTurned |= line.Count > 0 && line[^1].At.Along - each.At.Along > OfOnePlace * each.At.Size;
            line.Add(each);
        }

        End();
        return isTurned ? seen.ToString() : null;

        void End()
        {
            seen.AppendJoin(null, line.OrderBy(static each => each.At.Along).Select(static each => each.Character));
            line.Clear();
        }
    }

    private static bool IsOfOneLine(DrawnPlace one, DrawnPlace other) =>
        one.Page == other.Page && Math.Abs(one.Across - other.Across) < OfOneLine * Math.Max(one.Size, other.Size);

    /// <summary>
    /// The expressions of a paragraph that read from left to right: what no line end parts and holds numbers but no letter of a
    /// right-to-left script. Numbers in the digits of the Arabic script do so where the words around let them.
    /// </summary>
    private static IEnumerable<ProtectedSpan> Expressions(SaidParagraph paragraph, ReadingOrder order, BindingWords words)
    {
        var text = paragraph.Text;
        int[] edges = [.. paragraph.Directed.SelectMany(static directed => (int[])[directed.Start, directed.End]).Order()];
        return ProtectedSpans.Find(text, words).Where(span =>
        {
            var expression = text.AsSpan(span.Start, span.Length);
            var levels = order.Levels.Span.Slice(span.Start, span.Length);
            var isWhole = span.Length > 1 && !HoldsAny(edges, span);
            return isWhole && HoldsDigit(expression) && DirectionOf(expression) switch
            {
                ExpressionDirection.LeftToRight => true,
                ExpressionDirection.AsAround => (levels[0] & 1) == 0 && !levels.ContainsAnyExcept(levels[0]),
                _ => false,
            };
        });
    }

    // Whether one of the places, which are in order, is inside a stretch.
    private static bool HoldsAny(int[] edges, ProtectedSpan span)
    {
        Steps.Take(span.Length);
        var (low, high) = (0, edges.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = edges[middle] <= span.Start ? (middle + 1, high) : (low, middle);
        }

        return low < edges.Length && edges[low] < span.End;
    }

    private static bool HoldsDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber)
            {
                return true;
            }
        }

        return false;
    }

    private static ExpressionDirection DirectionOf(ReadOnlySpan<char> text)
    {
        var direction = ExpressionDirection.LeftToRight;
        foreach (var c in text)
        {
            if (c is (>= '\u0660' and <= '\u066C') or (>= '\u06F0' and <= '\u06F9'))
            {
                direction = ExpressionDirection.AsAround;
            }
            else if (c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE')
                || c is '\u200F' or '\u202B' or '\u202E' or '\u2067' or '\u2068')
            {
                return ExpressionDirection.Other;
            }
        }

        return direction;
    }

    /// <summary>A character of a paragraph, and where it is drawn.</summary>
    private readonly record struct Letter(char Character, DrawnPlace At);

    private enum ExpressionDirection
    {
        LeftToRight,
        AsAround,
        Other,
    }
}
