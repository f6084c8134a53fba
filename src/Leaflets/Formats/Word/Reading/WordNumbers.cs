using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Leaflets.Documents;

namespace Leaflets.Formats.Word.Reading;

/// <summary>Counts the items of a DOCX's lists as Word does (ECMA-376 part 1, 17.9): by list and level, from where each begins.</summary>
internal sealed class WordNumbers
{
    private static readonly XNamespace Main = WordText.Main;

    private readonly Dictionary<(string List, string Level), (NumeralSystem? System, string Marker, int Next)> _items = [];

    /// <summary>Reads the definitions.</summary>
    /// <param name="part">The part of the numberings, or null where there is none.</param>
    /// <exception cref="XmlException">The part is not XML.</exception>
    public WordNumbers(XmlReader? part)
    {
        if (part is null)
        {
            return;
        }

        var root = XDocument.Load(part).Root!;
        var kinds = root.Elements(Main + "abstractNum")
            .ToDictionary(static kind => (string?)kind.Attribute(Main + "abstractNumId") ?? string.Empty);
        foreach (var list in root.Elements(Main + "num"))
        {
            var id = (string?)list.Attribute(Main + "numId") ?? string.Empty;
            var begins = list.Elements(Main + "lvlOverride")
                .ToDictionary(
                    static level => (string?)level.Attribute(Main + "ilvl") ?? string.Empty, static level => Value(level, "startOverride"));
            foreach (var level in kinds.GetValueOrDefault(Value(list, "abstractNumId") ?? string.Empty)?.Elements(Main + "lvl") ?? [])
            {
                var at = (string?)level.Attribute(Main + "ilvl") ?? string.Empty;
                var marker = Value(level, "lvlText") ?? string.Empty;
                _items[(id, at)] = (SystemOf(Value(level, "numFmt")), marker,
                    int.Parse(begins.GetValueOrDefault(at) ?? Value(level, "start") ?? "1", CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>The label of the next item.</summary>
    public string Next(string list, string level)
    {
        if (!_items.TryGetValue((list, level), out var item))
        {
            return string.Empty;
        }

        _items[(list, level)] = item with { Next = item.Next + 1 };
        if (item.System is not { } system || !int.TryParse(level, CultureInfo.InvariantCulture, out var depth))
        {
            return item.Marker;
        }

        var number = Numerals.Write(system, item.Next) ?? item.Next.ToString(CultureInfo.InvariantCulture);
        return item.Marker.Replace(string.Create(CultureInfo.InvariantCulture, $"%{depth + 1}"), number, StringComparison.Ordinal);
    }

    /// <summary>What the numbers are written in, or null for markers that are text (17.18.59).</summary>
    private static NumeralSystem? SystemOf(string? format) => format switch
    {
        "decimal" => NumeralSystem.Digits,
        "lowerLetter" => NumeralSystem.LowerLetter,
        "upperLetter" => NumeralSystem.UpperLetter,
        "lowerRoman" => NumeralSystem.LowerRoman,
        "upperRoman" => NumeralSystem.UpperRoman,
        _ => null,
    };

    private static string? Value(XElement parent, string name) => (string?)parent.Element(Main + name)?.Attribute(Main + "val");
}
