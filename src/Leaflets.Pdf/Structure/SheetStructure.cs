using Leaflets.Pdf.Sheets;

namespace Leaflets.Pdf.Structure;

/// <summary>
/// The marked-content sequences of one sheet, whose pages share a content stream: each page's sequences are numbered on from those of the
/// page before (ISO 32000-1, 14.7.4.2). Painting divides some.
/// </summary>
internal sealed class SheetStructure
{
    private readonly Dictionary<int, int> _first = [];
    private readonly Dictionary<int, int> _next = [];

    /// <summary>Numbers the sequences of a sheet's pages.</summary>
    public SheetStructure(Sheet sheet, StructureTree tree)
    {
        foreach (var panel in sheet.Panels)
        {
            _first.Add(panel.Page, Owners.Count);
            Owners.AddRange(tree.Pages[panel.Page].Owners);
            IsReversed.AddRange(tree.Pages[panel.Page].IsReversed);
        }
    }

    /// <summary>The owner of each marked-content sequence, by MCID.</summary>
    public List<StructureNode> Owners { get; } = [];

    /// <summary>Whether the strings of a sequence are reversed, by MCID.</summary>
    public List<bool> IsReversed { get; } = [];

    /// <summary>The MCID of a page's sequence.</summary>
    public int McidOf(int page, int sequence) => _first[page] + sequence;

    /// <summary>The MCIDs that a page's sequence was painted with: its own, then those of the parts that were divided off.</summary>
    public IEnumerable<int> McidsOf(ContentKid content)
    {
        for (var mcid = McidOf(content.Page, content.Sequence); mcid >= 0; mcid = _next.GetValueOrDefault(mcid, -1))
        {
            yield return mcid;
        }
    }

    /// <summary>Divides a sequence.</summary>
    /// <param name="mcid">The MCID of its last part.</param>
    /// <param name="isReversed">Whether the new part is painted from left to right.</param>
    /// <returns>The MCID of a new part behind it, of the same owner.</returns>
    public int Divide(int mcid, bool isReversed)
    {
        var part = Owners.Count;
        _next[part] = _next.GetValueOrDefault(mcid, -1);
        _next[mcid] = part;
        Owners.Add(Owners[mcid]);
        IsReversed.Add(isReversed);
        return part;
    }
}
