using Markdig.Helpers;
using Markdig.Renderers.Html;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// The grammar of attributes: <c>{#id .class key=value key="a value"}</c>, at least one of them, on one line. Other braces are text.
/// A colon may stand after the first brace, as kramdown (Jekyll) has it and MkDocs allows.
/// </summary>
internal static class AttributeSyntax
{
    /// <summary>Reads attributes where the slice stands, and moves it behind them.</summary>
    /// <returns>Whether there are attributes; if not, the slice stays.</returns>
    public static bool TryRead(ref StringSlice slice, out HtmlAttributes attributes)
    {
        attributes = new HtmlAttributes();
        var text = slice.AsSpan();
        if (text.Length < 3 || text[0] != '{')
        {
            return false;
        }

        var at = text[1] == ':' ? 2 : 1;
        while (TryReadOne(text, ref at, attributes))
        {
            var next = SkipSpace(text, at);
            if (next < text.Length && text[next] == '}')
            {
                slice.Start += next + 1;
                return true;
            }

            if (next == at && text[at..] is not ['.' or '#', ..])
            {
                return false;
            }
        }

        return false;
    }

    private static bool TryReadOne(ReadOnlySpan<char> text, ref int at, HtmlAttributes attributes)
    {
        at = SkipSpace(text, at);
        if (at >= text.Length)
        {
            return false;
        }

        var mark = text[at];
        var start = mark is '#' or '.' ? at + 1 : at;
        var end = SkipName(text, start);
        if (end == start)
        {
            return false;
        }

        var name = text[start..end].ToString();
        at = end;
        switch (mark)
        {
            case '#':
                attributes.Id = name;
                return true;
            case '.':
                AddClass(attributes, name);
                return true;
            default:
                if (ReadValue(text, ref at) is not { } value)
                {
                    return false;
                }

                Add(attributes, name, value);
                return true;
        }
    }

    /// <summary>Adds a key with its value; an id and classes may be written so as well.</summary>
    private static void Add(HtmlAttributes attributes, string name, string value)
    {
        switch (name)
        {
            case "id" when value.Length > 0 && !value.Contains(' ', StringComparison.Ordinal):
                attributes.Id = value;
                break;
            case "class":
                foreach (var one in value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    AddClass(attributes, one);
                }

                break;
            default:
                attributes.AddProperty(name, value);
                break;
        }
    }

    /// <summary>
    /// Adds a class. One that is there already is looked for among the last alone; a class that appears twice has no effect.
    /// </summary>
    private static void AddClass(HtmlAttributes attributes, string name)
    {
        const int MostCompared = 64;
        var classes = attributes.Classes ??= [];
        for (var i = Math.Max(0, classes.Count - MostCompared); i < classes.Count; i++)
        {
            if (classes[i] == name)
            {
                return;
            }
        }

        classes.Add(name);
    }

    private static string? ReadValue(ReadOnlySpan<char> text, ref int at)
    {
        if (at + 1 >= text.Length || text[at] != '=')
        {
            return null;
        }

        var isQuoted = text[at + 1] is '"' or '\'';
        var start = isQuoted ? at + 2 : at + 1;
        var length = isQuoted ? text[start..].IndexOf(text[at + 1]) : text[start..].IndexOfAny(" \t\r\n}");
        if (length < 0 || (length == 0 && !isQuoted) || text.Slice(start, length).ContainsAny('\r', '\n'))
        {
            return null;
        }

        at = start + length + (isQuoted ? 1 : 0);
        return text.Slice(start, length).ToString();
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }

    private static int SkipName(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_' or ':'))
        {
            at++;
        }

        return at;
    }
}
