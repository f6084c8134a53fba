using System.Globalization;
using Leaflets.Typesetting.Inline.Collecting;

namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>Sorts characters for <see cref="LeftToRightPieces"/>.</summary>
internal static class CharacterKinds
{
    /// <summary>The kind of the character at a place; surrogates and marks are of the kind of their letters.</summary>
    public static CharacterKind Of(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        if (char.IsAsciiLetter(c))
        {
            return CharacterKind.Letter;
        }

        if (char.IsAsciiDigit(c))
        {
            return CharacterKind.Digit;
        }

        if (c is ' ' or '\u00A0' or '\u202F' or '\u2009')
        {
            return CharacterKind.Space;
        }

        if (c < '\u0080')
        {
            return char.IsControl(c) ? CharacterKind.Break : CharacterKind.Sign;
        }

        if (c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE'))
        {
            return OfRightToLeft(text, i);
        }

        return char.IsSurrogate(c) ? OfSurrogate(char.IsLowSurrogate(c) && i > 0 ? text[i - 1] : c) : Otherwise(c);
    }

    /// <summary>Whether the character is a digit of the Arabic script.</summary>
    public static bool IsArabicDigit(char c) => c is (>= '\u0660' and <= '\u0669') or (>= '\u06F0' and <= '\u06F9');

    // The decimal and thousands marks and the percent sign are of the number whose digits they stand at.
    private static CharacterKind OfRightToLeft(ReadOnlySpan<char> text, int i)
    {
        var c = text[i];
        if (IsArabicDigit(c))
        {
            return CharacterKind.Digit;
        }

        var isAfterDigit = i > 0 && IsArabicDigit(text[i - 1]);
        var isBeforeDigit = i + 1 < text.Length && IsArabicDigit(text[i + 1]);
        return (c is '\u066B' or '\u066C' && isAfterDigit && isBeforeDigit) || (c is '\u066A' && isAfterDigit)
            ? CharacterKind.Digit
            : CharacterKind.Break;
    }

    // By the first half: letters of the historic scripts and of Adlam run from right to left, pictographs have no direction.
    private static CharacterKind OfSurrogate(char first) => first switch
    {
        (>= '\uD802' and <= '\uD803') or (>= '\uD83A' and <= '\uD83B') => CharacterKind.Break,
        >= '\uD83C' and <= '\uD83E' => CharacterKind.Sign,
        _ => CharacterKind.Letter,
    };

    private static CharacterKind Otherwise(char c)
    {
        if (c == ParagraphText.ObjectReplacement)
        {
            return CharacterKind.Object;
        }

        if (c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF')
        {
            return CharacterKind.Nothing;
        }

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber => CharacterKind.Digit,
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator => CharacterKind.Break,
            UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol
                => c == '\u2044' ? CharacterKind.Digit : CharacterKind.Sign,
            _ when char.IsPunctuation(c) => CharacterKind.Sign,
            _ => CharacterKind.Letter,
        };
    }
}
