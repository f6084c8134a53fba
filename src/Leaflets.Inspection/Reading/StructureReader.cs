namespace Leaflets.Inspection.Reading;

/// <summary>Reads the structure tree and the parent tree (ISO 32000-1, 14.7).</summary>
internal sealed class StructureReader
{
    private const int DeepestElement = 400;
    private const int ElementBytes = 500;
    private const int MostElements = 2_000_000;
    private readonly PdfDocumentReader _pdf;
    private readonly Dictionary<PdfDictionary, PageContent> _pages = new(ReferenceEqualityComparer.Instance);
    private readonly PdfDictionary? _roleMap;

    public StructureReader(PdfDocumentReader pdf, List<PageContent> pages)
    {
        _pdf = pdf;
        foreach (var page in pages)
        {
            _pages.TryAdd(page.Page, page);
        }

        Root = pdf.Dictionary(pdf.Catalog, "StructTreeRoot");
        _roleMap = pdf.Dictionary(Root, "RoleMap");
        if (Root is null)
        {
            return;
        }

        NumberTree.Read(pdf, pdf.Get(Root, "ParentTree"), ParentTree);
        foreach (var kid in KidsOf(Root))
        {
            if (PdfDocumentReader.DictionaryOf(pdf.Resolve(kid)) is { } element
                && Element(element, null, pdf.Text(pdf.Catalog, "Lang"), 0) is { } top)
            {
                Top.Add(top);
            }
        }
    }

    public PdfDictionary? Root { get; }

    /// <summary>The elements that lie in the root.</summary>
    public List<ReadElement> Top { get; } = [];

    /// <summary>All elements, in the order of reading.</summary>
    public List<ReadElement> All { get; } = [];

    public Dictionary<PdfDictionary, ReadElement> ByDictionary { get; } = new(ReferenceEqualityComparer.Instance);

    public Dictionary<int, PdfObject> ParentTree { get; } = [];

    /// <summary>Elements that stand in the tree twice, or under themselves.</summary>
    public int Repeated { get; private set; }

    private List<PdfObject> KidsOf(PdfDictionary element) => _pdf.Items(_pdf.Get(element, "K"));

    private ReadElement? Element(PdfDictionary dictionary, ReadElement? parent, string? language, int depth)
    {
        if (depth > DeepestElement || All.Count >= MostElements)
        {
            throw new InvalidPdfException($"The structure tree is deeper than {DeepestElement} or has more than {MostElements} elements.");
        }

        _pdf.Budget.Hold(ElementBytes);
        var type = _pdf.Name(dictionary, "S") ?? string.Empty;
        language = _pdf.Text(dictionary, "Lang") is { Length: > 0 } own ? own : language;
        var element = new ReadElement(dictionary, parent, type, StandardTypes.Resolve(_pdf, _roleMap, type))
        {
            Language = language,
            Index = All.Count + 1,
        };
        if (!ByDictionary.TryAdd(dictionary, element))
        {
            Repeated++;
            return null;
        }

        All.Add(element);
        var page = _pdf.Dictionary(dictionary, "Pg");
        foreach (var kid in KidsOf(dictionary))
        {
            Add(element, _pdf.Resolve(kid), page, language, depth);
        }

        return element;
    }

    private void Add(ReadElement element, PdfObject kid, PdfDictionary? page, string? language, int depth)
    {
        _pdf.Budget.Hold(2 * ReadingBudget.ObjectBytes);
        if (kid is PdfNumber mcid)
        {
            AddContent(element, page, (int)mcid.Value);
            return;
        }

        if (kid is not PdfDictionary dictionary)
        {
            return;
        }

        switch (_pdf.Name(dictionary, "Type"))
        {
            case "MCR":
                AddContent(element, _pdf.Dictionary(dictionary, "Pg") ?? page, (int)(_pdf.Number(dictionary, "MCID") ?? -1));
                break;
            case "OBJR" when _pdf.Dictionary(dictionary, "Obj") is { } target:
                element.Kids.Add(new ObjectKid(target));
                break;
            case "OBJR":
                break;
            default:
                if (Element(dictionary, element, language, depth + 1) is { } inner)
                {
                    element.Kids.Add(new ElementKid(inner));
                    element.Page ??= inner.Page;
                }

                break;
        }
    }

    private void AddContent(ReadElement element, PdfDictionary? page, int mcid)
    {
        var content = page is null ? null : _pages.GetValueOrDefault(page);
        element.Kids.Add(new ContentKid(content, mcid));
        element.Page ??= content?.Number;
    }
}
