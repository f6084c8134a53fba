using System.Buffers;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Bare addresses. They end where a letter or a mark outside ASCII stands (RFC 3986, 2): in Chinese, Japanese and Thai no blank parts them
/// from the text, and a full stop of another script is none of theirs.
/// </summary>
/// <remarks>
/// Markdig looks back over all of the text, from each address, for links and marks that are open. Here these are noted where they stand.
/// </remarks>
internal sealed class AddressParser : AutoLinkParser
{
    /// <summary>Twice as long as the longest that is a link: a longer one is an error, wherever it is cut.</summary>
    private const int Longest = 8_192;

    private static readonly SearchValues<char> HostEnds = SearchValues.Create("/?# \t\r\n");

    private readonly MarkParser _marks;

    /// <summary>Makes the parser.</summary>
    /// <param name="marks">The parser that keeps what stands open before an address.</param>
    public AddressParser(MarkParser marks)
        : base(new AutoLinkOptions
        {
            UseHttpsForWWWLinks = true,
            ValidPreviousCharacters = "*_~(\"'[/\u3001\u3002\uFF0C\uFF1A\uFF1B\uFF08\u3008\u300A\u300C\u300E\u3010"
                + "\u00AB\u201C\u201E\u2018\u060C\u061B",
        }) => _marks = marks;

    /// <summary>What addresses begin with; the first letter is a small one.</summary>
    private static readonly string[] Beginnings = ["http://", "https://", "ftp://", "mailto:", "tel:", "www."];

    /// <summary>The beginnings of addresses as far as they are letters, in which no other parser finds anything.</summary>
    public static SearchValues<string> Words { get; } =
        SearchValues.Create(["http", "ftp", "mailto", "tel", "www"], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!Begins(slice.AsSpan()) || !HasHost(slice.AsSpan()))
        {
            return false;
        }

        var address = slice;
        address.End = Math.Min(slice.End, slice.Start + Longest);
        var end = address.AsSpan().IndexOfAnyExceptInRange('!', '~');
        if (end > 0 && address.Text[address.Start + end] > '~')
        {
            address.End = address.Start + end - 1;
        }

        if (_marks.Pending(processor).IsInAnchor || IsInBrackets(processor.Inline) || !TryMatch(processor, ref address))
        {
            return false;
        }

        slice.Start = address.Start;
        return true;
    }

    /// <summary>Reads an address, without the signs at its end that may be the partners of marks before it.</summary>
    private bool TryMatch(InlineProcessor processor, ref StringSlice address)
    {
        var (before, start) = (processor.Inline, address.Start);

        // With nothing before it Markdig has nothing to look back over.
        processor.Inline = null;
        var marks = _marks.Pending(processor);
        while (base.Match(processor, ref address))
        {
            var end = address.Start;
            while (end > start && marks.Has(address.Text[end - 1]))
            {
                end--;
            }

            if (end == address.Start)
            {
                return true;
            }

            address.Start = start;
            address.End = end - 1;
            processor.Inline = null;
        }

        processor.Inline = before;
        return false;
    }

    /// <summary>Whether a bracket is open that may become a link; links within links are none.</summary>
    private static bool IsInBrackets(Inline? inline)
    {
        for (; inline is not null; inline = inline.Parent)
        {
            if (inline is LinkDelimiterInline { IsActive: true, Type: DelimiterType.Open })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a full stop stands in what would be the host, where the address has one: else it is none, and need not be read to its end.
    /// </summary>
    private static bool HasHost(ReadOnlySpan<char> address)
    {
        const string Slashes = "://";
        var slashes = address[..Math.Min(address.Length, "https".Length + Slashes.Length)].IndexOf(Slashes);
        if (slashes < 0)
        {
            return true;
        }

        var host = address[(slashes + Slashes.Length)..];
        var end = host.IndexOfAny(HostEnds);
        return (end < 0 ? host : host[..end]).Contains('.');
    }

    private static bool Begins(ReadOnlySpan<char> text)
    {
        foreach (var beginning in Beginnings)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
