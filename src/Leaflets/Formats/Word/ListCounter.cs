using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Styling;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Formats.Word;

/// <summary>
/// Gives the items of one list the numbering that shows their numbers: the one before where Word counts on to the number by itself, else a
/// numbering of their own that begins with it (ECMA-376 part 1, 17.9.26).
/// </summary>
/// <param name="numberings">The numberings of the document.</param>
/// <param name="marker">What the list's markers look like.</param>
/// <param name="level">The list's level.</param>
/// <param name="start">The indent of its text, in twips.</param>
/// <param name="hanging">How far its markers hang out of that, in twips.</param>
/// <param name="isCounted">Whether programs count here: LibreOffice does not in footnotes, so there each marker is text.</param>
/// <param name="color">The colour of its markers; null for that of the text.</param>
internal sealed class ListCounter(Numberings numberings, ListMarker marker, int level, int start, int hanging, bool isCounted, Color? color)
{
    /// <summary>The greatest number that programs count from: a signed word of 16 bits, as in the formats before this one.</summary>
    private const int GreatestCounted = 32_767;

    private const int Letters = 26;

    private int _instance;
    private int _next;
    private string? _suffix;

    /// <summary>The numbering of the next item.</summary>
    /// <param name="number">The item's number.</param>
    /// <param name="suffix">What stands behind the number: nothing, or a box to tick.</param>
    public int Next(int number, string suffix)
    {
        if (!isCounted || !Counts(number))
        {
            _suffix = null;
            return numberings.Labelled(ListLabels.Of(marker, number, NumberStyle.Default) + suffix, level, start, hanging, color);
        }

        if (number != _next || suffix != _suffix || !numberings.CountsOn(_instance))
        {
            _instance = numberings.Counted(
                number, new(marker.System, marker.Around(Numberings.Place(level)) + suffix), level, start, hanging, color);
        }

        (_next, _suffix) = (number + 1, suffix);
        return _instance;
    }

    /// <summary>Whether word processors write the number as this program does. Beyond z, Word writes aa, bb, cc.</summary>
    private bool Counts(int number) => marker.System switch
    {
        NumeralSystem.LowerLetter or NumeralSystem.UpperLetter => number is > 0 and <= Letters,
        NumeralSystem.LowerRoman or NumeralSystem.UpperRoman => Numerals.Write(marker.System, number) is not null,
        _ => number is >= 0 and <= GreatestCounted,
    };
}
