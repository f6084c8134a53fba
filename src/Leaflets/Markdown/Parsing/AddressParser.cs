using System.Buffers;
using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Bare addresses. They end where a letter or a mark outside ASCII stands (RFC 3986, 2): in Chinese, Japanese and Thai no blank parts them
/// from the text, and a full stop of another script is none of theirs.
/// </summary>
internal sealed class AddressParser : AutoLinkParser
{
    public AddressParser()
        : base(new AutoLinkOptions { UseHttpsForWWWLinks = true, ValidPreviousCharacters = "*_~(\"'[/\u3001\u3002\uFF0C\uFF1A\uFF1B\uFF08\u3008\u300A\u300C\u300E\u3010\u00AB\u201C\u201E\u2018\u060C\u061B" })
    {
    }

    /// <summary>What addresses begin with; the first letter is a small one.</summary>
    private static readonly string[] Beginnings = ["http", "ftp:", "mailto:", "tel:", "www."];

    /// <summary>The beginnings of addresses as far as they are letters, in which no other parser finds anything.</summary>
    public static SearchValues<string> Words { get; } = SearchValues.Create(["http", "ftp", "mailto", "tel", "www"], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!Begins(slice.AsSpan()))
        {
            return false;
        }

        var end = slice.AsSpan().IndexOfAnyExceptInRange('!', '~');
        var address = slice;
        if (end == 0)
        {
            return false;
        }

        if (end > 0 && slice.Text[slice.Start + end] > '~')
        {
            address.End = slice.Start + end - 1;
        }

        if (!base.Match(processor, ref address))
        {
            return false;
        }

        slice.Start = address.Start;
        return true;
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
