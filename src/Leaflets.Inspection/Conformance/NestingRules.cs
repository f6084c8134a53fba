using Leaflets.Bounds;
using Leaflets.Inspection.Reading;

namespace Leaflets.Inspection.Conformance;

/// <summary>Checkpoint 09: what may lie in what (ISO 32000-1, tables 333, 336, 337 and 338).</summary>
internal static class NestingRules
{
    public static void Check(InspectedFile inspection)
    {
        foreach (var element in inspection.Elements)
        {
            Steps.Take();
            var parent = element.Parent?.Name ?? string.Empty;
            var fault = element.Name switch
            {
                "TR" when parent is not ("Table" or "THead" or "TBody" or "TFoot") => "09-004",
                "THead" or "TBody" or "TFoot" when parent != "Table" => "09-004",
                "TH" or "TD" when parent != "TR" => "09-004",
                "LI" when parent != "L" => "09-005",
                "LBody" when parent != "LI" => "09-005",
                "TOCI" when parent != "TOC" => "09-006",
                "RB" or "RT" or "RP" when parent != "Ruby" => "09-007",
                "WT" or "WP" when parent != "Warichu" => "09-008",
                _ => null,
            };
            if (fault is not null)
            {
                inspection.Add(fault, element, $"{element.Type} is in {(parent.Length == 0 ? "the root" : parent)}");
            }

            CheckChildren(inspection, element);
        }
    }

    private static void CheckChildren(InspectedFile inspection, ReadElement element)
    {
        var (condition, allowed) = element.Name switch
        {
            "Table" => ("09-004", "TR THead TBody TFoot Caption"),
            "THead" or "TBody" or "TFoot" => ("09-004", "TR"),
            "TR" => ("09-004", "TH TD"),
            "L" => ("09-005", "L LI Caption"),
            "LI" => ("09-005", "Lbl LBody"),
            "TOC" => ("09-006", "TOC TOCI Caption"),
            "Ruby" => ("09-007", "RB RT RP"),
            "Warichu" => ("09-008", "WT WP"),
            _ => (string.Empty, string.Empty),
        };
        if (condition.Length == 0)
        {
            return;
        }

        var (index, captions, last, heads, feet, bodies) = (0, 0, 0, 0, 0, 0);
        foreach (var child in element.Children)
        {
            // A child that lies in nothing of its own kind is told above, at the child.
            if (!allowed.Split(' ').Contains(child.Name)
                && child.Name is not ("TR" or "THead" or "TBody" or "TFoot" or "TH" or "TD" or "LI" or "LBody" or "TOCI" or "RB" or "RT"
                or "RP" or "WT" or "WP"))
            {
                inspection.Add(condition, element, $"{child.Type} is in {element.Type}");
            }

            index++;
            (captions, last) = child.Name == "Caption" ? (captions + 1, index) : (captions, last);
            heads += child.Name == "THead" ? 1 : 0;
            feet += child.Name == "TFoot" ? 1 : 0;
            bodies += child.Name == "TBody" ? 1 : 0;
        }

        if (captions > 1 || (captions == 1 && last != 1 && !(element.Name == "Table" && last == index)))
        {
            inspection.Add(condition, element, "the Caption is not the only one, or not first");
        }

        if (heads > 1 || feet > 1 || (heads + feet > 0 && bodies == 0))
        {
            inspection.Add(condition, element, "there is more than one THead or TFoot, or one without TBody");
        }
    }
}
