using Leaflets.Diagnostics;

namespace Leaflets.Markdown.FrontMatter;

/// <summary>Where front matter begins: with the file, or, where it plainly is front matter, below what prints nothing.</summary>
internal static class FrontMatterStart
{
    private const int MostLines = 20;

    /// <summary>The line of the fence, 0 for none, and what stands before it in words, null for nothing.</summary>
    public static (int Line, string? Before) Find(SourceText source)
    {
        if (FrontMatterBlock.FenceOf(source, line: 1, isDisplaced: false) is not null)
        {
            return (1, null);
        }

        var what = "spaces come";
        for (var line = 1; line <= MostLines; line++)
        {
            var text = LineOf(source, line);
            if (FrontMatterBlock.FenceOf(source, line) is not null)
            {
                return IsKey(LineOf(source, line + 1)) ? (line, what) : default;
            }

            // A comment of one line prints nothing either.
            if (text.StartsWith("<!--") && text.EndsWith("-->"))
            {
                what = "a comment comes";
            }
            else if (text.IsEmpty && source.OffsetOfLine(line) < source.Text.Length)
            {
                what = what is "spaces come" ? "a blank line comes" : what;
            }
            else
            {
                return default;
            }
        }

        return default;
    }

    /// <summary>What looks like front matter below other text: lines of keys that front matter has, between <c>---</c>; or null.</summary>
    public static SourceSpan? Below(SourceText source)
    {
        const string Fence = "---";
        for (var at = source.Text.IndexOf(Fence, StringComparison.Ordinal); at >= 0; at =
            source.Text.IndexOf(Fence, at + 1, StringComparison.Ordinal))
        {
            var (line, column) = source.PositionOf(at);
            if (column != 1 || line == 1 || FrontMatterBlock.FenceOf(source, line, isDisplaced: false) is null)
            {
                continue;
            }

            var next = line + 1;
            var keys = 0;
            for (; IsKey(LineOf(source, next)); next++)
            {
                keys += FrontMatterKeys.Table.Names.Contains(LineOf(source, next).ToString().Split(':')[0]) ? 1 : 0;
            }

            if (keys > 0 && FrontMatterBlock.FenceOf(source, next, isDisplaced: false) is not null
                && (keys > 1 || LineOf(source, line + 1).StartsWith("title:")))
            {
                return new SourceSpan(source, at, at + Fence.Length);
            }
        }

        return null;
    }

    /// <summary>Whether a line is a key with a colon: letters, digits and hyphens alone before it.</summary>
    private static bool IsKey(ReadOnlySpan<char> line)
    {
        var end = line.IndexOf(':');
        end = end < 0 ? line.IndexOf('=') : end;
        return end > 0 && char.IsAsciiLetter(line[0]) && !line[..end].TrimEnd().ContainsAnyExcept(KeyCharacters);
    }

    private static ReadOnlySpan<char> LineOf(SourceText source, int line)
    {
        var start = source.OffsetOfLine(line);
        return source.Text.AsSpan(start, source.OffsetOfLine(line + 1) - start).Trim().Trim('\uFEFF');
    }

    private static readonly System.Buffers.SearchValues<char> KeyCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
}
