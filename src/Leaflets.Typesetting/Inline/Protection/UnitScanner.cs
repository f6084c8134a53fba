using Leaflets.Typesetting.Inline.Characters;
using static Leaflets.Typesetting.Inline.Protection.NumberParts;

namespace Leaflets.Typesetting.Inline.Protection;

/// <summary>Recognises the unit behind a number: mg, mg/kg/day, mg/5 ml, ml/min/1.73 m², ×10⁹/L, °C, %.</summary>
internal static class UnitScanner
{
    /// <summary>A unit under a stroke that no list knows is at most so long: /wk, /puff.</summary>
    private const int LongestUnknown = 4;

    /// <summary>The end of the unit, or here if there is none.</summary>
    public static int End(ReadOnlySpan<char> text, int i, BindingWords words)
    {
        if (i >= text.Length)
        {
            return i;
        }

        var end = text[i] == '/' ? i : EndOfOne(text, i, words);
        if (end == i && text[i] != '/')
        {
            return i;
        }

        while (end + 1 < text.Length && text[end] is '/' or '\u00B7' or '\u22C5' && Under(text, end + 1, words) is var next
            && next > end + 1)
        {
            end = next;
        }

        return end;
    }

    private static int EndOfOne(ReadOnlySpan<char> text, int i, BindingWords words)
    {
        if (text[i] == '°')
        {
            return i + 1 < text.Length && text[i + 1] is 'C' or 'F' ? i + 2 : i + 1;
        }

        if (text[i] == '\u066A' || Signs.IsUnit(text[i]))
        {
            return i + 1;
        }

        var end = EndOfWordIn(words.Units, text, i);
        end += end < text.Length && text[end] == '.' && words.Units.Contains(text[i..(end + 1)]) ? 1 : 0;
        return end > i && words.IsUnit(text[i..end]) ? EndOfPower(text, end) : i;
    }

    // What stands under a stroke: a unit, or a number with one.
    private static int Under(ReadOnlySpan<char> text, int i, BindingWords words)
    {
        if (IsNumberAt(text, i))
        {
            var number = EndOfNumber(text, i);
            var start = IsSpaceAt(text, number) ? number + 1 : number;
            var unit = start < text.Length ? EndOfOne(text, start, words) : start;
            return unit > start ? unit : number;
        }

        var end = EndOfWordIn(words.Units, text, i);
        var isUnit = end > i && (words.IsUnit(text[i..end]) || (end - i <= LongestUnknown && text[i] < '\u0590'));
        return isUnit ? EndOfPower(text, end) : i;
    }

    // m², cm3: the power belongs to its unit, raised or not.
    private static int EndOfPower(ReadOnlySpan<char> text, int i) =>
        i < text.Length && text[i] is '2' or '3' && (i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1]))
            ? i + 1
            : SkipRaised(text, i);
}
