using System.Collections.Immutable;
using Leaflets.Typesetting.Inline.Collecting;

namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>Brings the caller's isolates and those of expressions into one properly nested list.</summary>
internal static class IsolateNesting
{
    /// <summary>The isolates by start, the outer first.</summary>
    /// <param name="asked">The caller's, in that order.</param>
    /// <param name="pieces">The others, in text order; none crosses the edge of one of the caller's.</param>
    public static List<IsolatedSpan> Merge(ImmutableArray<IsolatedSpan> asked, List<IsolatedSpan> pieces)
    {
        var merged = new List<IsolatedSpan>(asked.Length + pieces.Count);
        var next = 0;
        foreach (var piece in pieces)
        {
            // Where both begin at one place the longer is the outer.
            while (next < asked.Length
                && (asked[next].Start < piece.Start || (asked[next].Start == piece.Start && asked[next].End >= piece.End)))
            {
                merged.Add(asked[next++]);
            }

            merged.Add(piece);
        }

        merged.AddRange(asked.AsSpan()[next..]);
        return merged;
    }
}
