using Leaflets.Inspection.Reading;

namespace Leaflets.Inspection.Conformance;

/// <summary>Checkpoint 30, and the images and forms of PDF/A (ISO 19005-2, 6.2.8 and 6.2.9).</summary>
internal static class XObjectRules
{
    public static void Check(InspectedFile inspection)
    {
        var pdf = inspection.Pdf;
        var uses = new Dictionary<PdfStream, int>(ReferenceEqualityComparer.Instance);
        foreach (var page in inspection.Pages)
        {
            foreach (var (stream, name) in page.Painted)
            {
                var count = uses[stream] = uses.GetValueOrDefault(stream) + 1;
                var place = $"page {page.Number}, XObject {name}";
                switch (pdf.Name(stream, "Subtype"))
                {
                    case "Form":
                        CheckForm(inspection, stream, count, place);
                        break;
                    case "Image":
                        CheckImage(inspection, stream, place);
                        break;
                    default:
                        inspection.Add("A-6.2.9-3", place);
                        break;
                }
            }
        }
    }

    private static void CheckForm(InspectedFile inspection, PdfStream form, int uses, string place)
    {
        var pdf = inspection.Pdf;
        if (pdf.Has(form, "Ref"))
        {
            inspection.Add("30-001", place);
        }

        if (pdf.Has(form, "OPI") || pdf.Has(form, "PS") || pdf.Name(form, "Subtype2") == "PS")
        {
            inspection.Add("A-6.2.9-1", place);
        }

        if (uses == 2 && pdf.Decode(form).AsSpan().IndexOf("/MCID"u8) >= 0)
        {
            inspection.Add("30-002", place);
        }
    }

    private static void CheckImage(InspectedFile inspection, PdfStream image, string place)
    {
        var pdf = inspection.Pdf;
        if (pdf.Has(image, "Alternates"))
        {
            inspection.Add("A-6.2.8-1", place);
        }

        if (pdf.Has(image, "OPI"))
        {
            inspection.Add("A-6.2.8-2", place);
        }

        if (pdf.Get(image, "Interpolate") is PdfBoolean { Value: true })
        {
            inspection.Add("A-6.2.8-3", place);
        }

        var mask = pdf.Get(image, "ImageMask") is PdfBoolean { Value: true };
        if (pdf.Number(image, "BitsPerComponent") is { } bits && (mask ? bits != 1 : bits is not (1 or 2 or 4 or 8 or 16)))
        {
            inspection.Add(mask ? "A-6.2.8-5" : "A-6.2.8-4", place);
        }

        if (pdf.Get(image, "SMask") is PdfStream soft && pdf.Get(soft, "Interpolate") is PdfBoolean { Value: true })
        {
            inspection.Add("A-6.2.8-3", place, "its soft mask");
        }
    }
}
