using System.Collections.Immutable;

namespace Leaflets.Verification;

/// <summary>
/// What a leaflet says, character for character in reading order: without white space, and without what the program makes of its own to say
/// the same in each format (numbers and bullets of lists, numbers of notes, running heads).
/// </summary>
/// <param name="Body">The text.</param>
/// <param name="Notes">The footnotes, by number.</param>
internal sealed record LeafletText(string Body, ImmutableArray<string> Notes)
{
    /// <summary>
    /// The characters that count: no white space, no marks that only direct lines and breaks, and one hyphen for both that look alike, since
    /// Word keeps a phone number on one line by the other.
    /// </summary>
    public static string Bare(ReadOnlySpan<char> text)
    {
        var kept = new char[text.Length];
        var count = 0;
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && character is not ('\u200E' or '\u200F' or '\u00AD' or '\u2060' or '\uFEFF'))
            {
                kept[count++] = character == '\u2011' ? '-' : character;
            }
        }

        return new string(kept, 0, count);
    }
}
