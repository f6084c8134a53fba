namespace Leaflets.Pictures.Svg;

/// <summary>
/// Scripts whose letters join, change with their neighbours or run from right to left: one letter alone is not what it is in its word.
/// </summary>
internal static class JoinedScripts
{
    /// <summary>Whether a character belongs to one.</summary>
    public static bool Contain(char c) =>
        c is (>= '\u0590' and <= '\u08FF') or (>= '\u0900' and <= '\u109F') or (>= '\u1780' and <= '\u18AF')
        or (>= '\uA8E0' and <= '\uA8FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF');
}
