using Leaflets.Typesetting.Frames;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>Glyphs of one direction in visual order.</summary>
/// <param name="Glyphs">The glyphs; clusters rise from left to right, or fall where <paramref name="RightToLeft"/>.</param>
/// <param name="Unsafe">For each glyph whether HarfBuzz forbids a break before its cluster without shaping again; null where none is.</param>
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
