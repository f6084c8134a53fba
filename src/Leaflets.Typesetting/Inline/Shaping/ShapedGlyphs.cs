using Leaflets.Typesetting.Frames;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>Glyphs of one direction in visual order.</summary>
/// <param name="Glyphs">The glyphs; clusters rise from left to right, or fall where <paramref name="RightToLeft"/>.</param>
/// <param name="Unsafe">
/// For each glyph whether HarfBuzz forbids a break before its cluster without shaping again; null where none is.
/// </param>
/// <param name="RightToLeft">The direction.</param>
internal sealed record ShapedGlyphs(Glyph[] Glyphs, bool[]? Unsafe, bool RightToLeft)
{
    /// <summary>No glyphs.</summary>
    public static ShapedGlyphs None { get; } = new([], null, false);

    /// <summary>Whether a line may begin or end before this character, which is not the first, without shaping again.</summary>
    public bool IsSafeBefore(int position)
    {
        var index = RightToLeft ? FirstBelow(position) - 1 : FirstNotBelow(position);
        if ((uint)index >= (uint)Glyphs.Length)
        {
            // The character is set together with those before it.
            return Glyphs.Length == 0;
        }

        return Glyphs[index].Cluster == position && (Unsafe is null || !Unsafe[index]);
    }

    /// <summary>Whether a cluster begins at this character.</summary>
    public bool HasClusterAt(int position)
    {
        var index = RightToLeft ? FirstBelow(position) - 1 : FirstNotBelow(position);
        return (uint)index < (uint)Glyphs.Length && Glyphs[index].Cluster == position;
    }

    /// <summary>The glyphs of what stands before a character.</summary>
    public ShapedGlyphs Until(int position)
    {
        var (first, end) = RightToLeft ? (FirstBelow(position), Glyphs.Length) : (0, FirstNotBelow(position));
        return new ShapedGlyphs(Glyphs[first..end], Unsafe?[first..end], RightToLeft);
    }

    /// <summary>The glyphs of pieces of text, given in reading order.</summary>
    public static ShapedGlyphs Joined(List<ShapedGlyphs> pieces, bool rightToLeft)
    {
        var ordered = rightToLeft ? Enumerable.Reverse(pieces) : pieces;
        return new ShapedGlyphs(
            [.. ordered.SelectMany(static piece => piece.Glyphs)],
            pieces.Exists(static piece => piece.Unsafe is not null)
                ? [.. ordered.SelectMany(static piece => piece.Unsafe ?? new bool[piece.Glyphs.Length])] : null,
            rightToLeft);
    }

    /// <summary>The glyphs of the clusters from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public ReadOnlySpan<Glyph> Slice(int start, int end)
    {
        var (first, last) = RightToLeft
            ? (FirstBelow(end), FirstBelow(start))
            : (FirstNotBelow(start), FirstNotBelow(end));
        return Glyphs.AsSpan(first, last - first);
    }

    private int FirstNotBelow(int position)
    {
        var (low, high) = (0, Glyphs.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Glyphs[middle].Cluster < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int FirstBelow(int position)
    {
        var (low, high) = (0, Glyphs.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Glyphs[middle].Cluster >= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
