using System.Collections.Immutable;
using Leaflets.Documents;

namespace Leaflets.Markdown.Conversion;

/// <summary>
/// Lines of a form: "Name: ____", "**Ward:** 3", a box and its words. Two or more one below the other keep their line ends, which
/// CommonMark would make spaces of.
/// </summary>
internal static class FieldLines
{
    private const int LongestLabel = 40;
    private const int MostLabelWords = 4;
    private const int LongestField = 90;

    /// <summary>Keeps the line ends beside fields.</summary>
    /// <param name="content">The text of a paragraph.</param>
    /// <param name="hasFields">Whether it has such lines.</param>
    public static ImmutableArray<Inline> Keep(ImmutableArray<Inline> content, out bool hasFields)
    {
        hasFields = false;
        if (!content.Any(static inline => inline is SoftBreak))
        {
            return content;
        }

        var lines = Lines(content);
        var isField = new bool[lines.Count];
        var all = true;
        for (var i = 0; i < lines.Count; i++)
        {
            isField[i] = IsMarked(lines[i]);
            all &= isField[i] || IsLabelled(lines[i]);
        }

        var isKept = new bool[lines.Count];
        for (var i = 1; i < lines.Count; i++)
        {
            if (all || (isField[i - 1] && isField[i]))
            {
                (isKept[i - 1], isKept[i], hasFields) = (true, true, true);
            }
        }

        return hasFields ? Broken(content, isKept) : content;
    }

    private static ImmutableArray<Inline> Broken(ImmutableArray<Inline> content, bool[] isKept)
    {
        var broken = content.ToBuilder();
        var line = 0;
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] is not (SoftBreak or HardBreak))
            {
                continue;
            }

            if (content[i] is SoftBreak && (isKept[line] || isKept[line + 1]))
            {
                broken[i] = new HardBreak(content[i].Span);
            }

            line++;
        }

        return broken.MoveToImmutable();
    }

    private static List<ImmutableArray<Inline>> Lines(ImmutableArray<Inline> content)
    {
        var lines = new List<ImmutableArray<Inline>>();
        var start = 0;
        for (var i = 0; i <= content.Length; i++)
        {
            if (i == content.Length || content[i] is SoftBreak or HardBreak)
            {
                lines.Add(content[start..i]);
                start = i + 1;
            }
        }

        return lines;
    }

    /// <summary>Whether a line is a field by its blank, its bold label or its box.</summary>
    private static bool IsMarked(ImmutableArray<Inline> line)
    {
        var blank = line.IndexOf(line.FirstOrDefault(static inline => inline is WriteInBlank)!);
        if (blank >= 0)
        {
            var label = PlainText.Of(line[..blank]);
            return label.Length <= LongestLabel && (EndsWithColon(label) || (label.Length > 0 && IsBlank(line[(blank + 1)..])));
        }

        return line switch
        {
            [Text { Value: ['\u2610' or '\u2611' or '\u2612' or '\u25A1' or '\u25A2', ..] }, ..] => true,
            [Strong label, ..] => EndsWithColon(PlainText.Of(label.Content)) || line is [_, Text { Value: [':' or '\uFF1A', ..] }, ..],
            _ => false,
        };
    }

    /// <summary>Whether a line is a few words, a colon, and something short behind it.</summary>
    private static bool IsLabelled(ImmutableArray<Inline> line)
    {
        var text = PlainText.Of(line).Trim();
        var colon = text.AsSpan().IndexOfAny(':', '\uFF1A');
        if (colon <= 0 || colon > LongestLabel || text.Length > LongestField || char.IsLower(text[0]) || !char.IsLetter(text[0]))
        {
            return false;
        }

        var label = text.AsSpan(0, colon);
        return label.Count(' ') < MostLabelWords && !label.ContainsAny(".,;?!") && (text[colon] == '\uFF1A' || (colon + 1 < text.Length && char.IsWhiteSpace(text[colon + 1])));
    }

    private static bool IsBlank(ImmutableArray<Inline> rest) => PlainText.Of(rest).AsSpan().Trim(" .,;").IsEmpty;

    private static bool EndsWithColon(string label) => label.AsSpan().TrimEnd() is [.., ':' or '\uFF1A'];
}
