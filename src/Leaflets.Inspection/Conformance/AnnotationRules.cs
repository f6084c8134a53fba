using System.Collections.Frozen;
using Leaflets.Inspection.Reading;

namespace Leaflets.Inspection.Conformance;

/// <summary>Checkpoints 25 and 28, and the annotations and forms of PDF/A (ISO 19005-2, 6.3 and 6.4).</summary>
internal static class AnnotationRules
{
    private static readonly FrozenSet<string> Permitted = (
        "Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup "
        + "FileAttachment Widget PrinterMark TrapNet Watermark").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static void Check(InspectedFile inspection)
    {
        var pdf = inspection.Pdf;
        foreach (var page in inspection.Pages)
        {
            var annotations = pdf.Array(page.Page, "Annots").Select(pdf.Resolve).OfType<PdfDictionary>().ToList();
            if (annotations.Count > 0 && pdf.Name(page.Page, "Tabs") is var tabs && tabs != "S")
            {
                inspection.Add(pdf.Has(page.Page, "Tabs") ? "28-009" : "28-008", $"page {page.Number}", tabs);
            }

            foreach (var annotation in annotations)
            {
                CheckAnnotation(inspection, annotation, $"page {page.Number}, annotation {pdf.Name(annotation, "Subtype")}");
            }
        }

        CheckForms(inspection);
    }

    private static void CheckAnnotation(InspectedFile inspection, PdfDictionary annotation, string place)
    {
        var pdf = inspection.Pdf;
        var type = pdf.Name(annotation, "Subtype") ?? string.Empty;
        CheckArchive(inspection, annotation, type, place);
        var flags = (int)(pdf.Number(annotation, "F") ?? 0);
        if ((flags & 2) != 0)
        {
            return;
        }

        var parent = inspection.ParentOf(annotation);
        if (type == "TrapNet")
        {
            inspection.Add("28-007", place);
            return;
        }

        if (type == "PrinterMark")
        {
            if (parent is not null)
            {
                inspection.Add("28-017", place);
            }

            return;
        }

        var described = pdf.Text(annotation, "Contents") is { Length: > 0 };
        switch (type)
        {
            case "Link":
                if (parent?.Name != "Link")
                {
                    inspection.Add("28-011", place);
                }

                if (!described)
                {
                    inspection.Add("28-012", place);
                }

                break;
            case "Widget":
                if (parent?.Name != "Form")
                {
                    inspection.Add("28-010", place);
                }

                if (FieldText(pdf, annotation) is null && (parent is null || !pdf.Has(parent.Dictionary, "Alt")))
                {
                    inspection.Add("28-005", place);
                }

                break;
            default:
                if (parent?.Name != "Annot")
                {
                    inspection.Add(Permitted.Contains(type) ? "28-002" : "28-006", place);
                }

                if (!described && (parent is null || !pdf.Has(parent.Dictionary, "Alt")))
                {
                    inspection.Add("28-004", place);
                }

                break;
        }
    }

    private static void CheckArchive(InspectedFile inspection, PdfDictionary annotation, string type, string place)
    {
        var pdf = inspection.Pdf;
        if (!Permitted.Contains(type) && type.Length > 0)
        {
            inspection.Add("A-6.3.1-1", place);
        }

        if (pdf.Number(annotation, "F") is not { } flags)
        {
            if (type != "Popup")
            {
                inspection.Add("A-6.3.2-1", place);
            }
        }
        else if (((int)flags & (1 | 2 | 32 | 256)) != 0 || ((int)flags & 4) == 0)
        {
            inspection.Add("A-6.3.2-2", place, $"the flags {(int)flags}");
        }

        var appearance = pdf.Dictionary(annotation, "AP");
        var empty = pdf.Array(annotation, "Rect") is [var a, var b, var c, var d] && pdf.Resolve(a).Equals(pdf.Resolve(c))
            && pdf.Resolve(b).Equals(pdf.Resolve(d));
        if (appearance is null && type is not ("Popup" or "Link") && !empty)
        {
            inspection.Add("A-6.3.3-1", place);
        }
        else if (appearance is not null && (appearance.Entries.Count != 1 || !appearance.Entries.ContainsKey("N")))
        {
            inspection.Add("A-6.3.3-2", place);
        }
    }

    private static string? FieldText(PdfDocumentReader pdf, PdfDictionary widget)
    {
        var field = widget;
        for (var i = 0; i < 32 && field is not null; i++)
        {
            if (pdf.Text(field, "TU") is { Length: > 0 } text)
            {
                return text;
            }

            field = pdf.Dictionary(field, "Parent");
        }

        return null;
    }

    private static void CheckForms(InspectedFile inspection)
    {
        var pdf = inspection.Pdf;
        var form = pdf.Dictionary(pdf.Catalog, "AcroForm");
        if (pdf.Get(form, "NeedAppearances") is PdfBoolean { Value: true })
        {
            inspection.Add("A-6.4.1-3", "form");
        }

        if (pdf.Has(form, "XFA"))
        {
            var dynamic = pdf.Items(pdf.Get(form, "XFA"));
            var required = dynamic.Select(pdf.Resolve).OfType<PdfStream>()
                .Any(stream => pdf.Decode(stream).AsSpan().IndexOf("<dynamicRender>required"u8) >= 0);
            inspection.Add(required ? "25-001" : "A-6.4.2-1", "form");
        }

        if (pdf.Get(pdf.Catalog, "NeedsRendering") is PdfBoolean { Value: true })
        {
            inspection.Add("A-6.4.2-2", "catalog");
        }
    }
}
