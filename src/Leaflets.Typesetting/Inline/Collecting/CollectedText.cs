using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Inline.Collecting;

/// <summary>A paragraph's items as one text with what belongs to its characters.</summary>
/// <param name="Text">The characters (UTF-16); a box is U+FFFC, a forced line break is U+2028.</param>
/// <param name="Stretches">Stretches of one style, in order, without gaps.</param>
/// <param name="Events">Elements that open and close and notes that are called, in reading order.</param>
/// <param name="Boxes">The boxes by their index in the text, in order.</param>
/// <param name="Isolates">Stretches that the author isolates, in order.</param>
internal sealed record CollectedText(
    string Text,
    ImmutableArray<StyledStretch> Stretches,
    ImmutableArray<TextEvent> Events,
    ImmutableArray<PlacedBox> Boxes,
    ImmutableArray<IsolatedStretch> Isolates)
{
    /// <summary>Stands for a box.</summary>
    public const char BoxCharacter = '\uFFFC';

    /// <summary>Stands for a forced line break.</summary>
    public const char BreakCharacter = '\u2028';

    /// <summary>The stretch that a character lies in.</summary>
    public StyledStretch StretchAt(int index)
    {
        var (low, high) = (0, Stretches.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Stretches[middle].Start <= index ? (middle, high) : (low, middle - 1);
        }

        return Stretches[low];
    }
}

/// <summary>Characters of one style.</summary>
/// <param name="Start">The first character's index.</param>
/// <param name="End">The index after the last character.</param>
/// <param name="Style">How they look.</param>
/// <param name="Origin">The number that problems carry.</param>
internal sealed record StyledStretch(int Start, int End, TextStyle Style, int Origin);

/// <summary>Something between two characters.</summary>
/// <param name="Index">The index of the character after it.</param>
/// <param name="Item">An open, a close or a note call.</param>
internal readonly record struct TextEvent(int Index, InlineItem Item);

/// <summary>A box in the text.</summary>
internal readonly record struct PlacedBox(int Index, InlineBox Box);

/// <summary>A stretch with a direction of its own.</summary>
internal readonly record struct IsolatedStretch(int Start, int End, TextDirection Direction);
