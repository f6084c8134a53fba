using Leaflets.Inspection.Reading;

namespace Leaflets.Inspection.Conformance;

/// <summary>Checkpoint 01: all content is tagged or an artifact; and the tree, the content and the parent tree agree.</summary>
internal static class ContentRules
{
    public static void Check(InspectedFile inspection)
    {
        var pdf = inspection.Pdf;
        var marks = pdf.Dictionary(pdf.Catalog, "MarkInfo");
        if (pdf.Get(marks, "Marked") is not PdfBoolean { Value: true })
        {
            inspection.Add("A-6.7.2.2-1", "catalog");
        }

        if (pdf.Get(marks, "Suspects") is PdfBoolean { Value: true })
        {
            inspection.Add("01-007", "catalog");
        }

        foreach (var page in inspection.Pages)
        {
            foreach (var (condition, seen) in page.Faults)
            {
                inspection.Add(condition, $"page {page.Number}", seen);
            }
        }

        if (inspection.Structure is not { Root: not null } structure)
        {
            inspection.Add("A-6.7.3.3-1", "catalog");
            return;
        }

        if (structure.Repeated > 0)
        {
            inspection.Add("S-14.7.2", "structure tree", $"{structure.Repeated} element(s) appear in it more than once");
        }

        CheckKids(inspection, structure);
    }

    private static void CheckKids(InspectedFile inspection, StructureReader structure)
    {
        var pdf = inspection.Pdf;
        var claimed = new Dictionary<(PageContent, int), ReadElement>();
        foreach (var element in structure.All)
        {
            if (pdf.Get(element.Dictionary, "P") is not PdfDictionary)
            {
                inspection.Add("S-14.7.2", element, "it has no parent entry (P)");
            }

            foreach (var kid in element.Kids)
            {
                if (kid is not ContentKid { Page: var page, Mcid: var mcid })
                {
                    continue;
                }

                if (page is null || !page.Uses.ContainsKey(mcid))
                {
                    inspection.Add("S-14.7.4.4", element, $"MCID {mcid} is not in the page's content");
                }
                else if (!claimed.TryAdd((page, mcid), element))
                {
                    inspection.Add("S-14.7.4.4", element, $"MCID {mcid} belongs to two elements");
                }
            }
        }

        foreach (var page in inspection.Pages)
        {
            var row = pdf.Number(page.Page, "StructParents") is { } key
                ? structure.ParentTree.GetValueOrDefault((int)key) as PdfArray : null;
            var paints =
                page.Painted.Exists(painted => pdf.Has(painted.Stream, "StructParents") || pdf.Name(painted.Stream, "Subtype") == "Form");
            foreach (var (mcid, uses) in page.Uses)
            {
                if (!claimed.TryGetValue((page, mcid), out var owner))
                {
                    inspection.Add("01-005", $"page {page.Number}", $"the content of MCID {mcid} belongs to no element");
                }
                else if (row is null || mcid >= row.Items.Count || !ReferenceEquals(pdf.Resolve(row.Items[mcid]), owner.Dictionary))
                {
                    inspection.Add("S-14.7.4.4", $"page {page.Number}", $"the parent tree does not name the element of MCID {mcid}");
                }

                if (uses > 1 && !paints)
                {
                    inspection.Add("S-14.7.4.4", $"page {page.Number}", $"MCID {mcid} is used {uses} times");
                }
            }
        }
    }
}
