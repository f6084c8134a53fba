using System.Buffers;
using System.Collections.Immutable;
using Leaflets.Documents;

namespace Leaflets.Markdown.Conversion;

/// <summary>
/// Lines of a form: "Name: ____", "**Ward:** 3", "Morning – 5 mg", "Name ......", a box and its words. Two or more one below the other keep
/// their line ends, which CommonMark would make spaces of.
/// </summary>
internal static class FieldLines
{
    private const int LongestLabel = 40;
    private const int MostLabelWords = 4;
    private const int LongestField = 90;

    private static readonly SearchValues<char> Dashes = SearchValues.Create("-–—=→");
    private static readonly SearchValues<char> Numbering = SearchValues.Create("0123456789#");

    /// <summary>Keeps the line ends beside fields.</summary>
    /// <param name="content">The text of a paragraph.</param>
    /// <param name="hasFields">Whether it has such lines.</param>
    public static ImmutableArray<Inline> Keep(ImmutableArray<Inline> content, out bool hasFields)
    {
        hasFields = false;
        if (!MayHaveFields(content.AsSpan()))
        {
            return content;
        }

        var isField = new List<bool>();
        var all = true;
        for (var rest = content.AsSpan(); ;)
        {
            var line = FirstLine(rest);
            isField.Add(IsMarked(line));
            all = all && (isField[^1] || IsLabelled(line));
            if (line.Length == rest.Length)
            {
                break;
            }

            rest = rest[(line.Length + 1)..];
        }

        var isKept = new bool[isField.Count];
        for (var i = 1; i < isField.Count; i++)
        {
            if (all || (isField[i - 1] && isField[i]))
            {
                (isKept[i - 1], isKept[i], hasFields) = (true, true, true);
            }
        }

        return hasFields ? Broken(content, isKept) : content;
    }

    /// <summary>
    /// Whether there are two lines, and all of them or two below each other may be fields. Of ordinary text the first lines say no.
    /// </summary>
    private static bool MayHaveFields(ReadOnlySpan<Inline> content)
    {
        var (hasSoftBreak, all, hasPair, before) = (false, true, false, false);
        for (var rest = content; ;)
        {
            var line = FirstLine(rest);
            var isField = IsMarked(line);
            hasPair |= before && isField;
            if (line.Length == rest.Length)
            {
                return hasSoftBreak && (hasPair || (all && (isField || IsLabelled(line))));
            }

            hasSoftBreak |= rest[line.Length] is SoftBreak;
            all = all && (isField || IsLabelled(line));
            before = isField;
            rest = rest[(line.Length + 1)..];
        }
    }

    private static ReadOnlySpan<Inline> FirstLine(ReadOnlySpan<Inline> content)
    {
        var end = 0;
        while (end < content.Length && content[end] is not (SoftBreak or HardBreak))
        {
            end++;
        }

        return content[..end];
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

    /// <summary>Whether a line is a field by its blank, its bold label or its box.</summary>
    private static bool IsMarked(ReadOnlySpan<Inline> line)
    {
        if (line is [Text only] && only.Value.Contains("....", StringComparison.Ordinal))
        {
            return true;
        }

        var blank = 0;
        while (blank < line.Length && line[blank] is not WriteInBlank)
        {
            blank++;
        }

        if (blank < line.Length)
        {
            var label = PlainText.OfLine(line[..blank]);
            return label.Length <= LongestLabel && (EndsWithColon(label) || (label.Length > 0 && IsBlank(line[(blank + 1)..])));
        }

        return line switch
        {
            [Text { Value: ['\u2610' or '\u2611' or '\u2612' or '\u25A1' or '\u25A2', ..] }, ..] => true,
            [Strong label, ..] => EndsWithColon(PlainText.Of(label.Content)) || line is [_, Text { Value: [':' or '\uFF1A', ..] }, ..],
            _ => false,
        };
    }

    /// <summary>
    /// Whether a line is a few words or a number, a colon or a dash between spaces, and something short behind it; or a number with the
    /// sign of an item.
    /// </summary>
    private static bool IsLabelled(ReadOnlySpan<Inline> line)
    {
        if (line.IsEmpty || IsLong(line))
        {
            return false;
        }

        var text = PlainText.OfLine(line).Trim();
        return text.Length is > 0 and <= LongestField
            && (line[0] is Strong or Emphasis or Link || HasColon(text) || HasDash(text) || IsCounted(text) || IsTimed(text));
    }

    /// <summary>Whether the words alone are longer than a field: text need not be put together to know that it is none.</summary>
    private static bool IsLong(ReadOnlySpan<Inline> line)
    {
        var length = 0;
        foreach (var inline in line)
        {
            length += inline is Text text ? text.Value.AsSpan().Trim().Length : 0;
        }

        return length > LongestField;
    }

    private static bool HasDash(string text)
    {
        var dash = text.AsSpan().IndexOfAny(Dashes);
        return dash > 1 && dash <= LongestLabel && dash + 2 < text.Length && text[dash - 1] == ' ' && text[dash + 1] == ' '
            && char.IsLetterOrDigit(text[0]) && !char.IsLower(text[0]) && text.AsSpan(0, dash).IndexOfAnyExceptInRange('\0', '@') >= 0
            && text.AsSpan(0, dash - 1).Count(' ') < MostLabelWords - 1 && !text.AsSpan(0, dash).ContainsAny(".,;?!");
    }

    /// <summary>"1: a", "1/ a", "1- a", "1 – a", "1° a", "#. a": no list, and never to be run together.</summary>
    private static bool IsCounted(string text)
    {
        var length = text.AsSpan().IndexOfAnyExcept(Numbering);
        return length is > 0 and <= 3 && length < text.Length && (text[..length] == "#" ? text[length..] is ['.', ' ', _, ..]
            : !text.AsSpan(0, length).Contains('#')
                && (text[length..] is [':' or '/' or '-' or '°' or 'º' or 'ª', ' ', _, ..] or [' ', '-' or '–' or '—', ' ', >= 'A', ..]));
    }

    /// <summary>"08:00 wake": the lines of a timetable.</summary>
    private static bool IsTimed(string text)
    {
        var hour = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return hour is 1 or 2 && text.AsSpan(hour) is [':' or '.' or 'h', >= '0' and <= '5', >= '0' and <= '9', ' ' or '\u00A0', _, ..];
    }

    private static bool HasColon(string text)
    {
        var colon = text.AsSpan().IndexOfAny(':', '\uFF1A');
        if (colon <= 0 || colon > LongestLabel || char.IsLower(text[0]) || !char.IsLetterOrDigit(text[0]))
        {
            return false;
        }

        var label = text.AsSpan(0, colon);
        return label.Count(' ') < MostLabelWords && !label.ContainsAny(".,;?!")
            && (text[colon] == '\uFF1A' || (colon + 1 < text.Length && char.IsWhiteSpace(text[colon + 1])));
    }

    private static bool IsBlank(ReadOnlySpan<Inline> rest) => PlainText.OfLine(rest).AsSpan().Trim(" .,;").IsEmpty;

    private static bool EndsWithColon(string label) => label.AsSpan().TrimEnd() is [.., ':' or '\uFF1A'];
}
