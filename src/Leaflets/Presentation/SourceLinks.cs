using System.Buffers;
using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;

namespace Leaflets.Presentation;

/// <summary>Finds the web addresses in a source that a leaflet rests on. The whole address stays visible: paper has no links.</summary>
internal static class SourceLinks
{
    private static readonly SearchValues<string> Schemes = SearchValues.Create(["https://", "http://"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Longer addresses are printed and lead nowhere: no reader follows them, and a file has no room for them.</summary>
    private const int LongestAddress = 2_000;

    /// <summary>The text with its addresses as links; no character is added or lost.</summary>
    public static ImmutableArray<Inline> Split(string text, SourceSpan span)
    {
        var content = ImmutableArray.CreateBuilder<Inline>();
        var rest = text.AsSpan();
        var literalLength = 0;
        while (literalLength < rest.Length)
        {
            var found = rest[literalLength..].IndexOfAny(Schemes);
            if (found < 0)
            {
                break;
            }

            var start = literalLength + found;
            var length = AddressLength(rest[start..]);
            if (length == 0 || (start > 0 && char.IsAsciiLetterOrDigit(rest[start - 1])))
            {
                literalLength = start + 1;
                continue;
            }

            AddText(rest[..start]);
            var address = rest.Slice(start, length).ToString();
            content.Add(new Link(span, address, Title: null, [new Text(span, address)]));
            rest = rest[(start + length)..];
            literalLength = 0;
        }

        AddText(rest);
        return content.ToImmutable();

        void AddText(ReadOnlySpan<char> literal)
        {
            if (!literal.IsEmpty)
            {
                content.Add(new Text(span, literal.ToString()));
            }
        }
    }

    /// <summary>
    /// The characters up to white space or one outside ASCII (RFC 3986, 2), without the punctuation of the sentence around; 0 where nothing
    /// follows the scheme.
    /// </summary>
    private static int AddressLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        var open = 0;
        while (length < text.Length && text[length] is > ' ' and <= '~' and not ('<' or '>' or '"'))
        {
            open += text[length] switch { '(' => 1, ')' => -1, _ => 0 };
            length++;
        }

        while (length > 0 && (text[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' || (text[length - 1] == ')' && open < 0)))
        {
            open += text[length - 1] == ')' ? 1 : 0;
            length--;
        }

        var scheme = text.IndexOf("://", StringComparison.Ordinal) + 3;
        return length > scheme && length <= LongestAddress ? length : 0;
    }
}
