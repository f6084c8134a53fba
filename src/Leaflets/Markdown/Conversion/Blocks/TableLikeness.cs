using System.Buffers;
using System.Text;
using Leaflets.Diagnostics;
using Leaflets.Markdown.Diagnostics;
using Leaflets.Markdown.Parsing;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Conversion.Blocks;

/// <summary>
/// Finds text that was drawn as a table and would be printed as running text: rows of bars, of tabs, of wide spaces, lines of dashes.
/// </summary>
internal static class TableLikeness
{
    private const int WideGap = 3;

    /// <summary>The bars of boxes and of Chinese typing.</summary>
    private static readonly SearchValues<char> Drawn = SearchValues.Create("\u00A6\u2502\u2503\u2551\uFF5C");

    private static readonly SearchValues<char> Edges = SearchValues.Create("|:-+= \t");

    /// <summary>Reports the first line of a paragraph that is a row of a table.</summary>
    /// <param name="span">The place of the paragraph.</param>
    /// <param name="hasFields">Whether lines of the paragraph are fields of a form, which may be drawn under one another.</param>
    /// <param name="context">The document.</param>
    public static void CheckParagraph(SourceSpan span, bool hasFields, ConversionContext context)
    {
        var text = span.Text;
        if (MayBeCommaRows(text) && AreCommaRows(SourceLine.Of(span)))
        {
            var first = SourceLine.Of(span)[0].Span;
            context.Report(LoneSignDiagnostics.CommaRow, first, Excerpt.Of(first.Text));
            return;
        }

        if (!text.ContainsAny('|', '\t') && !HasGapWithinLine(text)
            && !(text.Contains('+') && text.Contains("--", StringComparison.Ordinal))
            && (Ascii.IsValid(text) || !text.ContainsAny(Drawn)))
        {
            return;
        }

        var lines = SourceLine.Of(span);
        var below = lines.Count > 2 && HasBar(lines[0].Text) && IsEdge(lines[1].Text)
            ? lines.FindIndex(2, static line => !HasBar(line.Text)) : -1;
        if (below > 0)
        {
            context.Report(LoneSignDiagnostics.TableInterrupted, lines[below].Span, Excerpt.Of(lines[below].Span.Text));
            return;
        }

        if (!hasFields && lines.Count > 1 && !text.Contains('|') && lines.TrueForAll(static line => HasColumn(line.Text)))
        {
            context.Report(ListDiagnostics.AlignedRow, lines[0].Span, Excerpt.Of(lines[0].Span.Text));
            return;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var next = i + 1 < lines.Count ? lines[i + 1].Text : string.Empty;
            if (Fault(lines[i].Text, next, hasFields) is { } fault)
            {
                context.Report(fault, lines[i].Span, Excerpt.Of(lines[i].Span.Text));
                return;
            }
        }
    }

    /// <summary>Reports a heading that is the first row of a table of one line of dashes.</summary>
    public static void CheckHeading(Syntax.HeadingBlock heading, ConversionContext context)
    {
        var span = context.SpanOf(heading);
        if (heading.IsSetext && SourceLine.Of(span) is [.., var row, _] && IsRow(row.Text))
        {
            context.Report(ListDiagnostics.BarRow, row.Span, Excerpt.Of(row.Span.Text));
        }

        if (heading.IsSetext && SourceLine.Of(span) is [.., var text, _] && (HasGap(text.Text, WideGap) || HasTab(text.Text)))
        {
            context.Report(ListDiagnostics.AlignedRow, text.Span, Excerpt.Of(text.Span.Text));
        }
    }

    /// <summary>Reports a thematic break of several runs of dashes, which was to divide columns.</summary>
    public static void CheckBreak(Syntax.ThematicBreakBlock thematicBreak, ConversionContext context)
    {
        var span = context.SpanOf(thematicBreak);
        if (DashLine.Read(span.Text) is { HasColumns: true })
        {
            context.Report(ListDiagnostics.DashedLine, span, Excerpt.Of(span.Text));
        }
    }

    private static DiagnosticDescriptor? Fault(string line, string next, bool hasFields)
    {
        if (IsEdge(line) || IsRow(line) || (Bars(line) is > 0 and var bars && Bars(next) == bars) || IsDrawn(line))
        {
            return ListDiagnostics.BarRow;
        }

        if (HasTab(line) && HasTab(next))
        {
            return ListDiagnostics.TabRow;
        }

        return !hasFields && IsAligned(line, next) ? ListDiagnostics.AlignedRow : null;
    }

    /// <summary>
    /// Whether a line is the edge of a table or the line below its header, alone or run together with the row that follows.
    /// </summary>
    private static bool IsEdge(string line)
    {
        if (!line.AsSpan().ContainsAnyExcept(Edges))
        {
            // Of bars one is enough: "--|--"; a line of plus signs has two or more.
            var (bars, dashes) = (line.AsSpan().Count('|'), line.AsSpan().Count('-') + line.AsSpan().Count('='));
            return dashes > 1 && (bars > 0 || line.AsSpan().Count('+') > 1);
        }

        foreach (var range in line.AsSpan().Split('|'))
        {
            var cell = line.AsSpan(range).Trim().Trim(':');
            if (cell.Length > 1 && !cell.ContainsAnyExcept('-') && line.AsSpan().Count('|') > 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line begins with a bar and has another at its end, or two more.</summary>
    private static bool IsRow(string line) => line is ['|', _, ..] && (line[^1] == '|' || line.AsSpan().Count('|') > 2);

    /// <summary>Whether a line is drawn with the bars of boxes or of Chinese typing.</summary>
    private static bool IsDrawn(string line) => line.AsSpan().CountAny(Drawn) > 1;

    /// <summary>Whether two spaces stand side by side within a line, not only before it as in the items of a list.</summary>
    private static bool HasGapWithinLine(ReadOnlySpan<char> text)
    {
        const string Gap = "  ";
        for (var at = text.IndexOf(Gap); at >= 0;)
        {
            var lineStart = text[..at].LastIndexOf('\n') + 1;
            var lineLength = text[at..].IndexOf('\n');
            var lineEnd = lineLength < 0 ? text.Length : at + lineLength;
            if (text[lineStart..lineEnd].TrimStart(" \t>").TrimEnd().Contains(Gap, StringComparison.Ordinal))
            {
                return true;
            }

            var next = text[lineEnd..].IndexOf(Gap);
            at = next < 0 ? -1 : lineEnd + next;
        }

        return false;
    }

    private static bool MayBeCommaRows(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\r', '\n');
        var sign = end < 0 ? -1 : text[..end].IndexOfAny(',', ';');
        return sign >= 0 && text[sign + 1] is not (' ' or '\r' or '\n');
    }

    /// <summary>
    /// Whether all lines have as many commas or semicolons as the first and no space behind any, as a spreadsheet writes its rows. One
    /// comma in each line parts the decimals of numbers.
    /// </summary>
    private static bool AreCommaRows(List<SourceLine> lines)
    {
        return lines.Count > 1 && (Are(',', 2) || Are(';', 1));

        bool Are(char sign, int fewest)
        {
            var count = lines[0].Text.AsSpan().Count(sign);
            return count >= fewest && lines.TrueForAll(line => line.Text.AsSpan().Count(sign) == count
                && line.Text.AsSpan().IndexOf([sign, ' ']) < 0 && line.Text.AsSpan().IndexOf('&') < 0);
        }
    }

    /// <summary>How many bars stand between spaces.</summary>
    private static int Bars(string line)
    {
        var bars = 0;
        for (var i = 1; i + 1 < line.Length; i++)
        {
            bars += line[i] == '|' && line[i - 1] is (' ' or '\t') && line[i + 1] is (' ' or '\t') ? 1 : 0;
        }

        return bars;
    }

    private static bool HasBar(string line) => line.Contains('|', StringComparison.Ordinal);

    private static bool HasTab(string line) => line.Contains('\t', StringComparison.Ordinal);

    private static bool HasGap(string line, int width) => line.Contains(new string(' ', width), StringComparison.Ordinal);

    /// <summary>Whether two lines have wide gaps, or gaps behind which their text begins at one column.</summary>
    private static bool IsAligned(string line, string next)
    {
        if (!HasGap(line, 2) || !HasGap(next, 2))
        {
            return false;
        }

        if (HasGap(line, WideGap) && HasGap(next, WideGap))
        {
            return true;
        }

        for (var i = 2; i < line.Length && i < next.Length; i++)
        {
            if (Begins(line, i) && Begins(next, i) && (HasGap(line, WideGap) || HasGap(next, WideGap)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a gap parts two words of a line, and no two sentences.</summary>
    private static bool HasColumn(string line)
    {
        var gap = line.IndexOf("  ", StringComparison.Ordinal);
        var after = gap < 0 ? [] : line.AsSpan(gap).TrimStart();
        return gap > 0 && !after.IsEmpty && (char.IsLetterOrDigit(line[gap - 1]) || line[gap - 1] is ')' or '%')
            && (char.IsLetterOrDigit(after[0]) || after[0] is '<' or '>' or '$' or '£' or '€');
    }

    private static bool Begins(string line, int at) => line[at] != ' ' && line[at - 1] == ' ' && line[at - 2] == ' ';
}
