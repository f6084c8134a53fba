namespace Leaflets.Pictures.Svg;

/// <summary>What one element must be: a name, classes, an id, attributes, and a place among its siblings.</summary>
internal sealed class CssCompound
{
    private readonly List<Func<SvgElement, bool>> _tests = [];

    private CssCompound(char combinator) => Combinator = combinator;

    /// <summary>What stands before it: a space, <c>&gt;</c>, <c>+</c> or <c>~</c>.</summary>
    public char Combinator { get; }

    /// <summary>Ids, classes (with attributes and places) and names it asks for (CSS 2.1, 6.4.3).</summary>
    public int Ids { get; private set; }

    /// <summary>See <see cref="Ids"/>.</summary>
    public int Classes { get; private set; }

    /// <summary>See <see cref="Ids"/>.</summary>
    public int Elements { get; private set; }

    /// <summary>What an element must have: <c>#id</c>, <c>.class</c>, a name, or <c>*</c>.</summary>
    public string Key { get; private set; } = "*";

    /// <summary>Whether an element is what it asks for.</summary>
    public bool Matches(SvgElement element)
    {
        foreach (var test in _tests)
        {
            if (!test(element))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads a compound at a place, which moves behind it; null where it is not known.</summary>
    public static CssCompound? Read(string text, ref int at, char combinator)
    {
        var compound = new CssCompound(combinator);
        var start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '+' or '~'))
        {
            if (!compound.One(text, ref at, at == start))
            {
                return null;
            }
        }

        return at > start ? compound : null;
    }

    private bool One(string text, ref int at, bool isFirst)
    {
        var mark = text[at];
        switch (mark)
        {
            case '*' when isFirst:
                at++;
                SkipNamespace(text, ref at);
                return true;
            case '.' or '#':
                at++;
                if (Name(text, ref at) is not { } name)
                {
                    return false;
                }

                (Ids, Classes) = mark == '#' ? (Ids + 1, Classes) : (Ids, Classes + 1);
                Key = mark == '#' || Key[0] != '#' ? mark + name : Key;
                _tests.Add(mark == '#' ? element => element["id"] == name : element => Words(element["class"]).Contains(name));
                return true;
            case '[':
                return Attribute(text, ref at);
            case ':':
                return Place(text, ref at);
            default:
                if (!isFirst || Name(text, ref at) is not { } element)
                {
                    return false;
                }

                Elements++;
                Key = element;
                _tests.Add(one => one.Name == element);
                return true;
        }
    }

    /// <summary><c>*|name</c>: a namespace, of which there is but one here.</summary>
    private void SkipNamespace(string text, ref int at)
    {
        if (at + 1 < text.Length && text[at] == '|')
        {
            at++;
            if (Name(text, ref at) is { } name)
            {
                (Elements, Key) = (Elements + 1, name);
                _tests.Add(one => one.Name == name);
            }
        }
    }

    private bool Attribute(string text, ref int at)
    {
        var close = CssText.IndexOf(text, at + 1, ']');
        if (close < 0)
        {
            return false;
        }

        var inside = text[(at + 1)..close].Trim();
        at = close + 1;
        Classes++;
        var sign = inside.IndexOf('=', StringComparison.Ordinal);
        if (sign < 0)
        {
            _tests.Add(element => element[inside] is not null);
            return inside.All(IsNameCharacter);
        }

        var how = sign > 0 ? inside[sign - 1] : ' ';
        how = how is '~' or '|' or '^' or '$' or '*' ? how : '=';
        var name = inside[..(how == '=' ? sign : sign - 1)].Trim();
        var stated = inside[(sign + 1)..].Trim();
        var value = CssText.Unquoted(stated);
        _tests.Add(element => element[name] is { } own && Is(own, how, value));

        // Behind the value may stand a mark that letters are alike (Selectors 4, 6.3), which is not known here.
        return name.Length > 0 && name.All(IsNameCharacter) && (value.Length < stated.Length || value.All(IsNameCharacter));
    }

    private static bool Is(string own, char how, string value) => how switch
    {
        '~' => Words(own).Contains(value),
        '|' => own == value || own.StartsWith(value + "-", StringComparison.Ordinal),
        '^' => value.Length > 0 && own.StartsWith(value, StringComparison.Ordinal),
        '$' => value.Length > 0 && own.EndsWith(value, StringComparison.Ordinal),
        '*' => value.Length > 0 && own.Contains(value, StringComparison.Ordinal),
        _ => own == value,
    };

    private bool Place(string text, ref int at)
    {
        at++;
        Classes++;
        if (Name(text, ref at) is not { } name)
        {
            return false;
        }

        if (name == "not" && at < text.Length && text[at] == '(')
        {
            var close = CssText.IndexOf(text, at + 1, ')');
            var inner = close < 0 ? string.Empty : text[(at + 1)..close].Trim();
            var place = 0;
            if (Read(inner, ref place, ' ') is not { } refused || place != inner.Length)
            {
                return false;
            }

            at = close + 1;
            (Ids, Classes, Elements) = (Ids + refused.Ids, Classes + refused.Classes - 1, Elements + refused.Elements);
            _tests.Add(element => !refused.Matches(element));
            return true;
        }

        Func<SvgElement, bool>? test = name switch
        {
            "root" => static element => element.Parent is null,
            "first-child" => static element => Sibling(element, 0),
            "last-child" => static element => Sibling(element, -1),
            "only-child" => static element => Sibling(element, 0) && Sibling(element, -1),
            "link" => static element => element.Name == "a",

            // Paper is not pointed at.
            "hover" or "focus" or "active" or "visited" or "focus-within" or "focus-visible" => static _ => false,
            _ => null,
        };
        _tests.Add(test ?? (static _ => false));
        return test is not null;
    }

    private static bool Sibling(SvgElement element, int place)
    {
        if (element.Parent is not { } parent)
        {
            return true;
        }

        bool IsElement(SvgElement one) => one.Name != SvgElement.TextName;
        return ReferenceEquals(place == 0 ? parent.Children.Find(IsElement) : parent.Children.FindLast(IsElement), element);
    }

    private static string[] Words(string? value) => (value ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string? Name(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && IsNameCharacter(text[at]))
        {
            at++;
        }

        return at > start ? text[start..at] : null;
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' || c > 0x7F;
}
