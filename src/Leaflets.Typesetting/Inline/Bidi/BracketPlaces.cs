using System.Collections;
using Leaflets.Bounds;

namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>The brackets and quotation marks of a text that have their partner in the same piece of it.</summary>
internal static class BracketPlaces
{
    private const string Opening = "([{«‹‘“⟨⟦⌈⌊";
    private const string Closing = ")]}»›’”⟩⟧⌉⌋";

    /// <summary>Whether the character opens a bracket or quotation.</summary>
    public static bool Opens(char c) => Opening.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether the character closes a bracket or quotation; an apostrophe does, where none is open it is one of a word.</summary>
    public static bool Closes(char c) => Closing.Contains(c, StringComparison.Ordinal);

    /// <summary>Whether a mark is bracket or quotation of either side.</summary>
    public static bool IsEither(char c) => Opens(c) || Closes(c);

    /// <summary>Marks the brackets that are closed before the text breaks off (UAX #9, BD16, within one piece).</summary>
    /// <param name="text">The text.</param>
    /// <param name="kinds">The kinds of the characters.</param>
    /// <param name="isEdge">Before which characters an isolate begins or ends.</param>
    public static BitArray Find(ReadOnlySpan<char> text, ReadOnlySpan<CharacterKind> kinds, ReadOnlySpan<bool> isEdge)
    {
        var paired = new BitArray(text.Length);
        var open = new Stack<(int Place, int Kind)>();
        for (var i = 0; i < text.Length; i++)
        {
            Steps.Take();
            if (isEdge[i] || LeftToRightPieces.EndsPiece(kinds, i))
            {
                open.Clear();
            }

            if (kinds[i] != CharacterKind.Sign)
            {
                continue;
            }
            else if (Opening.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var kind)
            {
                open.Push((i, kind));
            }
            else if (Closes(text[i]))
            {
                Close(text[i], i, open, paired);
            }
        }

        return paired;
    }

    // A mark that closes nothing is passed over; what was opened within and is not closed stays without a partner.
    private static void Close(char c, int place, Stack<(int Place, int Kind)> open, BitArray paired)
    {
        const int MostOpen = 8;
        var depth = 0;
        foreach (var (_, kind) in open)
        {
            if (Closing[kind] == c)
            {
                for (; depth > 0; depth--)
                {
                    open.Pop();
                }

                paired[open.Pop().Place] = true;
                paired[place] = true;
                return;
            }

            if (++depth == MostOpen)
            {
                return;
            }
        }
    }
}
