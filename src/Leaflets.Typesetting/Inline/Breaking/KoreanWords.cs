namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>
/// Keeps Korean words whole (CSS Text 3, word-break: keep-all). UAX #14 lets a line end after every syllable; Korean has spaces between
/// words, and ragged lines end there.
/// </summary>
internal static class KoreanWords
{
    /// <summary>How freely a line may end between two characters that UAX #14 lets it end between; null where it must not.</summary>
    public static BreakKind? KindBetween(char before, char after)
    {
        if (before < '\u1100' && after < '\u1100')
        {
            return BreakKind.Allowed;
        }

        var (isBefore, isAfter) = (IsHangul(before), IsHangul(after));
        if (isBefore && isAfter)
        {
            return BreakKind.InNeed;
        }

        return (isBefore || isAfter) && !Collecting.HangingSpace.Hangs(before) ? null : BreakKind.Allowed;
    }

    private static bool IsHangul(char c) =>
        c is (>= '\uAC00' and <= '\uD7FB') or (>= '\u1100' and <= '\u11FF') or (>= '\u3131' and <= '\u318E')
        or (>= '\uA960' and <= '\uA97C');
}
