using Leaflets.Bounds;
using Leaflets.Inspection.Reading;

namespace Leaflets.Inspection.Conformance;

/// <summary>Checkpoint 14: headings.</summary>
internal static class HeadingRules
{
    public static void Check(InspectedFile inspection)
    {
        var (previous, numbered, plain) = (0, (ReadElement?)null, (ReadElement?)null);
        foreach (var element in inspection.Elements)
        {
            Steps.Take();
            if (element.Children.Count(child => child.Name == "H") > 1)
            {
                inspection.Add("14-006", element);
            }

            if (element.Name == "H")
            {
                plain ??= element;
            }
            else if (element.Name is ['H', var digit and >= '1' and <= '6'])
            {
                numbered ??= element;
                var level = digit - '0';
                if (previous == 0 && level != 1)
                {
                    inspection.Add("14-002", element, element.Type);
                }
                else if (previous > 0 && level > previous + 1)
                {
                    inspection.Add("14-003", element, $"H{level} after H{previous}");
                }

                previous = level;
            }
        }

        if (numbered is not null && plain is not null)
        {
            inspection.Add("14-007", plain);
        }
    }
}
