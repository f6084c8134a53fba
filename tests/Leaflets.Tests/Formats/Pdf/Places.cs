using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>Where the links and bookmarks of a file lie and lead, read from its objects.</summary>
internal sealed class Places
{
    private readonly PdfDocument _pdf;
    private readonly Dictionary<IndirectReference, int> _pages = [];

    private Places(PdfDocument pdf) => _pdf = pdf;

    /// <summary>The areas of links by their order in the parent tree.</summary>
    public SortedDictionary<int, Link> Links { get; } = [];

    /// <summary>The bookmarks in the order of the outline.</summary>
    public List<(string Title, (int Page, double? Left, double Top)? Target)> Bookmarks { get; } = [];

    /// <summary>The heights of the pages.</summary>
    public List<double> Heights { get; } = [];

    /// <summary>The widths of the pages.</summary>
    public List<double> Widths { get; } = [];

    public static Places Read(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        var places = new Places(pdf);
        places.Read();
        return places;
    }

    private void Read()
    {
        var catalog = _pdf.Structure.Catalog.CatalogDictionary;
        var pages = ((ArrayToken)Dictionary(catalog.Data["Pages"]).Data["Kids"]).Data.Cast<IndirectReferenceToken>().ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            _pages.Add(pages[i].Data, i);
        }

        var first = int.MaxValue;
        var areas = new List<(int Key, Link Link)>();
        for (var i = 0; i < pages.Count; i++)
        {
            var page = Dictionary(pages[i]);
            var box = Numbers(page.Data["MediaBox"]);
            Widths.Add(box[2]);
            Heights.Add(box[3]);
            foreach (var annotation in page.Data.TryGetValue("Annots", out var list) ? ((ArrayToken)list).Data.Select(Dictionary) : [])
            {
                var key = ((NumericToken)annotation.Data["StructParent"]).Int;
                first = Math.Min(first, key);
                var area = Numbers(annotation.Data["Rect"]);
                var address = annotation.Data.TryGetValue("A", out var action) ? Dictionary(action).Data["URI"].ToString() : null;
                areas.Add((key, new Link(i, area[0], area[1], area[2], area[3], address, TargetOf(annotation))));
            }
        }

        foreach (var (key, link) in areas)
        {
            Links.Add(key - first, link);
        }

        ReadOutline(Dictionary(catalog.Data["Outlines"]));
    }

    private void ReadOutline(DictionaryToken parent)
    {
        for (var next = parent.Data.GetValueOrDefault("First"); next is not null;)
        {
            var bookmark = Dictionary(next);
            Bookmarks.Add((bookmark.Data["Title"].ToString()!, TargetOf(bookmark)));
            ReadOutline(bookmark);
            next = bookmark.Data.GetValueOrDefault("Next");
        }
    }

    private (int Page, double? Left, double Top)? TargetOf(DictionaryToken leading)
    {
        if (!leading.Data.TryGetValue("Dest", out var token))
        {
            return null;
        }

        var destination = ((ArrayToken)token).Data;
        var page = _pages[((IndirectReferenceToken)destination[0]).Data];
        return (page, (destination[2] as NumericToken)?.Double, ((NumericToken)destination[3]).Double);
    }

    private static double[] Numbers(IToken array) =>
        [.. ((ArrayToken)array).Data.Cast<NumericToken>().Select(static number => number.Double)];

    private DictionaryToken Dictionary(IToken token) =>
        (DictionaryToken)(token is IndirectReferenceToken reference ? _pdf.Structure.GetObject(reference.Data).Data : token);

    /// <summary>An area that can be clicked.</summary>
    internal sealed record Link(
        int Page, double Left, double Bottom, double Right, double Top, string? Address, (int Page, double? Left, double Top)? Target);
}
