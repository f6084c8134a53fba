namespace Leaflets.Inspection.Reading;

/// <summary>Number trees (ISO 32000-1, 7.9.7).</summary>
internal static class NumberTree
{
    private const int MostEntries = 4_000_000;

    /// <summary>Reads a whole tree; nodes that repeat are left out.</summary>
    public static void Read(PdfDocumentReader pdf, PdfObject root, Dictionary<int, PdfObject> entries)
    {
        var visited = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<PdfObject>();
        pending.Push(root);
        while (pending.TryPop(out var next))
        {
            if (PdfDocumentReader.DictionaryOf(next) is not { } node || !visited.Add(node))
            {
                continue;
            }

            var pairs = pdf.Array(node, "Nums");
            for (var i = 0; i + 1 < pairs.Count; i += 2)
            {
                if (pdf.Resolve(pairs[i]) is PdfNumber key)
                {
                    pdf.Budget.Hold(ReadingBudget.ObjectBytes);
                    entries[(int)key.Value] = pdf.Resolve(pairs[i + 1]);
                }
            }

            foreach (var kid in pdf.Array(node, "Kids"))
            {
                pending.Push(pdf.Resolve(kid));
            }

            if (entries.Count > MostEntries || pending.Count > MostEntries)
            {
                throw new InvalidPdfException($"A number tree has more than {MostEntries} entries.");
            }
        }
    }
}
