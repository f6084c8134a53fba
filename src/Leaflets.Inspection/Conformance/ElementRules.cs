using Leaflets.Bounds;

namespace Leaflets.Inspection.Conformance;

/// <summary>Checkpoints 13, 17 and 19: figures and formulas have a text, notes have identifiers.</summary>
internal static class ElementRules
{
    public static void Check(InspectedFile inspection)
    {
        var pdf = inspection.Pdf;
        var notes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in inspection.Elements)
        {
            Steps.Take();
            if (element.Name is "Figure" or "Formula" && pdf.Text(element.Dictionary, "Alt") is not { Length: > 0 }
                && pdf.Text(element.Dictionary, "ActualText") is null)
            {
                inspection.Add(element.Name == "Figure" ? "13-004" : "17-002", element);
            }

            if (element.Name != "Note")
            {
                continue;
            }

            if (pdf.Text(element.Dictionary, "ID") is not { Length: > 0 } id)
            {
                inspection.Add("19-003", element);
            }
            else if (!notes.Add(id))
            {
                inspection.Add("19-004", element, $"'{id}'");
            }
        }
    }
}
