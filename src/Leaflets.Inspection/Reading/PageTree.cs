namespace Leaflets.Inspection.Reading;

/// <summary>The pages in order, with the attributes that they inherit (ISO 32000-1, 7.7.3).</summary>
internal static class PageTree
{
    private const int MostPages = 100_000;
    private const int DeepestNode = 64;

    /// <summary>Each page with its resources.</summary>
    /// <exception cref="InvalidPdfException">The tree is damaged or beyond the bounds.</exception>
    public static List<(PdfDictionary Page, PdfDictionary? Resources)> Read(PdfDocumentReader pdf)
    {
        var pages = new List<(PdfDictionary, PdfDictionary?)>();
        var visited = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        Visit(pdf.Dictionary(pdf.Catalog, "Pages"), null, 0);
        return pages.Count > 0 ? pages : throw new InvalidPdfException("The file has no pages.");

        void Visit(PdfDictionary? node, PdfDictionary? resources, int depth)
        {
            if (node is null || depth > DeepestNode || !visited.Add(node) || pages.Count >= MostPages)
            {
                throw new InvalidPdfException("The page tree is damaged, circular, or too large.");
            }

            resources = pdf.Dictionary(node, "Resources") ?? resources;
            if (pdf.Has(node, "Kids"))
            {
                foreach (var kid in pdf.Array(node, "Kids"))
                {
                    Visit(PdfDocumentReader.DictionaryOf(pdf.Resolve(kid)), resources, depth + 1);
                }
            }
            else if (pdf.Name(node, "Type") is not (null or "Page"))
            {
                throw new InvalidPdfException("The page tree contains something that is not a page.");
            }
            else
            {
                pages.Add((node, resources));
            }
        }
    }
}
