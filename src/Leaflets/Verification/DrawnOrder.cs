using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Leaflets.Documents;
using Leaflets.Pdf.Conformance;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Bidi;
using Leaflets.Typesetting.Inline.Breaking;

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

    private static IEnumerable<ImmutableArray<Inline>> Texts(DocumentNode node) => node switch
    {
        Paragraph paragraph => [paragraph.Content],
        Heading heading => [heading.Content],
        _ => Descendants.ChildrenOf(node).SelectMany(Texts),
    };

    /// <summary>The expressions of a text that stay on one line, each within one piece of it: marks, calls of notes and spans of another language set their own order.</summary>
    private static IEnumerable<string> Expressions(ImmutableArray<Inline> content, LanguageData language)
    {
        var (joined, ends) = (new StringBuilder(), new SortedSet<int>());
        Join(content, joined, ends);
        var text = joined.ToString();
        if (ReadingOrder.Of(text, [], language.Direction, language.Binding) is not { } order)
        {
            yield break;
        }

        var levels = order.Levels.ToArray();
        foreach (var span in ProtectedSpans.Find(text, language.Binding))
        {
            // What no line end parts stands side by side on paper.
            var isLeftToRight = span.Flags == ProtectedSpanFlags.KeepTogether && (levels[span.Start] & 1) == 0
                && !levels.AsSpan(span.Start, span.Length).ContainsAnyExcept(levels[span.Start]);
            var isWhole = span.Length > 1 && ends.GetViewBetween(span.Start + 1, span.End - 1) is { Count: 0 };
            var expression = Bare(text.Substring(span.Start, span.Length));
            if (isLeftToRight && isWhole && expression.Length > 2 && expression.Any(char.IsDigit) && !expression.All(char.IsDigit))
            {
                yield return expression;
            }
        }
    }

    /// <summary>Appends the text of running text, and notes where each piece of it ends.</summary>
    private static void Join(ImmutableArray<Inline> content, StringBuilder text, SortedSet<int> ends)
    {
        foreach (var inline in content)
        {
            if (Children.Of(inline) is { IsEmpty: false } children)
            {
                Join(children, text, ends);
            }
            else
            {
                text.Append(PlainText.Of([inline]));
            }

            ends.Add(text.Length);
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
