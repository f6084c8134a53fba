namespace Leaflets.Inspection.Reading;

/// <summary>The form of language tags (RFC 3066, as ISO 32000-1, 14.9.2.2 wants).</summary>
internal static class Languages
{
    /// <summary>Whether a tag is 1 to 8 letters, then parts of 1 to 8 letters and digits after hyphens.</summary>
    public static bool IsValid(string tag)
    {
        var first = true;
        foreach (var part in tag.Split('-'))
        {
            if (part.Length is 0 or > 8)
            {
                return false;
            }

            foreach (var character in part)
            {
                if (!char.IsAsciiLetter(character) && (first || !char.IsAsciiDigit(character)))
                {
                    return false;
                }
            }

            first = false;
        }

        return true;
    }
}
