using System.Buffers;
using System.Collections.Immutable;
using Leaflets.Bounds;

namespace Leaflets.Markdown.Html;

/// <summary>
/// Takes HTML apart, by the grammar of CommonMark 6.6: it repairs nothing, and each character is in exactly one token.
/// </summary>
internal static class HtmlTokenizer
{
    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";

    /// <summary>What ends a value without quotes.</summary>
    private static readonly SearchValues<char> Unquoted = SearchValues.Create(" \t\r\n\"'=<>`");

    /// <summary>The tokens of a text, in order.</summary>
    public static ImmutableArray<HtmlToken> Read(HtmlText html)
    {
        var tokens = ImmutableArray.CreateBuilder<HtmlToken>();
        var text = html.Text;
        var textStart = 0;
        var at = 0;
        while (at < text.Length)
        {
            Steps.Take();
            if (text[at] != '<' || ReadMarkup(html, at) is not { } token)
            {
                at++;
                continue;
            }

            AddText(textStart, at);
            tokens.Add(token);
            at = textStart = token.Start + token.Length;
        }

        AddText(textStart, text.Length);
        return tokens.ToImmutable();

        void AddText(int start, int end)
        {
            if (end > start)
            {
                tokens.Add(new(HtmlTokenKind.Text, html.SpanOf(start, end - start), start, end - start));
            }
        }
    }

    private static HtmlToken? ReadMarkup(HtmlText html, int at)
    {
        var rest = html.Text.AsSpan(at);
        return rest switch
        {
            _ when rest.StartsWith("<!-->") => Make(HtmlTokenKind.Comment, "<!-->".Length),
            _ when rest.StartsWith("<!--->") => Make(HtmlTokenKind.Comment, "<!--->".Length),
            _ when rest.StartsWith(CommentStart) => UpTo(rest, CommentEnd, CommentStart.Length) is { } length
                ? Make(HtmlTokenKind.Comment, length)
                : Make(HtmlTokenKind.OpenComment, rest.Length),
            _ when rest.StartsWith("<?") => Make(HtmlTokenKind.Other, UpTo(rest, "?>", 2) ?? rest.Length),
            _ when rest.StartsWith("<![CDATA[") => Make(HtmlTokenKind.Other, UpTo(rest, "]]>", 2) ?? rest.Length),
            ['<', '!', var letter, ..] when char.IsAsciiLetter(letter) => Make(HtmlTokenKind.Other, UpTo(rest, ">", 2) ?? rest.Length),
            ['<', '/', var letter, ..] when char.IsAsciiLetter(letter) => ReadEnd(rest),
            ['<', var letter, ..] when char.IsAsciiLetter(letter) => ReadStart(html, at),
            _ => null,
        };

        HtmlToken Make(HtmlTokenKind kind, int length) => new(kind, html.SpanOf(at, length), at, length);

        HtmlToken ReadEnd(ReadOnlySpan<char> tag)
        {
            var end = SkipSpace(tag, SkipName(tag, 2));
            return end < tag.Length && tag[end] == '>'
                ? Make(HtmlTokenKind.End, end + 1) with { Name = NameOf(tag, 2) }
                : Make(HtmlTokenKind.Other, UpTo(tag, ">", 2) ?? tag.Length);
        }
    }

    private static HtmlToken ReadStart(HtmlText html, int at)
    {
        var tag = html.Text.AsSpan(at);
        var name = NameOf(tag, 1);
        var attributes = ImmutableArray.CreateBuilder<HtmlAttribute>();
        var next = SkipName(tag, 1);
        while (true)
        {
            var start = SkipSpace(tag, next);
            if (start < tag.Length && (tag[start] == '>' || tag[start..].StartsWith("/>")))
            {
                next = start + (tag[start] == '>' ? 1 : 2);
                break;
            }

            if (start == next || ReadAttribute(tag, start, attributes) is not { } end)
            {
                var length = UpTo(tag, ">", 1) ?? tag.Length;
                return new(HtmlTokenKind.Other, html.SpanOf(at, length), at, length) { Name = name };
            }

            next = end;
        }

        if (name is "script" or "style" && tag[next - 2] != '/')
        {
            next = EndOfScript(tag, next, name);
            return new(HtmlTokenKind.Script, html.SpanOf(at, next), at, next) { Name = name };
        }

        return new(HtmlTokenKind.Start, html.SpanOf(at, next), at, next) { Name = name, Attributes = attributes.ToImmutable() };
    }

    private static int? ReadAttribute(ReadOnlySpan<char> tag, int start, ImmutableArray<HtmlAttribute>.Builder attributes)
    {
        var end = start;
        while (end < tag.Length && (char.IsAsciiLetterOrDigit(tag[end]) || tag[end] is '_' or ':' or '.' or '-'))
        {
            end++;
        }

        if (end == start || char.IsAsciiDigit(tag[start]) || tag[start] is '.' or '-')
        {
            return null;
        }

        var name = tag[start..end].ToString().ToLowerInvariant();
        var equals = SkipSpace(tag, end);
        if (equals >= tag.Length || tag[equals] != '=')
        {
            attributes.Add(new(name, string.Empty));
            return end;
        }

        var value = SkipSpace(tag, equals + 1);
        if (value >= tag.Length)
        {
            return null;
        }

        var isQuoted = tag[value] is '"' or '\'';
        var from = isQuoted ? value + 1 : value;
        var length = isQuoted ? tag[from..].IndexOf(tag[value]) : tag[from..].IndexOfAny(Unquoted);
        if (length < 0 || (length == 0 && !isQuoted))
        {
            return null;
        }

        attributes.Add(new(name, HtmlEntities.Decode(tag.Slice(from, length))));
        return from + length + (isQuoted ? 1 : 0);
    }

    private static int EndOfScript(ReadOnlySpan<char> tag, int from, string name)
    {
        var close = tag[from..].IndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
        if (close < 0)
        {
            return tag.Length;
        }

        var end = tag[(from + close)..].IndexOf('>');
        return end < 0 ? tag.Length : from + close + end + 1;
    }

    private static int? UpTo(ReadOnlySpan<char> text, string end, int from)
    {
        var found = text[from..].IndexOf(end, StringComparison.Ordinal);
        return found < 0 ? null : from + found + end.Length;
    }

    private static string NameOf(ReadOnlySpan<char> tag, int start) => tag[start..SkipName(tag, start)].ToString().ToLowerInvariant();

    private static int SkipName(ReadOnlySpan<char> tag, int at)
    {
        while (at < tag.Length && (char.IsAsciiLetterOrDigit(tag[at]) || tag[at] == '-'))
        {
            at++;
        }

        return at;
    }

    private static int SkipSpace(ReadOnlySpan<char> tag, int at)
    {
        while (at < tag.Length && tag[at] is ' ' or '\t' or '\r' or '\n')
        {
            at++;
        }

        return at;
    }
}
