using System.Collections.Immutable;

namespace Leaflets.Formats.Reading;

/// <summary>
/// What a leaflet says in reading order: character for character, and beside the text the descriptions of pictures, the addresses of links,
/// the numbers and boxes of lists, long forms, and which cells head others. What the program makes of its own to say the same in each
/// format (the look of bullets, numbers of notes, running heads) is left out.
/// </summary>
/// <param name="Body">The text.</param>
/// <param name="Notes">The footnotes, by number.</param>
internal sealed record LeafletText(Passage Body, ImmutableArray<Passage> Notes)
{
    /// <summary>The characters of a text that count, without any white space.</summary>
    public static string Bare(ReadOnlySpan<char> text)
    {
        var kept = new char[text.Length];
        var count = 0;
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && Counts(character))
            {
                kept[count++] = Alike(character);
            }
        }

        return new string(kept, 0, count);
    }

    /// <summary>
    /// Whether a character says something: it does not where it only directs lines and breaks, or strikes out what stands before it.
    /// </summary>
    public static bool Counts(char character) =>
        !SetsDirection(character) && character is not ('\u00AD' or '\u0336' or '\u2060' or '\uFEFF');

    /// <summary>
    /// Whether a character sets the direction of others (UAX #9, 2.1 to 2.6). The program writes such characters too,
    /// so those of the source are looked for beside the text: in a DOCX each in its place. A PDF has no such characters
    /// but the order that they bring about.
    /// </summary>
    public static bool SetsDirection(char character) =>
        character is '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The hyphen that Word keeps a phone number on one line by is a hyphen.</summary>
    public static char Alike(char character) => character == '\u2011' ? '-' : character;
}
