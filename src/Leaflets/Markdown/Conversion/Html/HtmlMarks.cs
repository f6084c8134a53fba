using System.Buffers;
using System.Text;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Html;
using Leaflets.Markdown.Parsing;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Conversion.Html;

/// <summary>
/// Finds Markdown in a block of HTML, where CommonMark 4.6 reads none until a blank line, so that its marks would be printed.
/// </summary>
internal static class HtmlMarks
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`[~^+=#>|-");

    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n");

    /// <summary>Reports the first mark of Markdown in the text between two tags.</summary>
    public static void Check(HtmlToken token, HtmlText html, ConversionContext context)
    {
        var text = html.Text.AsSpan(token.Start, token.Length);
        if ((text.ContainsAny(Marks) || text.Contains('\n')) && Find(text) is { Length: > 0 } found)
        {
            var at = Math.Max(text.IndexOf(found), 0);
            context.Report(
                DialectDiagnostics.MarkdownInHtml, html.SpanOf(token.Start + at, Math.Min(found.Length, text.Length - at)),
                Excerpt.Of(found));
        }
    }

    private static string? Find(ReadOnlySpan<char> text)
    {
        // Indented lines would be code: only what stands on them counts.
        var lines = new StringBuilder(text.Length);
        var isFirst = true;
        foreach (var line in text.EnumerateLines())
        {
            var trimmed = line.Trim(" \t");
            if (!isFirst && IsBlock(trimmed))
            {
                return trimmed.ToString();
            }

            if (!trimmed.IsEmpty)
            {
                lines.Append(isFirst || lines.Length == 0 ? string.Empty : "\n").Append(trimmed);
            }

            isFirst = false;
        }

        return text.ContainsAny(Marks) ? FindInline(lines.ToString()) : null;
    }

    /// <summary>Whether a line of its own begins a heading, an item, a quotation, a row or code.</summary>
    private static bool IsBlock(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return line switch
        {
            ['#', ..] => line.TrimStart('#') is [' ', ..] && line.Length - line.TrimStart('#').Length <= 6,
            ['-' or '*' or '+', ' ', _, ..] or ['>', ' ', _, ..] => true,
            ['|', .. var row] => row.Contains('|'),
            ['`', '`', '`', ..] or ['~', '~', '~', ..] => true,
            _ => digits is > 0 and < 10 && line[digits..] is ['.' or ')', ' ', _, ..],
        };
    }

    /// <summary>
    /// The first emphasis, code, link or picture. The text is read as what follows a word, so that no mark begins a block.
    /// </summary>
    private static string? FindInline(string text)
    {
        const string Word = "x ";
        MarkdownDocument parsed;
        try
        {
            parsed = Markdig.Markdown.Parse(Word + text, LeafletPipeline.Instance);
        }
        catch (ArgumentException)
        {
            return text;
        }

        foreach (var inline in parsed.Descendants<Inline>())
        {
            if (inline is EmphasisInline or CodeInline or LinkInline { IsAutoLink: false } or AutolinkInline
                && inline.Span.Start >= Word.Length && inline.Span.End < Word.Length + text.Length)
            {
                var found = text.AsSpan(inline.Span.Start - Word.Length, inline.Span.Length);
                var end = found.IndexOfAny(LineEnds);
                return (end < 0 ? found : found[..end]).ToString();
            }
        }

        return null;
    }
}
