using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Leaflets.Documents;
using Leaflets.Pdf.Conformance;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Bidi;

namespace Leaflets.Verification;

/// <summary>
/// Compares what a PDF draws with the order that is meant: a number with its signs and unit that right-to-left text has turned round says
/// something else on paper, though its text is the same.
/// </summary>
internal static class DrawnOrder
{
    /// <summary>A longer expression may stand on two lines.</summary>
    private const int Longest = 16;

    /// <summary>The first expression that is drawn in another order, and how; null where there is none.</summary>
    /// <param name="document">The leaflet.</param>
    /// <param name="file">The PDF.</param>
    public static (string Wants, string Has)? FirstTurned(StyledDocument document, ReadOnlyMemory<byte> file)
    {
        if (document.Language.Direction != TextDirection.RightToLeft)
        {
            return null;
        }

        var lines = PdfDrawing.LinesOf(file).Select(Bare).ToList();
        var nodes = document.Blocks.Cast<DocumentNode>().Concat(document.Footnotes);
        var all = nodes.SelectMany(Texts).SelectMany(text => Expressions(text, document.Language)).Distinct().ToList();
        foreach (var expression in all.Where(static expression => expression.Length <= Longest))
        {
            if (!lines.Exists(line => line.Contains(expression, StringComparison.Ordinal)) && Turned(expression, lines, all) is { } turned)
            {
                return (expression, turned);
            }
        }

        return null;
    }

    // Where the same characters stand side by side in another order, and no other expression has them so.
    private static string? Turned(string expression, List<string> lines, List<string> all)
    {
        var sorted = Sorted(expression);
        foreach (var line in lines)
        {
            for (var i = 0; i + expression.Length <= line.Length; i++)
            {
                var window = line.Substring(i, expression.Length);
                if (expression.Contains(window[0], StringComparison.Ordinal) && Sorted(window) == sorted
                    && !all.Exists(other => other.Contains(window, StringComparison.Ordinal)))
                {
                    return window;
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> Texts(DocumentNode node) => node switch
    {
        Paragraph paragraph => Pieces(paragraph.Content),
        Heading heading => Pieces(heading.Content),
        _ => Descendants.ChildrenOf(node).SelectMany(Texts),
    };

    // A span of a language or direction of its own is an isolate (UAX #9), which no expression reaches into.
    private static IEnumerable<string> Pieces(ImmutableArray<Inline> content)
    {
        var from = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (IsIsolated(content[i]))
            {
                yield return PlainText.Of(content[from..i]);
                from = i + 1;
            }
        }

        yield return PlainText.Of(content[from..]);
    }

    private static bool IsIsolated(Inline inline) =>
        inline.Attributes is { Language: not null } or { Direction: not null } || Children.Of(inline).Any(IsIsolated);

    private static IEnumerable<string> Expressions(string text, LanguageData language)
    {
        if (ReadingOrder.Of(text, [], language.Direction, language.Binding) is not { } order)
        {
            yield break;
        }

        var levels = order.Levels.ToArray();
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + 1;
            while (end < text.Length && levels[end] == levels[start])
            {
                end++;
            }

            var expression = Bare(text[start..end]);
            var isLeftToRight = (levels[start] & 1) == 0 && expression.Length > 2;
            if (isLeftToRight && expression.Any(char.IsDigit) && !expression.All(char.IsDigit))
            {
                yield return expression;
            }
        }
    }

    private static string Sorted(string text)
    {
        var characters = text.ToCharArray();
        Array.Sort(characters);
        return new string(characters);
    }

    // Hyphens of all kinds are drawn alike; marks and what is not seen are left out.
    private static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.Control))
            {
                bare.Append(c is '\u2010' or '\u2011' ? '-' : c);
            }
        }

        return bare.ToString();
    }
}
