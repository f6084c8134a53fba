using System.Globalization;

namespace Leaflets.Inspection.Reading;

/// <summary>
/// A text that stands for what is shown in and behind it (<c>ActualText</c>, ISO 32000-1, 14.9.4), with the places of its characters: those
/// of the glyphs that show the same character, in the order in which they are shown.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="places">The places of the text that it is a part of, of which the last are its own.</param>
internal sealed class ReplacedText(string text, List<DrawnPlace> places)
{
    private readonly int _start = places.Count - text.Length;
    private int _next;

    /// <summary>Takes the characters that are shown and not heard.</summary>
    /// <param name="shown">The characters.</param>
    /// <param name="drawn">Where each UTF-16 unit of them is drawn.</param>
    public void Place(List<ShownCharacter> shown, List<DrawnPlace> drawn)
    {
        var i = 0;
        foreach (var character in shown)
        {
            foreach (var unit in character.Text ?? "\uFFFD")
            {
                var place = drawn[i++];
                if (!char.IsWhiteSpace(unit) && char.GetUnicodeCategory(unit) != UnicodeCategory.Format && Find(unit) is >= 0 and var at)
                {
                    places[_start + at] = place;
                    _next = at + 1;
                }
            }
        }
    }

    /// <summary>
    /// The first character like it that has no place yet, from the last found one on or else from the beginning; below zero for none.
    /// </summary>
    private int Find(char unit)
    {
        for (var step = 0; step < text.Length; step++)
        {
            var at = (_next + step) % text.Length;
            if (text[at] == unit && places[_start + at].Page == 0)
            {
                return at;
            }
        }

        return -1;
    }
}
