using Leaflets.Inspection.Reading;

namespace Leaflets.Inspection.Conformance;

/// <summary>Actions, and what an archive may not do when it is opened (ISO 19005-2, 6.5, 6.10 and 6.11).</summary>
internal static class ActionRules
{
    public static void Check(InspectedFile inspection)
    {
        var pdf = inspection.Pdf;
        if (pdf.Has(pdf.Catalog, "AA"))
        {
            inspection.Add("A-6.5.2-1", "catalog");
        }

        if (pdf.Has(pdf.Catalog, "Requirements"))
        {
            inspection.Add("A-6.11-1", "catalog");
        }

        if (pdf.Has(pdf.Get(pdf.Catalog, "Names"), "AlternatePresentations"))
        {
            inspection.Add("A-6.10-1", "catalog");
        }

        foreach (var page in inspection.Pages)
        {
            if (pdf.Has(page.Page, "AA"))
            {
                inspection.Add("A-6.5.2-2", $"page {page.Number}");
            }

            if (pdf.Has(page.Page, "PresSteps"))
            {
                inspection.Add("A-6.10-2", $"page {page.Number}");
            }

            foreach (var annotation in pdf.Array(page.Page, "Annots").Select(pdf.Resolve).OfType<PdfDictionary>())
            {
                CheckAction(inspection, pdf.Get(annotation, "A"), $"page {page.Number}");
                if (pdf.Name(annotation, "Subtype") == "Widget" && (pdf.Has(annotation, "A") || pdf.Has(annotation, "AA")))
                {
                    inspection.Add("A-6.4.1-1", $"page {page.Number}");
                }
            }
        }

        CheckAction(inspection, pdf.Get(pdf.Catalog, "OpenAction"), "catalog");
        CheckOutline(inspection);
        if (pdf.Has(pdf.Get(pdf.Catalog, "Names"), "JavaScript"))
        {
            inspection.Add("A-6.5.1-1", "catalog", "JavaScript");
        }
    }

    private static void CheckOutline(InspectedFile inspection)
    {
        var pdf = inspection.Pdf;
        var visited = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<PdfObject>();
        pending.Push(pdf.Get(pdf.Get(pdf.Catalog, "Outlines"), "First"));
        while (pending.TryPop(out var next))
        {
            if (next is PdfDictionary item && visited.Add(item))
            {
                CheckAction(inspection, pdf.Get(item, "A"), "outline");
                pending.Push(pdf.Get(item, "First"));
                pending.Push(pdf.Get(item, "Next"));
            }
        }
    }

    private static void CheckAction(InspectedFile inspection, PdfObject action, string place)
    {
        var pdf = inspection.Pdf;
        for (var i = 0; i < 32 && action is PdfDictionary; i++)
        {
            var type = pdf.Name(action, "S") ?? string.Empty;
            if (type is not ("GoTo" or "GoToR" or "GoToE" or "Thread" or "URI" or "Named" or "SubmitForm"))
            {
                inspection.Add("A-6.5.1-1", place, type);
            }
            else if (type == "Named" && pdf.Name(action, "N") is not ("NextPage" or "PrevPage" or "FirstPage" or "LastPage"))
            {
                inspection.Add("A-6.5.1-2", place);
            }

            action = pdf.Get(action, "Next");
        }
    }
}
