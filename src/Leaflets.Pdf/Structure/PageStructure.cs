namespace Leaflets.Pdf.Structure;

/// <summary>What the structure pass says of one page.</summary>
internal sealed class PageStructure
{
    private readonly Dictionary<int, int> _next = [];

    /// <summary>The page, from 0.</summary>
    public int Page { get; init; }

    /// <summary>The owner of each marked-content sequence, by MCID.</summary>
    public List<StructureNode> Owners { get; } = [];

    /// <summary>Whether the strings of a sequence are those of right-to-left text, painted from left to right (ISO 32000-1, 14.8.2.3.3), by MCID.</summary>
    public List<bool> IsReversed { get; } = [];

    /// <summary>For each text and picture that is content, in walk order, the MCID of its sequence.</summary>
    public List<int> Sequences { get; } = [];

    /// <summary>The link areas, in walk order.</summary>
    public List<LinkArea> Links { get; } = [];

    /// <summary>Divides a sequence.</summary>
    /// <param name="mcid">The MCID of its last part.</param>
    /// <param name="isReversed">Whether the new part is painted from left to right.</param>
    /// <returns>The MCID of a new part behind it, of the same owner.</returns>
    public int Divide(int mcid, bool isReversed)
    {
        var part = Owners.Count;
        _next[part] = PartBehind(mcid);
        _next[mcid] = part;
        Owners.Add(Owners[mcid]);
        IsReversed.Add(isReversed);
        return part;
    }

    /// <summary>The part that was divided off a sequence last, which stands behind it; -1 where there is none.</summary>
    /// <param name="mcid">The sequence, or a part of one.</param>
    public int PartBehind(int mcid) => _next.GetValueOrDefault(mcid, -1);
}
