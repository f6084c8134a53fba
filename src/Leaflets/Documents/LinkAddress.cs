using System.Text;

namespace Leaflets.Documents;

/// <summary>
/// The addresses of links as files hold them: in ASCII and without blanks, so that every reader of the files follows them alike (RFC 3986).
/// </summary>
internal static class LinkAddress
{
    /// <summary>
    /// An address whose host is written by IDNA (RFC 3490), and whose other characters beyond ASCII are percent-encoded (RFC 3987, 3.1).
    /// </summary>
    public static string Of(string target)
    {
        if (Ascii.IsValid(target))
        {
            return target.AsSpan().IndexOfAny(Unwritten) < 0 ? target : Escaped(target);
        }

        if (target.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(target, UriKind.Absolute, out var uri)
            && !Ascii.IsValid(uri.Host) && HostOf(uri) is { } idna)
        {
            var begin = target.IndexOf("//", StringComparison.Ordinal) + 2;
            var end = target.AsSpan(begin).IndexOfAny('/', '?', '#') is >= 0 and var length ? begin + length : target.Length;
            var host = target[begin..end].Replace(uri.Host, idna, StringComparison.OrdinalIgnoreCase);
            target = target[..begin] + host + target[end..];
        }

        return Escaped(target);
    }

    /// <summary>The characters of ASCII that no address has (RFC 3986, 2): they are percent-encoded as browsers do.</summary>
    private static readonly System.Buffers.SearchValues<char> Unwritten = System.Buffers.SearchValues.Create(" \"<>\\^`{|}");

    private static string Escaped(string target)
    {
        var address = new StringBuilder(target.Length * 2);
        foreach (var rune in target.EnumerateRunes())
        {
            var isWritten = rune.IsAscii && !Unwritten.Contains((char)rune.Value);
            address.Append(isWritten ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return address.ToString();
    }

    /// <summary>
    /// The host of an address by IDNA, or null where it has letters that no host may have, or may not have
    /// side by side (RFC 5891, 5; RFC 5893).
    /// </summary>
    public static string? HostOf(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
