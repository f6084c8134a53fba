namespace Leaflets.Markdown.Dialects;

/// <summary>The shapes of constructs of wikis, AsciiDoc, reStructuredText, Textile, Org and Word.</summary>
internal static class MarkupShapes
{
    /// <summary>The longest name of a macro, and a sign before it.</summary>
    private const int LongestMacro = 9;

    private static readonly string[] Macros = ["btn", "footnote", "icon", "image", "kbd", "link", "menu", "pass", "stem", "xref"];

    private static readonly string[] PictureEndings = [".png!", ".jpg!", ".jpeg!", ".gif!", ".svg!"];

    /// <summary>A block begins with the opening, and a letter follows.</summary>
    public static ForeignShape BlockWithLetter(string opening) => place =>
        place.IsBlockStart && place.Line.Length > opening.Length && char.IsLetter(place.Line[opening.Length]) ? place.Line.Length : 0;

    /// <summary>A block begins with the opening, and something follows.</summary>
    public static ForeignShape Block(string opening) =>
        place => place.IsBlockStart && place.Line.Length > opening.Length ? place.Line.Length : 0;

    /// <summary>A line of one sign alone, four or more, begins a block.</summary>
    public static int Edge(ForeignPlace place) =>
        place.IsBlockStart && !place.Line.ContainsAnyExcept(place.Line[0]) ? place.Line.Length : 0;

    /// <summary>A title: one equals sign and a capital, at the beginning of a block.</summary>
    public static int Title(ForeignPlace place) =>
        place.IsBlockStart && place.Line.Length > 2 && char.IsUpper(place.Line[2]) ? place.Line.Length : 0;

    /// <summary>The state of a task that is no tick: <c>[-] text</c>, <c>[?] text</c>.</summary>
    public static int TaskState(ForeignPlace place) =>
        place.Line is ['[', '-' or '/' or '?' or '!' or '<' or '>' or '~', ']', ' ', _, ..] ? 3 : 0;

    /// <summary>
    /// An item in an item: more than one star, and a space, below a line that begins with a star. Alone they call a note; on both sides
    /// they were to stress what stands between them.
    /// </summary>
    public static int NestedItem(ForeignPlace place)
    {
        var rest = place.Line.TrimStart('*');
        var stars = place.Line.Length - rest.Length;
        return rest is [' ', _, ..] && place.Above.TrimStart(" \t>").StartsWith("*") && !rest.Contains("**", StringComparison.Ordinal)
            ? stars : 0;
    }

    /// <summary>An address and words in one bracket: <c>[https://… text]</c>.</summary>
    public static int SpacedLink(ForeignPlace place)
    {
        var line = place.Line;
        var end = line.IndexOf(']');
        var isOne = end > 0 && IsWeb(line[1..]) && line[1..end].Contains(' ') && !line[1..end].Contains('[')
            && line[(end + 1)..] is not ['(' or '[', ..];
        return isOne ? end + 1 : 0;
    }

    /// <summary>Words and an address with a bar between them: <c>[text|https://…]</c>.</summary>
    public static int BarredLink(ForeignPlace place)
    {
        var line = place.Line;
        var (bar, end) = (line.IndexOf('|'), line.IndexOf(']'));
        return bar > 1 && end > bar && IsWeb(line[(bar + 1)..]) && !line[1..end].Contains('[') ? end + 1 : 0;
    }

    /// <summary>A picture between exclamation marks: <c>!picture.png!</c>.</summary>
    public static int Picture(ForeignPlace place)
    {
        var line = place.Line;
        var end = line[1..].IndexOf('!') + 2;
        if (end < 3 || char.IsLetterOrDigit(place.Before) || line[..end].ContainsAny(" \t"))
        {
            return 0;
        }

        foreach (var ending in PictureEndings)
        {
            if (line[..end].EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return end;
            }
        }

        return 0;
    }

    /// <summary>A macro of AsciiDoc within the text, told by its name before the colon: <c>image:inhaler.png[An inhaler]</c>.</summary>
    public static int Macro(ForeignPlace place)
    {
        var ahead = place.Behind(LongestMacro);
        var line = place.Line;
        var open = line.IndexOf('[');
        var close = open < 0 ? -1 : line[open..].IndexOf(']');
        if (close < 0 || line[..open].Contains(' '))
        {
            return 0;
        }

        foreach (var name in Macros)
        {
            if (ahead.EndsWith(name, StringComparison.Ordinal)
                && (ahead.Length == name.Length || !char.IsLetterOrDigit(ahead[^(name.Length + 1)])))
            {
                return open + close + 1;
            }
        }

        return 0;
    }

    /// <summary>A reference of AsciiDoc with its words: <c>&lt;&lt;doses,the doses&gt;&gt;</c>.</summary>
    public static int Reference(ForeignPlace place)
    {
        var length = Shapes.Between(place.Line, "<<", ">>");
        var name = length > 0 ? Shapes.NameLength(place.Line[2..]) : 0;
        return name > 0 && place.Line[2 + name] == ',' ? length : 0;
    }

    /// <summary>The end of a link of reStructuredText, right behind code: <c>`text`_</c>.</summary>
    public static int RestLink(ForeignPlace place)
    {
        var marks = place.Line.Length - place.Line.TrimStart('_').Length;
        return place.Before == '`' && marks <= 2 && (marks == place.Line.Length || !char.IsLetterOrDigit(place.Line[marks])) ? marks : 0;
    }

    /// <summary>A tag of Word with its namespace: <c>&lt;o:p&gt;</c>.</summary>
    public static int OfficeTag(ForeignPlace place)
    {
        var line = place.Line;
        var start = line is ['<', '/', ..] ? 2 : 1;
        var colon = line.IndexOf(':');
        var end = line.IndexOf('>');
        var isTag = colon > start && colon <= start + 3 && end > colon + 1 && char.IsAsciiLetter(line[colon + 1])
            && !line[start..colon].ContainsAnyExceptInRange('a', 'z') && !line[1..end].Contains('<');
        return isTag ? end + 1 : 0;
    }

    /// <summary>A backslash and a space between two words: pandoc's space that does not break.</summary>
    public static int Tie(ForeignPlace place) =>
        char.IsLetterOrDigit(place.Before) && place.Line is [_, _, var after, ..] && char.IsLetterOrDigit(after) ? 1 : 0;

    private static bool IsWeb(ReadOnlySpan<char> text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
