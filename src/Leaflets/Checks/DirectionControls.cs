using System.Buffers;
using System.Text;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Checks;

/// <summary>
/// No control of direction turns the order of numbers: 5 - 10 is seen as 10 - 5 and heard as it was written (UAX #9, 2.1 to 2.6). What is
/// needed for words of another direction, and what sets numbers from left to right, is left alone.
/// </summary>
internal sealed class DirectionControls : IDocumentRule
{
    private const char RightToLeftMark = '\u200F';
    private const char ArabicLetterMark = '\u061C';
    private const char RightToLeftEmbedding = '\u202B';
    private const char RightToLeftIsolate = '\u2067';
    private const char PopEmbedding = '\u202C';
    private const char PopIsolate = '\u2069';

    /// <summary>
    /// The controls that make a text run from right to left. The overrides, U+202D and U+202E, are refused with the file.
    /// </summary>
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [RightToLeftMark, ArabicLetterMark, RightToLeftEmbedding, RightToLeftIsolate]);

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language)
    {
        var isRightToLeft = language.Direction == TextDirection.RightToLeft;

        // Descriptions, captions and the front matter are texts like any other, so the file is looked at as it stands.
        var source = document.Source;
        foreach (var (at, expression) in FindIn(source.Text, isRightToLeft))
        {
            yield return Diagnostic.Create(
                SignDiagnostics.DirectionControl, new SourceSpan(source, at, at + 1), (int)source.Text[at], expression);
        }

        foreach (var run in TextRun.Of(document))
        {
            // References and fields stand for characters that the file does not have.
            foreach (var (at, expression) in FindIn(run.Value, isRightToLeft).Where(found => !run.IsWritten(found.At)))
            {
                yield return Diagnostic.Create(SignDiagnostics.DirectionControl, run.SpanOf(at, 1), (int)run.Value[at], expression);
            }
        }
    }

    private static IEnumerable<(int At, string Expression)> FindIn(string text, bool isRightToLeft)
    {
        for (var at = text.AsSpan().IndexOfAny(Controls); at >= 0;)
        {
            if (ExpressionAt(text, at, isRightToLeft) is { } expression)
            {
                yield return (at, expression);
            }

            var next = text.AsSpan(at + 1).IndexOfAny(Controls);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    /// <summary>The numbers that a control turns, or null.</summary>
    private static string? ExpressionAt(string text, int at, bool isRightToLeft)
    {
        var reach = text[at] switch
        {
            RightToLeftEmbedding => ReachOf(text, at, PopEmbedding),
            RightToLeftIsolate => ReachOf(text, at, PopIsolate),
            _ => Beside(text, at),
        };
        if (!HasDigit(reach))
        {
            return null;
        }

        // Beside letters of its own direction a control changes nothing: they set the order by themselves.
        var isTurned = text[at] is RightToLeftMark or ArabicLetterMark
            ? (!isRightToLeft && !BeginsRightToLeft(LineOf(text, at))) || IsWithinExpression(text, at)
            : !BeginsRightToLeft(reach);
        return isTurned
            ? new string([.. reach.Where(static character => !char.IsControl(character) && !IsFormat(character))]).Trim()
            : null;
    }

    private static bool HasDigit(string text) => text.Any(char.IsDigit);

    private static bool IsFormat(char character) => char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format;

    /// <summary>Whether the first letter of a text is of a script that runs from right to left.</summary>
    private static bool BeginsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                return rune.Value is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF)
                    or (>= 0x1E800 and <= 0x1EFFF);
            }
        }

        return false;
    }

    /// <summary>Digits, signs and spaces on both sides of a mark.</summary>
    private static string Beside(string text, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && IsOfExpression(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && IsOfExpression(text[end]))
        {
            end++;
        }

        return text[start..end];
    }

    /// <summary>Whether digits stand on both sides of a mark with no more than signs between.</summary>
    private static bool IsWithinExpression(string text, int at)
    {
        var expression = Beside(text, at);
        var mark = expression.IndexOf(text[at]);
        return HasDigit(expression[..mark]) && HasDigit(expression[mark..]);
    }

    private static bool IsOfExpression(char character) =>
        !char.IsLetter(character) && character is not ('\r' or '\n' or '.' or '!' or '?' or '|' or '"' or '\'' or '،' or '؛' or '؟');

    private static string ReachOf(string text, int at, char pop)
    {
        var end = text.AsSpan(at).IndexOfAny(pop, '\n');
        return text[at..(end < 0 ? text.Length : at + end)];
    }

    private static string LineOf(string text, int at)
    {
        var start = text.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1;
        var end = text.AsSpan(at).IndexOfAny('\r', '\n');
        return text[start..(end < 0 ? text.Length : at + end)];
    }
}
