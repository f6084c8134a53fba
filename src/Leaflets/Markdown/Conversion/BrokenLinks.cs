using System.Buffers;
using Leaflets.Documents;
using Leaflets.Markdown.Diagnostics;

namespace Leaflets.Markdown.Conversion;

/// <summary>
/// Finds links and pictures that are none by CommonMark's rules (6.3, 6.4), so that their brackets and addresses would be printed.
/// </summary>
internal static class BrokenLinks
{
    private const int Farthest = 600;

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n");

    private static readonly SearchValues<char> LettersAndDigits =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly SearchValues<char> SizeCharacters = SearchValues.Create("0123456789x%*");

    private static readonly SearchValues<char> Numbering = SearchValues.Create("0123456789,;–- ");

    private static readonly string[] Schemes = ["http://", "https://", "mailto:", "tel:", "www."];

    /// <summary>Reports what a bracket closes that is followed by an address or a label.</summary>
    /// <param name="text">A text that stands in the file as it is printed.</param>
    /// <param name="at">The place of the bracket within it.</param>
    /// <param name="context">The document.</param>
    /// <returns>How many characters of the text belong to it; 0 where it is ordinary text.</returns>
    public static int Take(Text text, int at, ConversionContext context)
    {
        var source = text.Span.Source.Text.AsSpan();
        var close = text.Span.Start + at;
        var after = source.Slice(close + 1, Math.Min(Farthest, source.Length - close - 1));
        if (after is not (['(' or '[' or ' ' or '\n' or '\r', ..]) || OpeningOf(source, close) is not { } open)
        {
            return 0;
        }

        var isPicture = open > 0 && source[open - 1] == '!';
        var start = isPicture ? open - 1 : open;
        return after[0] switch
        {
            '(' => Address(source, start, close, after, isPicture),
            ' ' or '\n' or '\r' => Apart(start, close, after),
            _ => Label(start, close, after),
        };

        int Address(ReadOnlySpan<char> source, int start, int close, ReadOnlySpan<char> after, bool isPicture)
        {
            var end = EndOfAddress(after);
            if (end < 0 && IsWeb(after[1..].TrimStart('<')))
            {
                // The address is read as one by itself, and ends with its line.
                var line = after.IndexOfAny(LineEnds);
                var open = text.Span with { Start = start, End = close + 1 + (line < 0 ? after.Length : line) };
                var broken = isPicture ? DialectDiagnostics.PictureBroken : DialectDiagnostics.LinkBroken;
                context.Report(broken, open, Excerpt.Of(open.Text));
                return 1;
            }

            if (end < 0 || !IsAddress(after[1..end]) || IsWhole(source[start..close], after[..(end + 1)]))
            {
                return 0;
            }

            var span = text.Span with { Start = start, End = close + 2 + end };
            var isSize = isPicture && after[1..end].LastIndexOf(" =") is >= 0 and var size && IsSize(after[(size + 3)..end]);
            context.Report(
                isSize ? DialectDiagnostics.PictureSize : isPicture ? DialectDiagnostics.PictureBroken : DialectDiagnostics.LinkBroken,
                span,
                Excerpt.Of(span.Text));
            return 1;
        }

        int Apart(int start, int close, ReadOnlySpan<char> after)
        {
            var rest = after.TrimStart(" \r\n");
            var blanks = after.Length - rest.Length;
            if (rest is not ['(', ..] || !IsWeb(rest[1..]) || rest.IndexOf(')') is not (> 1 and var end))
            {
                return 0;
            }

            var span = text.Span with { Start = start, End = close + 2 + blanks + end };
            context.Report(DialectDiagnostics.LinkApart, span, Excerpt.Of(span.Text));
            return 1;
        }

        int Label(int start, int close, ReadOnlySpan<char> after)
        {
            var end = after.IndexOf(']');
            var line = after.IndexOfAny(LineEnds);
            if (end < 2 || (line >= 0 && line < end) || after[1] is '^' or '@' or '!' or '[' || close == start + 1
                || !after[1..end].ContainsAnyExcept(Numbering))
            {
                return 0;
            }

            var span = text.Span with { Start = start, End = close + 2 + end };
            context.Report(DialectDiagnostics.LinkLabelMissing, span, after[1..end].ToString(), Excerpt.Of(span.Text));
            return 1;
        }
    }

    /// <summary>
    /// Whether brackets are a link by all rules: they stand where no Markdown is read, in a block of HTML, which is said of them there.
    /// What a template would have filled in is said of the template.
    /// </summary>
    private static bool IsWhole(ReadOnlySpan<char> text, ReadOnlySpan<char> address) =>
        address is ['(', '{', ..]
        || (!address.ContainsAny(' ', '<', '>') && address.Count('(') == address.Count(')')
        && !text.Contains("](", StringComparison.Ordinal));

    /// <summary>Where the bracket opens that another closes, within the paragraph and without further brackets; or null.</summary>
    private static int? OpeningOf(ReadOnlySpan<char> source, int close)
    {
        var from = Math.Max(close - Farthest, 0);
        var depth = 0;
        for (var at = close - 1; at >= from; at--)
        {
            switch (source[at])
            {
                case ']' when at == 0 || source[at - 1] != '\\':
                    depth++;
                    break;
                case '[' when at > 0 && source[at - 1] == '\\':
                case '\n' when at > 0 && (source[at - 1] == '\n' || (at > 1 && source[at - 1] == '\r' && source[at - 2] == '\n')):
                    return null;
                case '[' when depth == 0:
                    return at;
                case '[':
                    depth--;
                    break;
            }
        }

        return null;
    }

    /// <summary>The end of the address in a text that begins with a bracket: the one that closes it, or the last on the line.</summary>
    private static int EndOfAddress(ReadOnlySpan<char> after)
    {
        var lineEnd = after.IndexOfAny(LineEnds);
        var line = lineEnd < 0 ? after : after[..lineEnd];
        var depth = 0;
        for (var at = 0; at < line.Length; at++)
        {
            depth += line[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }

        return line.LastIndexOf(')');
    }

    /// <summary>
    /// Whether what stands between round brackets was meant as an address: a scheme, a path, a file, or a place of the leaflet.
    /// </summary>
    private static bool IsAddress(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || text.Length > 500)
        {
            return false;
        }

        if (IsWeb(text) || text[0] is '#' or '<' or '/' || text.StartsWith("./") || text.StartsWith("../"))
        {
            return true;
        }

        var dot = text.LastIndexOf('.');
        var extension = dot < 0 ? text : text[(dot + 1)..];
        var length = extension.IndexOfAnyExcept(LettersAndDigits);
        length = length < 0 ? extension.Length : length;
        return dot > 0 && length is >= 2 and <= 5 && !char.IsWhiteSpace(text[dot - 1])
            && (length == extension.Length || extension[length] is ' ' or '?' or '#' or '"');
    }

    private static bool IsWeb(ReadOnlySpan<char> text)
    {
        foreach (var scheme in Schemes)
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSize(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(SizeCharacters);
}
