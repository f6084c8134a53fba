namespace Leaflets.Pdf.Content;

/// <summary>Characters that are not seen, from which programs that read text back learn its direction (UAX #9, 2.6).</summary>
internal static class UnseenMarks
{
    /// <summary>The left-to-right mark.</summary>
    public const string LeftToRight = "\u200E";

    /// <summary>The right-to-left mark.</summary>
    public const string RightToLeft = "\u200F";

    /// <summary>The word joiner, which has no direction.</summary>
    public const string Joiner = "\u2060";
}
