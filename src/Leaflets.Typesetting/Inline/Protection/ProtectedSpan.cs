namespace Leaflets.Typesetting.Inline.Protection;

/// <summary>A stretch of text that lines must leave whole.</summary>
/// <param name="Start">The index of the first UTF-16 unit.</param>
/// <param name="Length">The number of UTF-16 units; positive.</param>
/// <param name="Flags">What it is protected from.</param>
internal readonly record struct ProtectedSpan(int Start, int Length, ProtectedSpanFlags Flags)
{
    /// <summary>The index after the last UTF-16 unit.</summary>
    public int End => Start + Length;
}
