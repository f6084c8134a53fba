using System.Globalization;
using System.Text;
using Markdig.Helpers;

namespace Leaflets.Markdown.Html;

/// <summary>Character references: <c>&amp;amp;</c>, <c>&amp;#8211;</c>, <c>&amp;#x2013;</c> (CommonMark 6.2).</summary>
internal static class HtmlEntities
{
    private const int LongestName = 33;

    /// <summary>The characters that a text's beginning refers to, or null where it is no reference.</summary>
    /// <param name="text">The text; it begins with an ampersand.</param>
    /// <param name="length">The length of the reference.</param>
    public static string? Read(ReadOnlySpan<char> text, out int length)
    {
        var end = text[..Math.Min(text.Length, LongestName + 2)].IndexOf(';');
        length = end + 1;
        if (end < 2)
        {
            return null;
        }

        var name = text[1..end];
        if (name[0] != '#')
        {
            return EntityHelper.DecodeEntity(name);
        }

        var isHex = name is [_, 'x' or 'X', ..];
        var digits = name[(isHex ? 2 : 1)..];
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!int.TryParse(digits, style, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        return Rune.IsValid(value) && value != 0 ? new Rune(value).ToString() : "\uFFFD";
    }

    /// <summary>A text with its references resolved.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        if (!text.Contains('&'))
        {
            return text.ToString();
        }

        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '&' && Read(text[at..], out var length) is { } characters)
            {
                result.Append(characters);
                at += length;
            }
            else
            {
                result.Append(text[at++]);
            }
        }

        return result.ToString();
    }
}
