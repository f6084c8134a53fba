using Leaflets.Bounds;
using Leaflets.Inspection.Reading;

namespace Leaflets.Inspection.Conformance;

/// <summary>Checkpoint 11: a language for every text.</summary>
internal static class LanguageRules
{
    public static void Check(InspectedFile inspection)
    {
        var pdf = inspection.Pdf;
        if (inspection.Language is { } language)
        {
            if (!Languages.IsValid(language))
            {
                inspection.Add("A-6.7.4-1", "catalog", $"'{language}'");
            }
        }
        else
        {
            CheckOutside(inspection);
        }

        foreach (var element in inspection.Elements)
        {
            Steps.Take();
            if (pdf.Text(element.Dictionary, "Lang") is { Length: > 0 } own && !Languages.IsValid(own))
            {
                inspection.Add("A-6.7.4-1", element, $"'{own}'");
            }

            if (element.Language is not null)
            {
                continue;
            }

            if (pdf.Has(element.Dictionary, "Alt") || pdf.Has(element.Dictionary, "ActualText") || pdf.Has(element.Dictionary, "E"))
            {
                inspection.Add("11-002", element);
            }

            foreach (var kid in element.Kids)
            {
                if (kid is ContentKid { Page: { } page, Mcid: var mcid } && page.TextWithoutLanguage.Contains(mcid))
                {
                    inspection.Add("11-001", element);
                }
            }
        }
    }

    private static void CheckOutside(InspectedFile inspection)
    {
        var pdf = inspection.Pdf;
        if (pdf.Has(pdf.Get(pdf.Catalog, "Outlines"), "First"))
        {
            inspection.Add("11-003", "outline");
        }

        foreach (var page in inspection.Pages)
        {
            foreach (var annotation in pdf.Array(page.Page, "Annots").Select(pdf.Resolve).OfType<PdfDictionary>())
            {
                if (pdf.Has(annotation, "Contents") && inspection.ParentOf(annotation)?.Language is null)
                {
                    inspection.Add("11-004", $"page {page.Number}");
                }

                if (pdf.Has(annotation, "TU") && inspection.ParentOf(annotation)?.Language is null)
                {
                    inspection.Add("11-005", $"page {page.Number}");
                }
            }
        }
    }
}
