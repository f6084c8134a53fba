using System.Globalization;
using Leaflets.Documents;
using Markdig.Parsers;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Items that begin with a letter, a Roman numeral, or a number or letter in parentheses: <c>a.</c>, <c>iv)</c>, <c>(1)</c>. They need a
/// neighbour (<see cref="SiblingLines"/>). Also the letter o that word processors write for a bullet.
/// </summary>
internal sealed class LetterItemParser : OrderedListItemParser
{
    /// <summary>The kind of list whose bullet is the letter o.</summary>
    public const char LetterBullet = 'o';

    public LetterItemParser() =>
        OpeningCharacters =
        [
            '(',
            .. Enumerable.Range('a', 26).Select(static letter => (char)letter),
            .. Enumerable.Range('A', 26).Select(static letter => (char)letter),
        ];

    /// <summary>What the items of a kind of list are numbered with.</summary>
    public static NumeralSystem SystemOf(char bulletType) => bulletType switch
    {
        'a' => NumeralSystem.LowerLetter,
        'A' => NumeralSystem.UpperLetter,
        'i' => NumeralSystem.LowerRoman,
        'I' => NumeralSystem.UpperRoman,
        _ => NumeralSystem.Digits,
    };

    /// <inheritdoc/>
    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
    {
        result = default;
        var line = state.Line;
        var text = line.Text.AsSpan(line.Start, line.Length);
        if (IsLetterBullet(state, text))
        {
            result = new() { BulletType = LetterBullet, OrderedStart = "1", OrderedDelimiter = LetterBullet, DefaultOrderedStart = "1" };
            state.NextChar();
            return true;
        }

        if (!ListLine.Read(text, 0).IsMarked)
        {
            return false;
        }

        var item = ListLine.Read(text, line.Start - LineStart(line.Text, line.Start));
        if (Find(state, item, text, pendingBulletType) is not (var kind and not '\0', var number))
        {
            return false;
        }

        result = new()
        {
            BulletType = kind,
            OrderedStart = number.ToString(CultureInfo.InvariantCulture),
            OrderedDelimiter = item.Delimiter,
            DefaultOrderedStart = "1",
        };
        for (var i = 0; i < item.Length; i++)
        {
            state.NextChar();
        }

        return true;
    }

    /// <summary>The kind of list that an item belongs to, and its number there; the kind that the open list has comes first.</summary>
    private static (char Kind, int Number) Find(BlockProcessor state, ListLine item, ReadOnlySpan<char> text, char pending)
    {
        if (OpenList(state, pending, item) is { LastChild: Syntax.ListItemBlock last }
            && item.NumberIn(SystemOf(pending)) is var next and > 0
            && (next == last.Order + 1 || !IsAbbreviation(item, text)))
        {
            return (pending, next);
        }

        foreach (var kind in (ReadOnlySpan<char>)['i', 'I', 'a', 'A', '1'])
        {
            if (item.NumberIn(SystemOf(kind)) is var number and > 0 && HasSibling(state, item, kind, number))
            {
                return (kind, number);
            }
        }

        return default;
    }

    /// <summary>The list that the item would go on with, or null.</summary>
    private static Syntax.ListBlock? OpenList(BlockProcessor state, char pending, ListLine item)
    {
        if (pending is not ('a' or 'A' or 'i' or 'I' or '1'))
        {
            return null;
        }

        const int DeepestIndent = 3;
        for (var block = state.CurrentBlock; block is not null; block = block.Parent)
        {
            if (block is Syntax.ListBlock list && list.BulletType == pending && Math.Abs(list.Column - state.Column) <= DeepestIndent)
            {
                return list.OrderedDelimiter == item.Delimiter ? list : null;
            }
        }

        return null;
    }

    /// <summary>Whether what follows makes an abbreviation of the letter: "z. B.", "d. h.".</summary>
    private static bool IsAbbreviation(ListLine item, ReadOnlySpan<char> text)
    {
        var rest = text[item.Length..].TrimStart();
        return item.Delimiter == '.' && rest.Length > 1 && char.IsAsciiLetter(rest[0]) && rest[1] == '.';
    }

    private static bool HasSibling(BlockProcessor state, ListLine item, char kind, int number)
    {
        var (system, column, delimiter) = (SystemOf(kind), item.Column, item.Delimiter);
        return SiblingLines.Any(
            state.Line.Text, state.Start, column, (line, at) => Is(line, at, number - 1), (line, at) => Is(line, at, number + 1));

        bool Is(ReadOnlySpan<char> line, int at, int wanted)
        {
            var other = ListLine.Read(line, at);
            return other.IsMarked && other.Delimiter == delimiter && Math.Abs(at - column) <= 1 && wanted > 0
                && other.NumberIn(system) == wanted;
        }
    }

    /// <summary>
    /// Whether a line begins with the bullet o: behind it a tab or wide space, as word processors put it, or another such line beside it.
    /// </summary>
    private static bool IsLetterBullet(BlockProcessor state, ReadOnlySpan<char> text)
    {
        if (text is not ['o', ' ' or '\t', ..] || text[1..].IsWhiteSpace())
        {
            return false;
        }

        return text[1] == '\t' || text.StartsWith("o   ")
            || (text.StartsWith("o  ") && SiblingLines.Any(state.Line.Text, state.Start, int.MaxValue - 1, Is, Is));

        static bool Is(ReadOnlySpan<char> line, int at) => line.StartsWith("o ");
    }

    private static int LineStart(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
}
