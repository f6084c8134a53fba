using System.Globalization;
using System.Text;
using Leaflets.Typesetting.Geometry;
using Xunit;

namespace Leaflets.Typesetting.Tests.Inline.Bidi;

/// <summary>
/// The conformance tests of UAX #9 (section 4, C2) on our own way from a text to the places of its characters. Cases whose direction is
/// to be found from the text (P2 and P3) are run with the direction that the file says is found: leaflets state theirs.
/// </summary>
public sealed class BidiConformanceTests
{
    // Bits of the second field of BidiTest.txt.
    private const int LeftToRight = 2;
    private const int RightToLeft = 4;

    [Fact]
    public void Every_sequence_of_bidi_classes_takes_the_levels_and_order_of_Unicode()
    {
        var lines = UnicodeData.Lines("BidiTest.txt");
        var failures = new List<string>();
        var cases = 0;
        string[] levels = [];
        var order = string.Empty;
        foreach (var line in lines)
        {
            if (line.StartsWith("@Levels:", StringComparison.Ordinal))
            {
                levels = line["@Levels:".Length..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            }
            else if (line.StartsWith("@Reorder:", StringComparison.Ordinal))
            {
                order = line["@Reorder:".Length..].Trim();
            }
            else if (line.Length > 0 && line[0] is not ('#' or '@'))
            {
                var fields = line.Split(';');
                var text = string.Concat(fields[0].Split(' ').Select(CharacterOf));
                var directions = int.Parse(fields[1], CultureInfo.InvariantCulture);
                if ((directions & LeftToRight) != 0)
                {
                    cases++;
                    Compare(line, text, TextDirection.LeftToRight, levels, order, failures);
                }

                if ((directions & RightToLeft) != 0)
                {
                    cases++;
                    Compare(line, text, TextDirection.RightToLeft, levels, order, failures);
                }
            }
        }

        UnicodeData.Conforms(lines, cases, failures);
    }

    [Fact]
    public void Every_sequence_of_characters_takes_the_levels_and_order_of_Unicode()
    {
        var lines = UnicodeData.Lines("BidiCharacterTest.txt");
        var failures = new List<string>();
        var (cases, left) = (0, 0);
        foreach (var line in lines)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split(';');
            var text = new StringBuilder();
            foreach (var code in fields[0].Split(' '))
            {
                text.Append(new Rune(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            }

            if (IsBeyondIcu(fields[0]))
            {
                left++;
                continue;
            }

            cases++;
            var direction = fields[2] == "1" ? TextDirection.RightToLeft : TextDirection.LeftToRight;
            Compare(line, text.ToString(), direction, fields[3].Split(' '), fields[4], failures);
        }

        // Should more be left out than the file has had since Unicode 8, something else is wrong.
        Assert.InRange(left, 0, 60);
        UnicodeData.Conforms(lines, cases, failures);
    }

    private static void Compare(
        string source, string text, TextDirection direction, string[] levels, string order, List<string> failures)
    {
        var starts = new List<int>(levels.Length);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            starts.Add(i);
        }

        var line = new BidiLine(text, direction);
        var (foundLevels, foundOrder) = (line.Levels(levels, starts), line.Order(levels, starts));
        if (foundOrder != order || (foundLevels != string.Join(' ', levels) && !IsShortCut(foundLevels, levels, direction)))
        {
            failures.Add($"{source} ({direction}): {foundLevels} ({foundOrder}), not {string.Join(' ', levels)} ({order})");
        }
    }

    // What ICU does not do (ICU-23513): overrides beside brackets and isolates (X6a, N0), and the limit of 63 open brackets (BD16).
    private static bool IsBeyondIcu(string codes)
    {
        var overrides = codes.Contains("202D", StringComparison.Ordinal) || codes.Contains("202E", StringComparison.Ordinal);
        var brackets = codes.Split(' ').Count(code => code is "0028" or "005B");
        return brackets > 63 || (overrides && (brackets > 0 || codes.Contains("2069", StringComparison.Ordinal)));
    }

    // For text that runs one way throughout ICU says the paragraph's level instead of higher ones that amount to the same.
    private static bool IsShortCut(string found, string[] expected, TextDirection direction)
    {
        var parity = direction == TextDirection.RightToLeft ? 1 : 0;
        var level = parity == 1 ? "1" : "0";
        return found.Split(' ').All(each => each == "x" || each == level)
            && expected.All(each => each == "x" || (each[^1] & 1) == parity);
    }

    // A character of each class, one that has been of it since the class exists.
    private static string CharacterOf(string bidiClass) => bidiClass switch
    {
        "L" => "a",
        "R" => "\u05D0",
        "AL" => "\u0627",
        "EN" => "0",
        "ES" => "+",
        "ET" => "#",
        "AN" => "\u0660",
        "CS" => ",",
        "NSM" => "\u0300",
        "BN" => "\u2060",
        "B" => "\u2029",
        "S" => "\t",
        "WS" => " ",
        "ON" => "!",
        "LRE" => "\u202A",
        "RLE" => "\u202B",
        "PDF" => "\u202C",
        "LRO" => "\u202D",
        "RLO" => "\u202E",
        "LRI" => "\u2066",
        "RLI" => "\u2067",
        "FSI" => "\u2068",
        "PDI" => "\u2069",
        _ => throw new ArgumentOutOfRangeException(nameof(bidiClass), bidiClass, "A bidi class without a character."),
    };
}
