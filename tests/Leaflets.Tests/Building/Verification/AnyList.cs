using System.Collections.Immutable;
using System.Globalization;
using CsCheck;

namespace Leaflets.Tests.Building.Verification;

/// <summary>Random numbered lists as Markdown, with the markers that they must have.</summary>
/// <param name="Lines">The Markdown.</param>
/// <param name="Markers">The markers of all items in order.</param>
internal sealed record AnyList(ImmutableArray<string> Lines, ImmutableArray<string> Markers)
{
    private const int Deepest = 2;

    private static readonly string[] Numerals = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii"];

    /// <summary>A body and a footnote with lists in them.</summary>
    public static readonly Gen<(AnyList Body, AnyList Note)> Leaflets = Gen.Select(Block(Deepest).Array[1, 4], List(0))
        .Select(static (blocks, note) => (Join(blocks), note));

    /// <summary>The lists as a leaflet.</summary>
    public static string Markdown((AnyList Body, AnyList Note) lists) =>
        "Text[^1].\n\n" + string.Join('\n', lists.Body.Lines) + "\n\nEnd.\n\n[^1]: Note:\n\n"
        + string.Join('\n', lists.Note.Lines.Select(static line => "    " + line)) + "\n";

    private static AnyList Join(IEnumerable<AnyList> lists)
    {
        var all = lists.ToList();
        return new(
            [.. all.SelectMany(static list => (string[])[.. list.Lines, string.Empty, "Text.", string.Empty])],
            [.. all.SelectMany(static list => list.Markers)]);
    }

    private static Gen<AnyList> Block(int depth) => Gen.Frequency(
        (5, List(depth)),
        (1, List(depth).Select(static list => new AnyList([.. list.Lines.Select(static line => "> " + line)], list.Markers))),
        (depth == Deepest ? 1 : 0, List(depth)
        .Select(static list => new AnyList(["> [!NOTE]", ">", .. list.Lines.Select(static line => "> " + line)], list.Markers))),
        (1, Gen.Int[1, 60_000].Array[1, 3].Select(Table)));

    /// <summary>A list in a cell, which stands where the lists of the text stand.</summary>
    private static AnyList Table(int[] numbers) => new(
        [$"<table><tr><th>Head</th></tr><tr><td><ol>{string.Concat(numbers.Select(static number => $"<li value=\"{number}\">item</li>"))}</ol></td></tr></table>"],
        [.. numbers.Select(static number => number.ToString(CultureInfo.InvariantCulture) + ".")]);

    private static Gen<AnyList> List(int depth)
    {
        var inner = depth == 0
            ? Gen.Int[0, 0].Select(static _ => (AnyList?)null)
            : Gen.Select(Gen.Int[0, 3], Block(depth - 1), static (pick, list) => pick == 0 ? list : null);
        var item = Gen.Select(
            Gen.Frequency((3, Gen.Int[1, 1]), (1, Gen.Int[-3, 40_000])), Gen.Frequency((6, Gen.Int[0, 0]), (1, Gen.Int[1, 2])), inner);
        return Gen.Select(Gen.Int[0, 6], Gen.Int[0, 9], item.Array[2, 4]).Select(static (kind, start, items) => Make(kind, start, items));
    }

    private static AnyList Make(int kind, int start, (int Step, int Task, AnyList? Inner)[] items)
    {
        var numbers = new int[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            numbers[i] = i == 0 ? start : kind < 2 ? Math.Max(numbers[i - 1] + items[i].Step, 0) : numbers[i - 1] + 1;
        }

        var printed = kind < 2 && numbers.All(number => number == numbers[0]) ? [.. numbers.Select((number, i) => number + i)] : numbers;
        var (lines, markers) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        for (var i = 0; i < items.Length; i++)
        {
            var box = items[i].Task switch { 1 => ("[ ] ", " \u2610"), 2 => ("[x] ", " \u2611"), _ => (string.Empty, string.Empty) };
            var marker = Marker(kind, numbers[i]);
            lines.Add($"{marker} {box.Item1}item");
            markers.Add(Marker(kind, printed[i]) + box.Item2);
            if (items[i].Inner is { } inner)
            {
                lines.Add(string.Empty);
                lines.AddRange(inner.Lines.Select(line => line.Length == 0 ? line : new string(' ', marker.Length + 1) + line));
                lines.Add(string.Empty);
                markers.AddRange(inner.Markers);
            }
        }

        return new(lines.ToImmutable(), markers.ToImmutable());
    }

    private static string Marker(int kind, int number) => kind switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{number}."),
        1 => string.Create(CultureInfo.InvariantCulture, $"{number})"),
        2 => string.Create(CultureInfo.InvariantCulture, $"({number + 1})"),
        3 => (char)('a' + number) + ".",
        4 => "(" + (char)('A' + number) + ")",
        5 => Numerals[number] + ")",
        _ => Numerals[number].ToUpperInvariant() + ".",
    };
}
