using System.Diagnostics.CodeAnalysis;

namespace Leaflets.Typesetting.Fonts;

/// <summary>An OpenType feature that is switched on or off (OpenType 1.9, "Feature tags").</summary>
/// <param name="Tag">The four-letter tag: <c>tnum</c>.</param>
/// <param name="IsOn">Whether it is used; false keeps out one that is used by itself.</param>
public readonly record struct FontFeature(string Tag, bool IsOn)
{
    private const int TagLength = 4;

    /// <summary>Reads a tag of four letters or digits, after a minus sign to switch it off.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FontFeature feature)
    {
        var isOff = text is ['-', ..];
        var tag = isOff ? text![1..] : text ?? string.Empty;
        feature = new FontFeature(tag, !isOff);
        return tag.Length == TagLength && char.IsAsciiLetter(tag[0]) && tag.All(char.IsAsciiLetterOrDigit);
    }
}
