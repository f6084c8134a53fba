using System.Buffers;
using System.Globalization;
using System.Text;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;

namespace Leaflets.Checks;

/// <summary>
/// A number holds no character that is not seen: it prints as one number, and is searched, copied and read aloud as two.
/// </summary>
internal sealed class HiddenInNumbers : IDocumentRule
{
    /// <summary>What parts the digits of one number: decimal and group marks.</summary>
    private const string NumberMarks = ".,'’٫٬";

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language)
    {
        foreach (var (key, text) in new[] { ("title", document.Metadata.Title), ("summary", document.Metadata.Summary) })
        {
            if (text is not null && FirstIn(text) is { } found)
            {
                yield return Diagnostic.Create(SignDiagnostics.HiddenInNumber, document.SpanOf(key), found.Rune.Value);
            }
        }

        foreach (var image in Descendants.Of(document).OfType<Image>())
        {
            if (FirstIn(image.AlternativeText) is { } found)
            {
                yield return Diagnostic.Create(SignDiagnostics.HiddenInNumber, image.Span, found.Rune.Value);
            }
        }

        foreach (var run in TextRun.Of(document))
        {
            if (FirstIn(run.Value) is { } found)
            {
                var span = run.SpanOf(found.At, found.Rune.Utf16SequenceLength);
                yield return Diagnostic.Create(SignDiagnostics.HiddenInNumber, span, found.Rune.Value);
            }
        }
    }

    /// <summary>The first hidden character between two digits of a number, or null.</summary>
    private static (int At, Rune Rune)? FirstIn(string text)
    {
        for (var at = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007E'); at >= 0 && at < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length) == OperationStatus.Done
                && HiddenCharacters.Contains(rune))
            {
                var end = at + length;
                while (end < text.Length && Rune.DecodeFromUtf16(text.AsSpan(end), out var next, out length) == OperationStatus.Done
                    && HiddenCharacters.Contains(next))
                {
                    end += length;
                }

                if (IsWithinNumber(text, at, end))
                {
                    return (at, rune);
                }

                length = end - at;
            }

            at += length;
            var step = text.AsSpan(at).IndexOfAnyExceptInRange('\0', '\u007E');
            at = step < 0 ? -1 : at + step;
        }

        return null;
    }

    private static bool IsWithinNumber(string text, int start, int end)
    {
        var before = start > 0 && NumberMarks.Contains(text[start - 1]) ? start - 1 : start;
        var after = end < text.Length && NumberMarks.Contains(text[end]) ? end + 1 : end;
        return before > 0 && after < text.Length && IsDigit(text, before - 1) && IsDigit(text, after) && (before == start || after == end);
    }

    private static bool IsDigit(string text, int at) =>
        CharUnicodeInfo.GetUnicodeCategory(text, at) == UnicodeCategory.DecimalDigitNumber
        || (char.IsLowSurrogate(text[at]) && at > 0
        && CharUnicodeInfo.GetUnicodeCategory(text, at - 1) == UnicodeCategory.DecimalDigitNumber);
}
