namespace Leaflets.Pdf.Structure;

/// <summary>What the structure pass says of one page.</summary>
internal sealed class PageStructure
{
    /// <summary>The page, from 0.</summary>
    public int Page { get; init; }

    /// <summary>The owner of each marked-content sequence, by its number.</summary>
    public List<StructureNode> Owners { get; } = [];

    /// <summary>
    /// Whether the strings of a sequence are those of right-to-left text, painted from left to right (ISO 32000-1, 14.8.2.3.3), by the
    /// sequence's number.
    /// </summary>
    public List<bool> IsReversed { get; } = [];

    /// <summary>For each text and picture that is content, in walk order, the number of its sequence.</summary>
    public List<int> Sequences { get; } = [];

    /// <summary>The link areas, in walk order.</summary>
    public List<LinkArea> Links { get; } = [];
}
