using System.Globalization;

namespace Leaflets.Pdf.Content;

/// <summary>
/// Text that is written from right to left, as programs that read it back see it. A right-to-left mark (UAX #9, 2.6), which
/// is not seen, tells them that a sign belongs to that text where they would count it to the number or the foreign word
/// beside it, or would leave a space out.
/// </summary>
internal static class RightToLeft
{
    /// <summary>A space that pdf.js takes for a character like others.</summary>
    public const string MarkedSpace = UnseenMarks.RightToLeft + " ";

    /// <summary>
    /// What goes before a sign that is shown by itself: MuPDF leaves a string that begins with a left-to-right mark as it is.
    /// </summary>
    public const string BeforeSign = UnseenMarks.LeftToRight + UnseenMarks.RightToLeft;

    /// <summary>Whether a sign is one that numbers have (UAX #9, separators and terminators).</summary>
    public static bool IsTakenForNumber(string text) => text is
        [',' or '.' or ':' or '/' or '%' or '+' or '-' or '#' or '\u060C' or '\u066A' or '\u2212' or '\u00B0'];

    /// <summary>
    /// What goes behind a sign that PDFium would mirror. MuPDF counts it to right-to-left text, as its first mark has no direction.
    /// </summary>
    public const string Unmirrored = UnseenMarks.Joiner + UnseenMarks.LeftToRight;

    /// <summary>
    /// Whether a sign may be of the kinds that have a mirrored form (UAX #9, L4). PDFium mirrors such a one unless it follows a
    /// left-to-right mark.
    /// </summary>
    public static bool IsMirrored(string text) => text.Length > 0 && char.GetUnicodeCategory(text[0])
        is UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
        or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.MathSymbol;

    /// <summary>Whether there is one in a text.</summary>
    public static bool IsIn(string text)
    {
        foreach (var c in text)
        {
            // The blocks of right-to-left scripts (Unicode, 2.8); their signs and digits have other directions.
            if (c is '\uD802' or '\uD803' or '\uD83A' or '\uD83B'
                || (char.IsLetter(c) && c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF')
                or (>= '\uFE70' and <= '\uFEFE')))
            {
                return true;
            }
        }

        return false;
    }
}
