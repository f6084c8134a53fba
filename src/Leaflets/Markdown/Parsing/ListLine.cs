using Leaflets.Documents;

namespace Leaflets.Markdown.Parsing;

/// <summary>A line that begins with a letter, a Roman numeral or a number in parentheses, as an item of a list may.</summary>
/// <param name="Column">Where in its line the marker begins.</param>
/// <param name="Length">The characters of the marker.</param>
/// <param name="Label">The letters or digits.</param>
/// <param name="Delimiter">What stands around them: <c>.</c>, <c>)</c>, or <c>(</c> for both parentheses.</param>
internal readonly ref struct ListLine(int Column, int Length, ReadOnlySpan<char> Label, char Delimiter)
{
    private const int LongestLabel = 7;

    /// <summary>Where in its line the marker begins.</summary>
    public int Column { get; } = Column;

    /// <summary>The characters of the marker.</summary>
    public int Length { get; } = Length;

    /// <summary>The letters or digits.</summary>
    public ReadOnlySpan<char> Label { get; } = Label;

    /// <summary>What stands around them.</summary>
    public char Delimiter { get; } = Delimiter;

    /// <summary>Whether the line begins with a marker.</summary>
    public bool IsMarked => Length > 0;

    /// <summary>The number that the marker stands for in a system, or 0.</summary>
    public int NumberIn(NumeralSystem system) => system == NumeralSystem.Digits
        ? Label is [>= '0' and <= '9', ..]
        && int.TryParse(Label, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0
        : Numerals.Read(system, Label);

    /// <summary>Reads the marker at the beginning of a text.</summary>
    /// <param name="text">The line from the marker on.</param>
    /// <param name="column">Where in its line that is.</param>
    public static ListLine Read(ReadOnlySpan<char> text, int column)
    {
        var opens = text is ['(', ..];
        var label = opens ? text[1..] : text;
        var length = 0;
        while (length < label.Length && length <= LongestLabel
            && (opens ? char.IsAsciiLetterOrDigit(label[length]) : char.IsAsciiLetter(label[length])))
        {
            length++;
        }

        if (length is 0 or > LongestLabel || length + 1 >= label.Length || label[length + 1] is not (' ' or '\t')
            || label[length] is not (')' or '.'))
        {
            return default;
        }

        var delimiter = label[length];
        if (opens && delimiter != ')')
        {
            return default;
        }

        var marker = length + (opens ? 2 : 1);
        return text[marker..].IsWhiteSpace() ? default : new(column, marker, label[..length], opens ? '(' : delimiter);
    }
}
