namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>Recognises web and e-mail addresses.</summary>
internal static class AddressScanner
{
    /// <summary>How many characters the address at the start of this word has, or 0.</summary>
    public static int Length(ReadOnlySpan<char> text, int start)
    {
        if (!char.IsAsciiLetterOrDigit(text[start]) || (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '@')))
        {
            return 0;
        }

        var end = start;
        var (dot, at, scheme) = (-1, false, false);
        while (end < text.Length && IsAddressCharacter(text[end]))
        {
            switch (text[end])
            {
                case '.':
                    dot = dot < 0 && !at ? end : dot;
                    break;
                case '@':
                    at = true;
                    break;
                case ':':
                    scheme |= text[end..].StartsWith("://", StringComparison.Ordinal);
                    break;
            }

            end++;
        }

        while (end > start && text[end - 1] is '.' or ',' or ':' or ';' or '!' or '?' or '\'' or ')' or '-')
        {
            end--;
        }

        var word = text[start..end];
        return scheme || (at && word.IndexOf('@') is > 0 and var sign && word[sign..].Contains('.')) || IsHost(word) ? word.Length : 0;
    }

    private static bool IsAddressCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or ':' or '@' or '-' or '_' or '?' or '&' or '=' or '#' or '%' or '+' or '~' or '!' or ','
            or ';' or '(' or ')' or '\'' or '$' or '*';

    // example.org, www.example.org/page: labels of two letters or more around each dot, all letters after the last.
    private static bool IsHost(ReadOnlySpan<char> word)
    {
        var slash = word.IndexOf('/');
        var host = slash < 0 ? word : word[..slash];
        var last = host.LastIndexOf('.');
        if (last < 2 || host.Length - last < 3)
        {
            return false;
        }

        foreach (var c in host)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-'))
            {
                return false;
            }
        }

        foreach (var c in host[(last + 1)..])
        {
            if (!char.IsAsciiLetterLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
