namespace Leaflets.Inspection.Reading;

/// <summary>One BMC or BDC that is open (ISO 32000-1, 14.6).</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Mcid">The MCID, or null.</param>
/// <param name="Properties">The property list, or null.</param>
internal sealed record MarkedSequence(string Tag, int? Mcid, PdfDictionary? Properties);

/// <summary>A use of an XObject, with the place in the marked content where it was painted.</summary>
/// <param name="Stream">The XObject.</param>
/// <param name="Name">Its name in the resources.</param>
internal sealed record PaintedObject(PdfStream Stream, string Name);

/// <summary>What a page's content (with the forms that it paints) says.</summary>
internal sealed class PageContent(int number, PdfDictionary page)
{
    /// <summary>The page's number from 1.</summary>
    public int Number { get; } = number;

    public PdfDictionary Page { get; } = page;

    /// <summary>MCID → its text, as the page's own content and forms without StructParents show it.</summary>
    public Dictionary<int, System.Text.StringBuilder> Texts { get; } = [];

    /// <summary>MCID → where each UTF-16 unit of its text is drawn; empty where places are not kept.</summary>
    public Dictionary<int, List<DrawnPlace>> Places { get; } = [];

    /// <summary>The artifacts of pagination with the text that each shows, in the order of the content.</summary>
    public List<(MarkedSequence Artifact, System.Text.StringBuilder Text)> Pagination { get; } = [];

    /// <summary>MCID → how often a marked-content sequence has it.</summary>
    public Dictionary<int, int> Uses { get; } = [];

    /// <summary>Conditions that the content breaks, with what is seen, each reported once.</summary>
    public HashSet<(string Condition, string Seen)> Faults { get; } = [];

    public List<PaintedObject> Painted { get; } = [];

    /// <summary>Whether text is shown that no marked content carries a language for.</summary>
    public bool ShowsText { get; set; }

    /// <summary>The MCIDs that hold text without a Lang of their own.</summary>
    public HashSet<int> TextWithoutLanguage { get; } = [];

    /// <summary>The device colour spaces that are set.</summary>
    public HashSet<string> DeviceColors { get; } = [];
}
