namespace Leaflets.Pdf.Content;

/// <summary>
/// Text that is written from right to left, as programs that read it back see it. A right-to-left mark (UAX #9, 2.6), which is not seen,
/// tells them that a sign belongs to that text where they would count it to the number or the foreign word beside it, or would leave a
/// space out.
/// </summary>
internal static class RightToLeft
{
    /// <summary>The right-to-left mark.</summary>
    public const char Mark = '\u200F';

    /// <summary>A space that pdf.js takes for a character like others.</summary>
    public const string MarkedSpace = "\u200F ";

    /// <summary>Whether a sign is one that numbers have (UAX #9, separators and terminators).</summary>
    public static bool IsTakenForNumber(string text) => text is
        [',' or '.' or ':' or '/' or '%' or '+' or '-' or '#' or '\u060C' or '\u066A' or '\u2212' or '\u00B0'];

    /// <summary>Whether there is one in a text.</summary>
    public static bool IsIn(string text)
    {
        foreach (var c in text)
        {
            // The blocks of right-to-left scripts (Unicode, 2.8); their signs and digits have other directions.
            if (c is '\uD802' or '\uD803' or '\uD83A' or '\uD83B'
                || (char.IsLetter(c) && c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE')))
            {
                return true;
            }
        }

        return false;
    }
}
