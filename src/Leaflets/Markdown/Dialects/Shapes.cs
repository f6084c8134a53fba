using System.Buffers;

namespace Leaflets.Markdown.Dialects;

/// <summary>The shapes of constructs, each recognised by what precedes and follows its opening.</summary>
internal static class Shapes
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");

    private static readonly SearchValues<char> RoleCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:+");

    private static readonly SearchValues<char> ExpressionMarks = SearchValues.Create("|(\"'$=");

    /// <summary>The whole line is the opening.</summary>
    public static ForeignShape Line(string line) => place => place.Line.Equals(line, StringComparison.Ordinal) ? line.Length : 0;

    /// <summary>The opening and whatever follows on the line.</summary>
    public static int RestOfLine(ForeignPlace place) => place.Line.Length;

    /// <summary>The opening, some text and this on the same line.</summary>
    public static ForeignShape LineWith(string inner) =>
        place => place.Line.Contains(inner, StringComparison.Ordinal) ? place.Line.Length : 0;

    /// <summary>The opening and this mark at the end of the same line.</summary>
    public static ForeignShape LineEnding(string end) =>
        place => place.Line.Length > end.Length + 1 && place.Line.EndsWith(end, StringComparison.Ordinal) ? place.Line.Length : 0;

    /// <summary>The opening, something in between, and a closing in the same paragraph.</summary>
    public static ForeignShape Until(string opening, string close) => place => Between(place.Rest, opening, close);

    /// <summary>The opening, something in between, and a closing on the same line.</summary>
    public static ForeignShape UntilOnLine(string opening, string close) => place => Between(place.Line, opening, close);

    /// <summary>The opening to its closing on the line, or to the end of the line where nothing closes it.</summary>
    public static ForeignShape UntilOrLine(string close) => place =>
    {
        var end = place.Line.IndexOf(close, StringComparison.Ordinal);
        return end < 0 ? place.Line.Length : end + close.Length;
    };

    /// <summary>A name right after the opening, and then this.</summary>
    public static ForeignShape Named(string opening, string after) => place =>
    {
        var rest = place.Line[opening.Length..];
        var end = NameLength(rest);
        return end > 0 && char.IsAsciiLetter(rest[0]) && rest[end..].StartsWith(after, StringComparison.Ordinal)
            ? opening.Length + end + after.Length : 0;
    };

    /// <summary>A directive at the beginning of a line: a name right after the opening, with what follows on the line.</summary>
    public static ForeignShape NamedLine(string opening, string after) => place => Named(opening, after)(place) > 0 ? place.Line.Length : 0;

    /// <summary>A sign by its name between colons, where no word or time touches it.</summary>
    public static int Emoji(ForeignPlace place)
    {
        if (char.IsLetterOrDigit(place.Before) || place.Before is ':' or '/')
        {
            return 0;
        }

        var line = place.Line;
        var end = line[1..].IndexOf(':');
        if (end < 2 || (!char.IsAsciiLetterLower(line[1]) && line[1] is not ('+' or '-')))
        {
            return 0;
        }

        foreach (var character in line.Slice(1, end))
        {
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character is not ('_' or '-' or '+'))
            {
                return 0;
            }
        }

        return end + 2 == line.Length || !(char.IsLetterOrDigit(line[end + 2]) || line[end + 2] == ':') ? end + 2 : 0;
    }

    /// <summary>A link of a wiki or a vault of notes; numbers between double brackets are references that people write.</summary>
    public static int WikiLink(ForeignPlace place)
    {
        var length = Between(place.Line, "[[", "]]");
        return length > 0 && place.Line[2..(length - 2)].ContainsAnyExceptInRange('0', '9') ? length : 0;
    }

    /// <summary>A note of pandoc within the text; brackets between two marks are raised.</summary>
    public static int InlineNote(ForeignPlace place)
    {
        var length = Between(place.Rest, "^[", "]");
        return length > 0 && place.Rest[length..] is not ['^', ..] ? length : 0;
    }

    /// <summary>A citation of pandoc.</summary>
    public static int Citation(ForeignPlace place)
    {
        var line = place.Line;
        var at = line.StartsWith("[-@", StringComparison.Ordinal) ? 3 : line.StartsWith("[see @", StringComparison.Ordinal) ? 6 : 2;
        var end = line.IndexOf(']');
        var key = end > at ? NameLength(line[at..end]) : 0;
        return key > 0 && char.IsAsciiLetter(line[at]) && (at + key == end || line[at + key] is ',' or ';' or ':' or '.') ? end + 1 : 0;
    }

    /// <summary>The closing of a shortcode or of BBCode: <c>[/caption]</c>.</summary>
    public static int ClosingBracket(ForeignPlace place)
    {
        var end = NameLength(place.Line[2..]);
        return end > 0 && place.Line[(2 + end)..] is [']', ..] ? end + 3 : 0;
    }

    /// <summary>A target of MyST: <c>(name)=</c> on a line of its own.</summary>
    public static int Target(ForeignPlace place) =>
        place.Line is ['(', _, .., ')', '='] && !place.Line[1..^2].ContainsAny('(', ')', ' ') ? place.Line.Length : 0;

    /// <summary>A numbered example of pandoc: <c>(@)</c> or <c>(@good)</c>, with its text.</summary>
    public static int Example(ForeignPlace place)
    {
        var end = NameLength(place.Line[2..]) + 2;
        return place.Line[end..] is [')', ' ' or '\t', ..] ? end + 1 : 0;
    }

    /// <summary>A line of verse or of an address: a bar that no other bar follows.</summary>
    public static int LineBlock(ForeignPlace place) =>
        place.Line is ['|', ' ', _, ..] && !place.Line[1..].Contains('|') ? place.Line.Length : 0;

    /// <summary>The title of a text as pandoc writes it: in the very first line.</summary>
    public static int TitleBlock(ForeignPlace place) => place.IsFirst ? place.Line.Length : 0;

    /// <summary>A heading of a wiki: the same number of signs on both sides.</summary>
    public static int WikiHeading(ForeignPlace place)
    {
        var line = place.Line;
        var marks = line.Length - line.TrimStart('=').Length;
        var isHeading = marks is >= 2 and <= 6 && line.Length > 2 * marks + 2 && line[marks] == ' ' && line[^(marks + 1)] == ' '
            && line[^marks..].IndexOfAnyExcept('=') < 0 && line[^(marks + 1)] != '=';
        return isHeading ? line.Length : 0;
    }

    /// <summary>A tab of MkDocs.</summary>
    public static int Tab(ForeignPlace place) => place.Line[3..].TrimStart("!+ ") is ['"', _, .., '"'] ? place.Line.Length : 0;

    /// <summary>An import of MDX.</summary>
    public static int Import(ForeignPlace place) =>
        place.Line.Contains(" from '", StringComparison.Ordinal) || place.Line.Contains(" from \"", StringComparison.Ordinal)
            ? place.Line.Length
            : 0;

    /// <summary>An expression between two braces that cannot be a misspelt field name: it calls, filters or quotes.</summary>
    public static int Expression(ForeignPlace place)
    {
        var line = place.Line;
        var end = line.IndexOf("}}");
        var inner = line[2..(end < 0 ? line.Length : end)].Trim();
        var isOne = inner.ContainsAny(ExpressionMarks) || inner is ['.', ..] or ['-', ..];
        return !isOne ? 0 : end < 0 ? line.Length : end + 2;
    }

    /// <summary>A role of MyST: a name in braces right before code.</summary>
    public static int Role(ForeignPlace place)
    {
        var line = place.Line;
        var name = line[1..].IndexOfAnyExcept(RoleCharacters);
        if (name < 1 || line[(name + 1)..] is not ['}', '`', ..] || !char.IsAsciiLetter(line[1]))
        {
            return 0;
        }

        var close = line[(name + 3)..].IndexOf('`');
        return close < 0 ? 0 : name + 4 + close;
    }

    /// <summary>A role of reStructuredText: a name between colons right before code.</summary>
    public static int RestRole(ForeignPlace place)
    {
        var line = place.Line;
        var end = NameLength(line[1..]) + 1;
        return end > 1 && char.IsAsciiLetter(line[1]) && !char.IsLetterOrDigit(place.Before) && line[end..] is [':', '`', ..] ? end + 1 : 0;
    }

    /// <summary>The anchor of a block in a vault of notes, at the very end of its line.</summary>
    public static int BlockAnchor(ForeignPlace place)
    {
        var end = NameLength(place.Line[1..]) + 1;
        var isAnchor = end > 4 && end == place.Line.Length && (place.Before is ' ' or '\t') && place.Line[1..].ContainsAnyInRange('a', 'z');
        return isAnchor ? end : 0;
    }

    /// <summary>An opening, something in between, and a closing: how long all of it is, or 0.</summary>
    internal static int Between(ReadOnlySpan<char> text, string opening, string close)
    {
        if (text.Length <= opening.Length)
        {
            return 0;
        }

        var end = text[opening.Length..].IndexOf(close, StringComparison.Ordinal);
        return end > 0 && !text.Slice(opening.Length, end).IsWhiteSpace() ? opening.Length + end + close.Length : 0;
    }

    /// <summary>How many characters of a name a text begins with.</summary>
    internal static int NameLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(NameCharacters);
        return end < 0 ? text.Length : end;
    }
}
