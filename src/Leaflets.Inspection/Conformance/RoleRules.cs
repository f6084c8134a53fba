using Leaflets.Bounds;
using Leaflets.Inspection.Reading;

namespace Leaflets.Inspection.Conformance;

/// <summary>Checkpoint 02: the role map.</summary>
internal static class RoleRules
{
    private const int LongestChain = 100;

    public static void Check(InspectedFile inspection)
    {
        var pdf = inspection.Pdf;
        var map = pdf.Dictionary(inspection.Structure?.Root, "RoleMap");
        var circular = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in map?.Entries.Keys ?? Enumerable.Empty<string>())
        {
            if (StandardTypes.All.Contains(type))
            {
                inspection.Add("02-004", "role map", $"{type} is mapped to {pdf.Name(map, type)}");
            }
            else if (IsCircular(pdf, map, type))
            {
                circular.Add(type);
                inspection.Add("02-003", "role map", type);
            }
        }

        foreach (var element in inspection.Elements)
        {
            Steps.Take();
            if (element.StandardType is null && !circular.Contains(element.Type))
            {
                inspection.Add("02-001", element, element.Type.Length == 0 ? "no type" : element.Type);
            }
        }
    }

    private static bool IsCircular(PdfDocumentReader pdf, PdfDictionary? map, string type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = type; current is not null && seen.Count < LongestChain
            && !StandardTypes.All.Contains(current); current = pdf.Name(map, current))
        {
            if (!seen.Add(current))
            {
                return true;
            }
        }

        return false;
    }
}
