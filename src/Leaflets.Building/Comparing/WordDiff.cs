using System.Collections.Immutable;
using System.Text;

namespace Leaflets.Building.Comparing;

/// <summary>The shortest list of edits between two texts, word by word (Myers, "An O(ND) Difference Algorithm", 1986).</summary>
internal static class WordDiff
{
    /// <summary>Texts with more edits than this are said to differ as a whole.</summary>
    private const int MostEdits = 2000;

    /// <summary>The same where to find the edits takes more comparisons.</summary>
    private const long MostSteps = 200_000_000;

    private const int Context = 3;

    /// <summary>How many letters behind a number count as its unit; scripts without spaces go on after it.</summary>
    private const int LongestUnit = 3;

    private const string Ends = ".,;:!?)]}»”’\"'…،؛؟。、";
    private const string Begins = "([{«“‘\"'";

    /// <summary>What changed, those changes first in which a number did, or its unit or another word beside it.</summary>
    /// <param name="before">The words before.</param>
    /// <param name="after">The words after.</param>
    public static ImmutableArray<WordChange> Compare(string[] before, string[] after)
    {
        var begin = 0;
        while (begin < before.Length && begin < after.Length && before[begin] == after[begin])
        {
            begin++;
        }

        var end = 0;
        while (end < before.Length - begin && end < after.Length - begin && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        var changes = new List<(int Before, int Removed, int After, int Added)>();
        foreach (var (oldStart, removed, newStart, added) in Edits(
            before.AsSpan(begin, before.Length - begin - end), after.AsSpan(begin, after.Length - begin - end)))
        {
            changes.Add((oldStart + begin, removed, newStart + begin, added));
        }

        return [.. changes.Select(change => Describe(change, before, after)).OrderBy(static change => !change.HasNumber)];
    }

    private static WordChange Describe((int Before, int Removed, int After, int Added) change, string[] before, string[] after)
    {
        var removed = before[change.Before..(change.Before + change.Removed)];
        var added = after[change.After..(change.After + change.Added)];
        var from = Math.Max(change.After - Context, 0);
        var next = change.After + change.Added;
        var (last, first) = (change.After > 0 ? after[change.After - 1] : null, next < after.Length ? after[next] : null);
        return new(
            string.Join(' ', after[from..change.After]),
            string.Join(' ', removed),
            string.Join(' ', added),
            string.Join(' ', after[next..Math.Min(next + Context, after.Length)]),
            Numbers(removed) != Numbers(added) || IsBesideNumber(removed, last, first) || IsBesideNumber(added, last, first));
    }

    /// <summary>
    /// The numbers in words, of any script, each with its signs and the beginning of its unit: .5 is not 5, 5–10 is not 510, ½ is a number
    /// too, and 5 mg is 5mg and not 5 g. Letters in front divide, and what ends a sentence or a bracket belongs to no number.
    /// </summary>
    private static string Numbers(string[] words)
    {
        var numbers = new StringBuilder();
        var (start, hasDigit, unit) = (0, false, 0);
        foreach (var word in words)
        {
            if (!(hasDigit && unit == 0 && char.IsNumber(numbers[^1]) && Rune.GetRuneAt(word, 0) is var first && Rune.IsLetter(first)))
            {
                End(numbers, ref start, ref hasDigit, ref unit);
            }

            foreach (var rune in word.EnumerateRunes())
            {
                if (!Rune.IsLetter(rune))
                {
                    hasDigit |= Rune.IsNumber(rune);
                    numbers.Append(rune.ToString());
                }
                else if (hasDigit && unit < LongestUnit)
                {
                    unit++;
                    numbers.Append(rune.ToString());
                }
                else
                {
                    End(numbers, ref start, ref hasDigit, ref unit);
                }
            }
        }

        End(numbers, ref start, ref hasDigit, ref unit);
        return numbers.ToString();
    }

    /// <summary>Whether what changed stands right beside a number that did not: its unit, its month, "at least" in front of it.</summary>
    private static bool IsBesideNumber(string[] changed, string? before, string? after) =>
        changed.Length > 0
        && ((before is not null && char.IsNumber(before[^1]))
            || (after?.TrimStart([.. Begins]) is [var first, ..] && char.IsNumber(first) && !Ends.Contains(changed[^1][^1])));

    private static void End(StringBuilder numbers, ref int start, ref bool hasDigit, ref int unit)
    {
        while (hasDigit && numbers.Length > start && Ends.Contains(numbers[^1]))
        {
            numbers.Length--;
        }

        var signs = 0;
        while (hasDigit && start + signs < numbers.Length && Begins.Contains(numbers[start + signs]))
        {
            signs++;
        }

        numbers.Remove(start, signs);

        if (hasDigit)
        {
            numbers.Append(' ');
        }
        else
        {
            numbers.Length = start;
        }

        (start, hasDigit, unit) = (numbers.Length, false, 0);
    }

    private static List<(int Before, int Removed, int After, int Added)> Edits(ReadOnlySpan<string> before, ReadOnlySpan<string> after)
    {
        if (before.IsEmpty && after.IsEmpty)
        {
            return [];
        }

        var steps = 0L;
        var trace = new List<int[]>();
        var furthest = new int[(2 * MostEdits) + 3];
        for (var distance = 0; distance <= MostEdits && steps <= MostSteps; distance++)
        {
            trace.Add(furthest[(MostEdits + 1 - distance - 1)..(MostEdits + 1 + distance + 2)]);
            for (var diagonal = -distance; diagonal <= distance; diagonal += 2)
            {
                var at = MostEdits + 1 + diagonal;
                var x = diagonal == -distance || (diagonal != distance && furthest[at - 1] < furthest[at + 1])
                    ? furthest[at + 1] : furthest[at - 1] + 1;
                var y = x - diagonal;
                while (x < before.Length && y < after.Length && before[x] == after[y])
                {
                    (x, y) = (x + 1, y + 1);
                }

                steps += 1 + x - Math.Max(furthest[at], 0);
                furthest[at] = x;
                if (x >= before.Length && y >= after.Length)
                {
                    return Backtrack(trace, before.Length, after.Length);
                }
            }
        }

        return [(0, before.Length, 0, after.Length)];
    }

    private static List<(int Before, int Removed, int After, int Added)> Backtrack(List<int[]> trace, int x, int y)
    {
        var changes = new List<(int Before, int Removed, int After, int Added)>();
        for (var distance = trace.Count - 1; distance > 0; distance--)
        {
            var furthest = trace[distance];
            var diagonal = x - y;
            var middle = distance + 1;
            var isDown = diagonal == -distance
                || (diagonal != distance && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);
            var previous = isDown ? diagonal + 1 : diagonal - 1;
            var previousX = furthest[middle + previous];
            var previousY = previousX - previous;

            // An edit, and after it what is the same.
            (int Before, int Removed, int After, int Added) edit = isDown ? (previousX, 0, previousY, 1) : (previousX, 1, previousY, 0);
            if (changes is [.., var last] && last.Before == edit.Before + edit.Removed && last.After == edit.After + edit.Added)
            {
                changes[^1] = (edit.Before, edit.Removed + last.Removed, edit.After, edit.Added + last.Added);
            }
            else
            {
                changes.Add(edit);
            }

            (x, y) = (previousX, previousY);
        }

        changes.Reverse();
        return changes;
    }
}
