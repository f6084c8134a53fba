namespace Leaflets.Languages;

/// <summary>The language tags that file names carry (BCP 47; RFC 5646, 2.1): language, script, region, variants, private use.</summary>
internal static class LanguageTag
{
    private const int MaximumLength = 35;

    /// <summary>The tag in the usual capitals (RFC 5646, 2.1.1): <c>pt-BR</c>, <c>zh-Hans</c>.</summary>
    /// <returns>The tag, or null where it is not well-formed.</returns>
    public static string? Canonical(string tag)
    {
        var parts = tag.Split('-');
        if (tag.Length > MaximumLength || parts[0].Length is not (2 or 3) || !AllLetters(parts[0]))
        {
            return null;
        }

        parts[0] = parts[0].ToLowerInvariant();
        var stage = 0;
        for (var i = 1; i < parts.Length; i++)
        {
            var part = parts[i];
            if (part.Length is < 1 or > 8 || !part.All(char.IsAsciiLetterOrDigit))
            {
                return null;
            }

            if (stage == 4)
            {
                parts[i] = part.ToLowerInvariant();
            }
            else if (part is "x" or "X" && i + 1 < parts.Length)
            {
                (stage, parts[i]) = (4, "x");
            }
            else if (stage < 1 && part.Length == 4 && AllLetters(part))
            {
                (stage, parts[i]) = (1, char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant());
            }
            else if (stage < 2 && ((part.Length == 2 && AllLetters(part)) || (part.Length == 3 && part.All(char.IsAsciiDigit))))
            {
                (stage, parts[i]) = (2, part.ToUpperInvariant());
            }
            else if (part.Length >= 5 || (part.Length == 4 && char.IsAsciiDigit(part[0])))
            {
                (stage, parts[i]) = (3, part.ToLowerInvariant());
            }
            else
            {
                return null;
            }
        }

        return string.Join('-', parts);
    }

    private static bool AllLetters(string part) => part.All(char.IsAsciiLetter);
}
