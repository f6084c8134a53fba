using System.Globalization;
using System.Text;

namespace Leaflets.Pdf.Content;

/// <summary>
/// Divides the characters of a cluster among its codes: the glyph that is seen says the first, glyphs without ink and width say the rest
/// (ISO 32000-1, 9.10.3). pdf.js takes a code for one without width as soon as its text holds a mark, and turns right-to-left text round
/// character by character, so that no code may say two there.
/// </summary>
internal static class ClusterTexts
{
    /// <summary>What the codes of a left-to-right cluster say.</summary>
    public static (string Seen, string Unseen) OfLeftToRight(string text)
    {
        var end = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                break;
            }

            end += rune.Utf16SequenceLength;
        }

        if (end == text.Length)
        {
            return (text, string.Empty);
        }

        while (end > 0 && Rune.DecodeLastFromUtf16(text.AsSpan(0, end), out var last, out var length) == System.Buffers.OperationStatus.Done
            && TextClusters.IsControl(last))
        {
            end -= length;
        }

        return end == 0 ? (text, string.Empty) : (text[..end], text[end..]);
    }

    /// <summary>
    /// What the code of a sign says that is shown by itself. Controls behind it go before it: pdf.js leaves out what ends with one.
    /// </summary>
    public static string OfSign(string text)
    {
        var end = text.Length;
        while (end > 0 && Rune.DecodeLastFromUtf16(text.AsSpan(0, end), out var last, out var length) == System.Buffers.OperationStatus.Done
            && TextClusters.IsControl(last))
        {
            end -= length;
        }

        return text[end..] + text[..end];
    }

    /// <summary>
    /// What the codes of a cluster say that is painted in reverse order; the first is that of the glyph that is seen. A control stands
    /// before the character that it follows in the text, for the characters of the string are reversed.
    /// </summary>
    public static void OfReversed(string text, List<string> codes)
    {
        codes.Clear();
        var controls = string.Empty;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!TextClusters.IsControl(rune))
            {
                codes.Add(rune + controls);
                controls = string.Empty;
            }
            else if (codes.Count > 0)
            {
                codes[^1] = rune + codes[^1];
            }
            else
            {
                controls = rune + controls;
            }
        }

        if (codes.Count == 0)
        {
            codes.Add(controls);
        }
    }
}
