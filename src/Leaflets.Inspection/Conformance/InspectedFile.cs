using System.Xml.Linq;
using Leaflets.Inspection.Reading;

namespace Leaflets.Inspection.Conformance;

/// <summary>A file that is being judged: all that the rules look at, and what they found. Not for several threads at once.</summary>
internal sealed class InspectedFile
{
    private const int MostViolations = 1000;
    private readonly HashSet<(string, string, string)> _told = [];
    private readonly Lazy<XDocument?> _metadata;

    public InspectedFile(PdfDocumentReader pdf, bool keepsPlaces = false)
    {
        Pdf = pdf;
        _metadata = new(() => MetadataRules.Packet(this), isThreadSafe: false);
        Language = pdf.Text(pdf.Catalog, "Lang") is { Length: > 0 } language ? language : null;
        IsEncrypted = pdf.Has(pdf.Trailer, "Encrypt");
        if (IsEncrypted)
        {
            return;
        }

        var content = new ContentReader(pdf, keepsPlaces);
        foreach (var (page, resources) in PageTree.Read(pdf))
        {
            Pages.Add(content.Read(Pages.Count + 1, page, resources));
            Resources.Add(resources);
        }

        Fonts = content.Fonts;
        Structure = new StructureReader(pdf, Pages);
    }

    public PdfDocumentReader Pdf { get; }

    /// <summary>The metadata as XML, or null.</summary>
    public XDocument? Metadata => _metadata.Value;

    /// <summary>The catalog's language, or null.</summary>
    public string? Language { get; }

    /// <summary>Whether the file is encrypted: then nothing behind the encryption is read.</summary>
    public bool IsEncrypted { get; }

    public List<PageContent> Pages { get; } = [];

    /// <summary>The resources of each page.</summary>
    public List<PdfDictionary?> Resources { get; } = [];

    public IReadOnlyCollection<ReadFont> Fonts { get; } = [];

    /// <summary>The structure; null only where the file is encrypted.</summary>
    public StructureReader? Structure { get; }

    public List<ReadElement> Elements => Structure?.All ?? [];

    public List<Violation> Violations { get; } = [];

    /// <summary>Tells a broken condition.</summary>
    /// <param name="condition">Its number, one of <see cref="Conditions"/>.</param>
    /// <param name="place">Where.</param>
    /// <param name="seen">What is there, in a few words, or null where the condition says it all.</param>
    public void Add(string condition, string place, string? seen = null)
    {
        if (Violations.Count < MostViolations && _told.Add((condition, place, seen ?? string.Empty)))
        {
            var found = Conditions.Of(condition);
            Violations.Add(
                new Violation(
                    condition, found.Clause, place, seen is null ? found.Meaning : $"{found.Meaning} Here: {seen}.", found.Remedy));
        }
    }

    /// <summary>Tells a broken condition at an element.</summary>
    public void Add(string condition, ReadElement element, string? seen = null)
    {
        var place = $"{element.Type} (element {element.Index})";
        Add(condition, element.Page is { } page ? $"page {page}, {place}" : place, seen);
    }

    /// <summary>The element that the parent tree gives for a StructParent entry, or null.</summary>
    public ReadElement? ParentOf(PdfDictionary item) =>
        Pdf.Number(item, "StructParent") is { } key && Structure is not null
        && Structure.ParentTree.GetValueOrDefault((int)key) is PdfDictionary dictionary
            ? Structure.ByDictionary.GetValueOrDefault(dictionary)
            : null;
}
