using Leaflets.Diagnostics;

namespace Leaflets.Settings.Yaml;

/// <summary>Says in words what is wrong with a line that is not YAML, if it is a common mistake.</summary>
internal static class YamlSlips
{
    /// <summary>The common mistake in the line of a fault or in the one before it, if a parser notices it too late; or null.</summary>
    /// <param name="stretch">The YAML.</param>
    /// <param name="fault">Where the parser stopped.</param>
    /// <param name="isTab">Whether the parser speaks of a tab: it places that where the block around it begins.</param>
    public static (SourceSpan Span, string Words)? Find(SourceSpan stretch, SourceSpan fault, bool isTab)
    {
        var source = stretch.Source;
        var first = source.PositionOf(stretch.Start).Line;
        var last = source.PositionOf(fault.Start).Line;
        for (var line = last; line >= first && line >= last - 1; line--)
        {
            if (InLine(source, line) is { } found)
            {
                return found;
            }
        }

        for (var line = first; line <= (isTab ? source.PositionOf(stretch.End).Line : last); line++)
        {
            if (Tab(source, line) is { } tab)
            {
                return tab;
            }
        }

        return null;
    }

    private static (SourceSpan Span, string Words)? InLine(SourceText source, int line)
    {
        var start = source.OffsetOfLine(line);
        var text = source.Text.AsSpan(start, source.OffsetOfLine(line + 1) - start).TrimEnd();
        if (Tab(source, line) is { } tab)
        {
            return tab;
        }

        var content = text.TrimStart(" -");
        var at = text.Length - content.Length;
        if (content.IsEmpty || content[0] == '#')
        {
            return null;
        }

        var colon = content.IndexOf(": ");
        if (colon < 0 && at == 0 && content[^1] != ':' && content[0] is not ('"' or '\'' or '[' or '{' or ']' or '}'))
        {
            var slip = content.Contains(':')
                ? "there must be a space after the ':' of a key" : "the line has no ': ' between a key and its value";
            return (new SourceSpan(source, start, start + text.Length), slip);
        }

        colon = colon < 0 && content[^1] == ':' ? content.Length - 1 : colon;
        if (colon >= 0 && !content[..colon].ContainsAny("\"'{["))
        {
            var value = content[(colon + 1)..].TrimStart();
            at += content.Length - value.Length;
            content = value;
        }

        return OfValue(content) is { } words ? (new SourceSpan(source, start + at, start + text.Length), words) : null;
    }

    private static string? OfValue(ReadOnlySpan<char> value) => value switch
    {
        [] => null,
        _ when value.StartsWith("{{") => "a value that starts with '{{' must be in quotes: \"{{clinic.name}}\"",
        ['@' or '`' or '%' or ',' or ']' or '}', ..] => $"a value cannot start with '{value[0]}'; put it in double quotes",
        ['"' or '\'', ..] => Quotes(value),
        ['[' or '{', ..] when value.IndexOf(" #") >= 0 =>
            "text after ' #' is a comment, so the bracket is not closed; put the text in double quotes",
        ['[' or '{', ..] => "the value starts with a bracket but is not a list or a group of keys; put it in double quotes",
        ['|' or '>', not (' ' or '-' or '+' or (>= '0' and <= '9')), ..] or ['>', >= '0' and <= '9', _, ..]
            => $"a value cannot start with '{value[0]}'; put it in double quotes",
        ['|' or '>' or '-' or '?' or ':', ' ', ..] => $"a value cannot start with '{value[0]} '; put it in double quotes",
        _ when value.IndexOf(": ") >= 0 || value[^1] == ':' => "a value that contains ': ' must be in double quotes",
        _ => null,
    };

    private static string? Quotes(ReadOnlySpan<char> value)
    {
        var mark = value[0];
        for (var i = 1; i < value.Length; i++)
        {
            if (mark == '"' && value[i] == '\\')
            {
                // What stands behind it is meant as it is, or is no escape.
                if (++i < value.Length && !"0abtnvfre \"/\\N_LPxuU\t".Contains(value[i], StringComparison.Ordinal))
                {
                    return $"'\\{value[i]}' has no meaning in double quotes; write '\\\\', or use single quotes";
                }
            }
            else if (value[i] == mark && mark == '\'' && i + 1 < value.Length && value[i + 1] == mark)
            {
                i++;
            }
            else if (value[i] == mark)
            {
                var rest = value[(i + 1)..].TrimStart();
                return rest.IsEmpty || rest[0] is '#' or ',' or ']' or '}'
                    ? null : "there is text after the closing quote; put the whole value in quotes, and write quotes inside it as “ ”";
            }
        }

        return "the quotes are not closed on the same line";
    }

    private static (SourceSpan Span, string Words)? Tab(SourceText source, int line)
    {
        var start = source.OffsetOfLine(line);
        var text = source.Text.AsSpan(start, source.OffsetOfLine(line + 1) - start);
        var indent = text[..^text.TrimStart(" \t-").Length];
        return indent.IndexOf('\t') is >= 0 and var at && !text.IsWhiteSpace()
            ? (new SourceSpan(source, start + at, start + at + 1), "there is a tab before the key; indent with spaces")
            : null;
    }
}
