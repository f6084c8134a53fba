using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Leaflets.Documents;

namespace Leaflets.Formats.Word.Reading;

/// <summary>Counts the items of a DOCX's lists as Word does (ECMA-376 part 1, 17.9): by list and level, from where each begins.</summary>
internal sealed class WordNumbers
{
    private static readonly XNamespace Main = WordText.Main;

    private readonly Dictionary<string, DefinedList> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<(string List, string Level), int> _next = [];

    /// <summary>Reads the definitions.</summary>
    /// <param name="part">The part of the numberings, or null if there is none.</param>
    /// <exception cref="XmlException">The part is not XML.</exception>
    public WordNumbers(XmlReader? part)
    {
        if (part is null)
        {
            return;
        }

        // The levels of a kind are those of all lists that are of it, of which there may be many: each is read once.
        var root = XDocument.Load(part).Root!;
        var kinds = root.Elements(Main + "abstractNum").ToDictionary(
            static kind => (string?)kind.Attribute(Main + "abstractNumId") ?? string.Empty, LevelsOf, StringComparer.Ordinal);
        foreach (var list in root.Elements(Main + "num"))
        {
            var begins = list.Elements(Main + "lvlOverride")
                .ToDictionary(
                    static level => (string?)level.Attribute(Main + "ilvl") ?? string.Empty, static level => Value(level, "startOverride"));
            if (kinds.TryGetValue(Value(list, "abstractNumId") ?? string.Empty, out var levels))
            {
                _lists[(string?)list.Attribute(Main + "numId") ?? string.Empty] = new(levels, begins);
            }
        }
    }

    /// <summary>The label of the next item.</summary>
    public string Next(string list, string level)
    {
        if (!_lists.TryGetValue(list, out var defined) || !defined.Levels.TryGetValue(level, out var item))
        {
            return string.Empty;
        }

        var next = _next.TryGetValue((list, level), out var known) ? known
            : int.Parse(defined.Begins.GetValueOrDefault(level) ?? item.Start ?? "1", CultureInfo.InvariantCulture);
        _next[(list, level)] = next + 1;
        if (item.System is not { } system || !int.TryParse(level, CultureInfo.InvariantCulture, out var depth))
        {
            return item.Marker;
        }

        var number = Numerals.Write(system, next) ?? next.ToString(CultureInfo.InvariantCulture);
        return item.Marker.Replace(string.Create(CultureInfo.InvariantCulture, $"%{depth + 1}"), number, StringComparison.Ordinal);
    }

    private static Dictionary<string, DefinedLevel> LevelsOf(XElement kind)
    {
        var levels = new Dictionary<string, DefinedLevel>(StringComparer.Ordinal);
        foreach (var level in kind.Elements(Main + "lvl"))
        {
            levels[(string?)level.Attribute(Main + "ilvl") ?? string.Empty] =
                new(SystemOf(Value(level, "numFmt")), Value(level, "lvlText") ?? string.Empty, Value(level, "start"));
        }

        return levels;
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

    private sealed record DefinedLevel(NumeralSystem? System, string Marker, string? Start);

    private sealed record DefinedList(Dictionary<string, DefinedLevel> Levels, Dictionary<string, string?> Begins);
}
