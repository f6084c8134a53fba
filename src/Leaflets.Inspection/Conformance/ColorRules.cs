using System.Text;
using Leaflets.Inspection.Reading;

namespace Leaflets.Inspection.Conformance;

/// <summary>Colour, graphics states and transparency (ISO 19005-2, 6.2.3 to 6.2.10).</summary>
internal static class ColorRules
{
    public static void Check(InspectedFile inspection)
    {
        var pdf = inspection.Pdf;
        var space = CheckIntents(inspection);
        foreach (var page in inspection.Pages)
        {
            var place = $"page {page.Number}";
            foreach (var color in page.DeviceColors)
            {
                var broken = color switch
                {
                    "DeviceRGB" => space == "RGB " ? null : "A-6.2.4.3-2",
                    "DeviceCMYK" => space == "CMYK" ? null : "A-6.2.4.3-3",
                    _ => space is not null ? null : "A-6.2.4.3-4",
                };
                if (broken is not null)
                {
                    inspection.Add(broken, place);
                }
            }

            var states = pdf.Dictionary(inspection.Resources[page.Number - 1], "ExtGState");
            var transparent = false;
            foreach (var (name, state) in states?.Entries ?? [])
            {
                transparent |= CheckState(inspection, pdf.Resolve(state), $"{place}, graphics state {name}");
            }

            transparent |= page.Painted.Exists(painted => pdf.Has(painted.Stream, "SMask"));
            if (transparent && space is null && !pdf.Has(pdf.Get(page.Page, "Group"), "CS"))
            {
                inspection.Add("A-6.2.10-2", place);
            }
        }
    }

    private static string? CheckIntents(InspectedFile inspection)
    {
        var pdf = inspection.Pdf;
        var (profile, space) = ((PdfStream?)null, (string?)null);
        foreach (var intent in pdf.Array(pdf.Catalog, "OutputIntents").Select(pdf.Resolve).OfType<PdfDictionary>())
        {
            if (pdf.Get(intent, "DestOutputProfile") is not PdfStream stream)
            {
                continue;
            }

            if (profile is not null && !ReferenceEquals(profile, stream))
            {
                inspection.Add("A-6.2.3-2", "output intents");
            }

            profile ??= stream;
            var data = pdf.Decode(stream);
            var (kind, found) = data.Length < 128
                ? (string.Empty, string.Empty) : (Encoding.Latin1.GetString(data, 12, 4), Encoding.Latin1.GetString(data, 16, 4));
            if (kind is not ("prtr" or "mntr") || found is not ("RGB " or "CMYK" or "GRAY") || data[8] >= 5)
            {
                inspection.Add("A-6.2.3-1", "output intents");
            }

            if ((pdf.Number(stream, "N") ?? 0) != (found == "RGB " ? 3 : found == "CMYK" ? 4 : 1))
            {
                inspection.Add("A-6.2.3-1", "output intents", "N is not the number of the profile's components");
            }

            space ??= found;
        }

        return space;
    }

    /// <summary>Judges a graphics state; true where it makes things transparent.</summary>
    private static bool CheckState(InspectedFile inspection, PdfObject state, string place)
    {
        var pdf = inspection.Pdf;
        if (pdf.Has(state, "TR"))
        {
            inspection.Add("A-6.2.5-1", place);
        }

        if (pdf.Has(state, "TR2") && pdf.Name(state, "TR2") != "Default")
        {
            inspection.Add("A-6.2.5-2", place);
        }

        if (pdf.Has(state, "HTP"))
        {
            inspection.Add("A-6.2.5-3", place);
        }

        var blend = pdf.Get(state, "BM") is PdfName mode ? mode.Value : "Normal";
        if (blend is not ("Normal" or "Compatible" or "Multiply" or "Screen" or "Overlay" or "Darken" or "Lighten" or "ColorDodge"
            or "ColorBurn" or "HardLight"
            or "SoftLight" or "Difference" or "Exclusion" or "Hue" or "Saturation" or "Color" or "Luminosity"))
        {
            inspection.Add("A-6.2.10-1", place, blend);
        }

        return blend is not ("Normal" or "Compatible") || (pdf.Number(state, "ca") ?? 1) < 1 || (pdf.Number(state, "CA") ?? 1) < 1
            || pdf.Get(state, "SMask") is PdfDictionary;
    }
}
