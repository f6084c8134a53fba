using System.Buffers;
using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;

namespace Leaflets.Markdown.Conversion.Inlines;

/// <summary>
/// Finds links whose text is a number or an address other than the one that they lead to: paper says the one,
/// and a screen dials or opens the other.
/// </summary>
internal static class LinkPromise
{
    /// <summary>Fewer digits are a part of a number, or no number of a telephone.</summary>
    private const int FewestDigits = 5;

    private static readonly SearchValues<char> OfNumber =
        SearchValues.Create("0123456789+-./() \u00A0\u2007\u2009\u2010\u2011\u2012\u2013\u202F");

    /// <summary>Compares the text of a link with its address.</summary>
    public static void Check(ImmutableArray<Inline> content, string target, SourceSpan span, ConversionContext context)
    {
        var text = PlainText.Of(content).Trim();
        var isKept = target switch
        {
            _ when text.Length == 0 => true,
            ['t', 'e', 'l', ':', .. var number] => IsNumber(text, number),
            _ when target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) => IsMail(text, target["mailto:".Length..]),
            _ when target.StartsWith("http", StringComparison.OrdinalIgnoreCase) => IsAddress(text, target),
            _ => true,
        };
        if (!isKept)
        {
            context.Report(LoneSignDiagnostics.LinkSaysOther, span, Excerpt.Of(text), Excerpt.Of(target));
        }
    }

    /// <summary>
    /// Whether one of the numbers in a text is the one that is dialled, or the text has none. A country's code may stand in one of the two.
    /// </summary>
    private static bool IsNumber(string text, string number)
    {
        var dialled = Digits(number);
        var (hasNumber, start) = (false, 0);
        while (start < text.Length)
        {
            var rest = text.AsSpan(start);
            var length = rest.IndexOfAnyExcept(OfNumber);
            length = length < 0 ? rest.Length : length;
            var said = Digits(rest[..length].ToString().Replace("(0)", string.Empty, StringComparison.Ordinal));
            if (said.Length >= FewestDigits || (said.Length > 0 && length == text.Length))
            {
                hasNumber = true;
                if (IsSame(said, dialled))
                {
                    return true;
                }
            }

            start += length + 1;
        }

        return !hasNumber;
    }

    private static bool IsSame(string said, string dialled)
    {
        var (one, other) = (said.TrimStart('0'), dialled.TrimStart('0'));
        return one == other || (one.Length >= FewestDigits && other.EndsWith(one, StringComparison.Ordinal))
            || (other.Length >= FewestDigits && one.EndsWith(other, StringComparison.Ordinal))
            || said.StartsWith(dialled, StringComparison.Ordinal);
    }

    private static string Digits(string text) =>
        string.Concat(text.Where(char.IsDigit).Select(static digit => (char)('0' + (int)char.GetNumericValue(digit))));

    /// <summary>Whether a text that is an address of mail is this one.</summary>
    private static bool IsMail(string text, string address)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var isOne = at > 0 && at < text.Length - 1 && !text.AsSpan().ContainsAny(" \t,;") && text.IndexOf('.', at) > 0;
        var end = address.IndexOf('?', StringComparison.Ordinal);
        return !isOne || text.Equals(Uri.UnescapeDataString(end < 0 ? address : address[..end]), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a text that is a web address is of the same site, and names no other page of it.</summary>
    private static bool IsAddress(string text, string target)
    {
        var isOne = text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if (!isOne || text.AsSpan().ContainsAny(" \t"))
        {
            return true;
        }

        var (said, opened) = (Bare(text), Bare(target));
        return opened.StartsWith(said.TrimEnd('…'), StringComparison.OrdinalIgnoreCase)
            || said.StartsWith(opened, StringComparison.OrdinalIgnoreCase);
    }

    private static string Bare(string address)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        var bare = Uri.UnescapeDataString(scheme < 0 ? address : address[(scheme + 3)..]).TrimEnd('/', '.');
        return bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? bare[4..] : bare;
    }
}
