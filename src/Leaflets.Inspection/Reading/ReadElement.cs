namespace Leaflets.Inspection.Reading;

/// <summary>What a structure element holds: an element, marked content, or an object.</summary>
internal abstract record ReadKid
{
    private protected ReadKid()
    {
    }
}

/// <summary>An element inside an element.</summary>
internal sealed record ElementKid(ReadElement Element) : ReadKid;

/// <summary>A marked-content sequence; the page is null where it is not among the document's pages.</summary>
internal sealed record ContentKid(PageContent? Page, int Mcid) : ReadKid;

/// <summary>An annotation or an XObject.</summary>
internal sealed record ObjectKid(PdfDictionary Object) : ReadKid;

/// <summary>An element of the structure tree (ISO 32000-1, table 323).</summary>
internal sealed class ReadElement(PdfDictionary dictionary, ReadElement? parent, string type, string? standardType)
{
    public PdfDictionary Dictionary { get; } = dictionary;

    public ReadElement? Parent { get; } = parent;

    /// <summary>The type as the element states it.</summary>
    public string Type { get; } = type;

    /// <summary>The standard type that the role map leads to; null where it leads to none.</summary>
    public string? StandardType { get; } = standardType;

    public List<ReadKid> Kids { get; } = [];

    /// <summary>The language in force, or null.</summary>
    public string? Language { get; init; }

    /// <summary>The element's place in the order of reading, from 1.</summary>
    public int Index { get; init; }

    /// <summary>The page where the element's first content lies, or null.</summary>
    public int? Page { get; set; }

    public string Name => StandardType ?? Type;

    public IEnumerable<ReadElement> Children
    {
        get
        {
            foreach (var kid in Kids)
            {
                if (kid is ElementKid { Element: var element })
                {
                    yield return element;
                }
            }
        }
    }
}
