using Leaflets.Inspection.Reading;

namespace Leaflets.Inspection.Conformance;

/// <summary>Checkpoints 20 and 21: layers and embedded files.</summary>
internal static class OptionalContentRules
{
    public static void Check(InspectedFile inspection)
    {
        var pdf = inspection.Pdf;
        if (pdf.Dictionary(pdf.Catalog, "OCProperties") is { } properties)
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            CheckConfiguration(inspection, pdf.Get(properties, "D"), "20-002", names);
            foreach (var configuration in pdf.Array(properties, "Configs"))
            {
                CheckConfiguration(inspection, pdf.Resolve(configuration), "20-001", names);
            }
        }

        foreach (var number in pdf.Numbers)
        {
            var item = pdf.Resolve(new PdfReference(number, 0));
            if (item is PdfDictionary file && pdf.Has(file, "EF")
                && (pdf.Text(file, "F") is not { Length: > 0 } || pdf.Text(file, "UF") is not { Length: > 0 }))
            {
                inspection.Add("21-001", $"object {number}");
            }
        }
    }

    private static void CheckConfiguration(InspectedFile inspection, PdfObject configuration, string condition, HashSet<string> names)
    {
        var pdf = inspection.Pdf;
        if (pdf.Text(configuration, "Name") is not { Length: > 0 } name)
        {
            inspection.Add(condition, "optional content");
        }
        else if (!names.Add(name))
        {
            inspection.Add("A-6.9-2", "optional content", $"'{name}'");
        }

        if (pdf.Has(configuration, "AS"))
        {
            inspection.Add("20-003", "optional content");
        }
    }
}
