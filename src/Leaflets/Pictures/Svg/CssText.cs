using System.Text;
using Leaflets.Bounds;

namespace Leaflets.Pictures.Svg;

/// <summary>What CSS is made of: comments, quoted words and brackets (CSS Syntax 3).</summary>
internal static class CssText
{
    private const int CharactersOfStep = 8;

    /// <summary>The text without comments, of the same length, so that places stay.</summary>
    public static string WithoutComments(string css)
    {
        if (!css.Contains("/*", StringComparison.Ordinal))
        {
            return css;
        }

        Steps.Take(css.Length / CharactersOfStep);
        var text = new StringBuilder(css);
        for (var at = 0; at < css.Length; at++)
        {
            if (css[at] is '"' or '\'')
            {
                at = EndOfQuoted(css, at);
            }
            else if (css.AsSpan(at).StartsWith("/*"))
            {
                var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
                for (end = end < 0 ? css.Length : end + 2; at < end; at++)
                {
                    text[at] = ' ';
                }

                at--;
            }
        }

        return text.ToString();
    }

    /// <summary>Parts between a mark that stands in no quotes and no brackets, trimmed; empty ones are left out.</summary>
    public static List<string> Split(string text, char mark)
    {
        var parts = new List<string>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            at = at < text.Length ? IndexOf(text, at, mark) : at;
            at = at < 0 ? text.Length : at;
            Steps.Take(1 + ((at - start) / CharactersOfStep));
            if (text[start..at].Trim() is { Length: > 0 } part)
            {
                parts.Add(part);
            }

            start = at + 1;
        }

        return parts;
    }

    /// <summary>Where a mark stands that is in no quotes and no brackets, from a place on; -1 where it does not.</summary>
    public static int IndexOf(string text, int from, char mark)
    {
        var depth = 0;
        for (var at = from; at < text.Length; at++)
        {
            var c = text[at];
            if (c == mark && depth == 0)
            {
                Steps.Take((at - from) / CharactersOfStep);
                return at;
            }

            if (c is '"' or '\'')
            {
                at = EndOfQuoted(text, at);
            }
            else if (c is '(' or '[' or '{')
            {
                depth++;
            }
            else if (c is ')' or ']' or '}')
            {
                depth = Math.Max(0, depth - 1);
            }
        }

        return -1;
    }

    /// <summary>The value without the quotes around it.</summary>
    public static string Unquoted(string value) =>
        value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;

    private static int EndOfQuoted(string text, int at)
    {
        for (var end = at + 1; end < text.Length; end++)
        {
            if (text[end] == '\\')
            {
                end++;
            }
            else if (text[end] == text[at])
            {
                return end;
            }
        }

        return text.Length;
    }
}
