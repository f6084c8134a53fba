using System.Collections.Immutable;
using System.Text;

namespace Leaflets.Documents;

/// <summary>Letters and Roman numerals as numbers (CSS Counter Styles 3, 6.1 and 6.2).</summary>
internal static class Numerals
{
    private const int Letters = 26;
    private const int LargestRoman = 3999;

    private static readonly ImmutableArray<(int Value, string Numeral)> Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
        (4, "iv"), (1, "i"),
    ];

    /// <summary>A number in letters, or null where the system has none for it.</summary>
    public static string? Write(NumeralSystem system, int number) => system switch
    {
        NumeralSystem.LowerLetter when number > 0 => InLetters(number),
        NumeralSystem.UpperLetter when number > 0 => InLetters(number).ToUpperInvariant(),
        NumeralSystem.LowerRoman when number is > 0 and <= LargestRoman => InRoman(number),
        NumeralSystem.UpperRoman when number is > 0 and <= LargestRoman => InRoman(number).ToUpperInvariant(),
        _ => null,
    };

    /// <summary>
    /// The number that letters stand for, or 0 where they are no numeral of the system. A letter alone counts as its place in the alphabet.
    /// </summary>
    public static int Read(NumeralSystem system, ReadOnlySpan<char> text) => system switch
    {
        NumeralSystem.LowerLetter when text is [>= 'a' and <= 'z'] => text[0] - 'a' + 1,
        NumeralSystem.UpperLetter when text is [>= 'A' and <= 'Z'] => text[0] - 'A' + 1,
        NumeralSystem.LowerRoman => ReadRoman(text, 0),
        NumeralSystem.UpperRoman => ReadRoman(text, 'a' - 'A'),
        _ => 0,
    };

    private static string InLetters(int number)
    {
        var text = string.Empty;
        for (; number > 0; number = (number - 1) / Letters)
        {
            text = (char)('a' + ((number - 1) % Letters)) + text;
        }

        return text;
    }

    private static string InRoman(int number)
    {
        var text = new StringBuilder();
        foreach (var (value, numeral) in Roman)
        {
            for (; number >= value; number -= value)
            {
                text.Append(numeral);
            }
        }

        return text.ToString();
    }

    /// <summary>The greatest numerals first, each as often as it may stand; what is left over is no numeral.</summary>
    private static int ReadRoman(ReadOnlySpan<char> text, int shift)
    {
        var (number, at) = (0, 0);
        foreach (var (value, numeral) in Roman)
        {
            for (var times = 0; times < (numeral.Length == 1 && numeral[0] is not ('v' or 'l' or 'd') ? 3 : 1)
                && Begins(text[at..], numeral, shift); times++)
            {
                (number, at) = (number + value, at + numeral.Length);
            }
        }

        return at == text.Length ? number : 0;
    }

    private static bool Begins(ReadOnlySpan<char> text, string numeral, int shift)
    {
        for (var i = 0; i < numeral.Length; i++)
        {
            if (i >= text.Length || text[i] + shift != numeral[i])
            {
                return false;
            }
        }

        return true;
    }
}
