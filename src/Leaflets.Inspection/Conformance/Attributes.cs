using Leaflets.Inspection.Reading;

namespace Leaflets.Inspection.Conformance;

/// <summary>Attributes of elements (ISO 32000-1, 14.7.5).</summary>
internal static class Attributes
{
    /// <summary>The dictionaries of attributes: of the element, then of its classes.</summary>
    public static IEnumerable<PdfDictionary> Of(InspectedFile inspection, ReadElement element)
    {
        var pdf = inspection.Pdf;
        foreach (var item in pdf.Items(pdf.Get(element.Dictionary, "A")))
        {
            if (PdfDocumentReader.DictionaryOf(pdf.Resolve(item)) is { } dictionary)
            {
                yield return dictionary;
            }
        }

        var classes = pdf.Dictionary(inspection.Structure?.Root, "ClassMap");
        foreach (var item in pdf.Items(pdf.Get(element.Dictionary, "C")))
        {
            if (pdf.Resolve(item) is PdfName name)
            {
                foreach (var attributes in pdf.Items(pdf.Get(classes, name.Value)))
                {
                    if (PdfDocumentReader.DictionaryOf(pdf.Resolve(attributes)) is { } dictionary)
                    {
                        yield return dictionary;
                    }
                }
            }
        }
    }

    /// <summary>An attribute of an owner; the null object if there is none.</summary>
    public static PdfObject Find(InspectedFile inspection, ReadElement element, string owner, string key)
    {
        foreach (var attributes in Of(inspection, element))
        {
            if (inspection.Pdf.Name(attributes, "O") == owner && inspection.Pdf.Get(attributes, key) is { } value and not PdfNull)
            {
                return value;
            }
        }

        return PdfNull.Instance;
    }
}
