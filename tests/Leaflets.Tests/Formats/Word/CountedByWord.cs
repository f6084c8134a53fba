using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace Leaflets.Tests.Formats.Word;

/// <summary>
/// The markers that Word shows beside the paragraphs of a DOCX, counted from the file alone: lists of one abstract definition share a
/// counter for each level, a list that overrides the start sets it when it is first met, and an item sets the counters of deeper levels
/// back (ECMA-376 part 1, 17.9).
/// </summary>
internal static class CountedByWord
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The markers of a part's items, in order.</summary>
    public static List<string> Markers(byte[] file, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var (numbering, document) = (Part(zip, "numbering"), Part(zip, part));
        if (numbering is null || document is null)
        {
            return [];
        }

        var kinds = numbering.Elements(W + "abstractNum").ToDictionary(kind => Number(kind.Attribute(W + "abstractNumId")));
        var lists = numbering.Elements(W + "num").ToDictionary(list => Number(list.Attribute(W + "numId")));
        var counters = new Dictionary<(int Kind, int Level), int>();
        var met = new HashSet<(int List, int Level)>();
        var markers = new List<string>();
        foreach (var properties in document.Descendants(W + "numPr"))
        {
            var (id, level) = (Number(properties.Element(W + "numId")!.Attribute(W + "val")),
                Number(properties.Element(W + "ilvl")!.Attribute(W + "val")));
            var kind = Number(lists[id].Element(W + "abstractNumId")!.Attribute(W + "val"));
            var definition = kinds[kind].Elements(W + "lvl").Single(one => Number(one.Attribute(W + "ilvl")) == level);
            var start = Number(definition.Element(W + "start")!.Attribute(W + "val"));
            var begins = lists[id].Elements(W + "lvlOverride").Where(one => Number(one.Attribute(W + "ilvl")) == level)
                .Select(one => (int?)Number(one.Element(W + "startOverride")!.Attribute(W + "val"))).FirstOrDefault();
            var next = counters.TryGetValue((kind, level), out var last) ? last + 1 : start;
            next = met.Add((id, level)) && begins is { } own ? own : next;
            counters[(kind, level)] = next;
            foreach (var deeper in counters.Keys.Where(key => key.Kind == kind && key.Level > level).ToList())
            {
                counters.Remove(deeper);
            }

            var text = (string)definition.Element(W + "lvlText")!.Attribute(W + "val")!;
            var format = (string)definition.Element(W + "numFmt")!.Attribute(W + "val")!;
            markers.Add(
                text.Replace("%" + (level + 1).ToString(CultureInfo.InvariantCulture), Written(next, format), StringComparison.Ordinal));
        }

        return markers;
    }

    private static string Written(int number, string format) => format switch
    {
        // Word repeats the letter beyond z, and counts no further than a signed word of 16 bits.
        _ when number is < 0 or > short.MaxValue => "1",
        "lowerLetter" => new string((char)('a' + ((number - 1) % 26)), ((number - 1) / 26) + 1),
        "upperLetter" => new string((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1),
        "lowerRoman" => Roman(number),
        "upperRoman" => Roman(number).ToUpperInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int number)
    {
        string[] ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
        string[] tens = ["", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"];
        return tens[number / 10 % 10] + ones[number % 10];
    }

    private static int Number(XAttribute? attribute) => int.Parse(attribute!.Value, CultureInfo.InvariantCulture);

    private static XElement? Part(ZipArchive zip, string name)
    {
        if (zip.GetEntry($"word/{name}.xml") is not { } entry)
        {
            return null;
        }

        using var stream = entry.Open();
        return XDocument.Load(stream).Root;
    }
}
