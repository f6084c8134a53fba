using System.Text;
using Icu;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Breaking;
using Leaflets.Typesetting.Inline.Collecting;

namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>
/// Resolves embedding levels (UAX #9, P2 to I2) with ICU. Stretches that the author isolates, and numbers that read from left to right
/// in every script, stand between LRI or RLI and PDI for the algorithm; these marks are not part of the text.
/// </summary>
internal static class BidiResolver
{
    private const char LeftToRightIsolate = '\u2066';
    private const char RightToLeftIsolate = '\u2067';
    private const char PopIsolate = '\u2069';

    /// <summary>The level of each character (UTF-16).</summary>
    public static byte[] Resolve(CollectedText collected, IReadOnlyList<ProtectedSpan> spans, TextDirection direction)
    {
        var text = collected.Text;
        var levels = new byte[text.Length];
        if (direction == TextDirection.LeftToRight && collected.Isolates.IsEmpty && !HasRightToLeft(text))
        {
            return levels;
        }

        var (marked, positions) = Mark(text, Isolates(collected, spans));
        using var bidi = new BiDi();
        bidi.SetPara(marked, (byte)(direction == TextDirection.RightToLeft ? 1 : 0), null);
        var resolved = bidi.GetLevels().ToArray();
        for (var i = 0; i < text.Length; i++)
        {
            levels[i] = resolved[positions[i]];
        }

        return levels;
    }

    /// <summary>Whether a text has any character that can make a right-to-left level: all of them lie in these ranges.</summary>
    private static bool HasRightToLeft(string text)
    {
        foreach (var character in text)
        {
            if (character is (>= '\u0590' and <= '\u08FF') or (>= '\u200F' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
                or (>= '\uFB1D' and <= '\uFEFF') or (>= '\uD802' and <= '\uD83B'))
            {
                return true;
            }
        }

        return false;
    }

    private static List<IsolatedStretch> Isolates(CollectedText collected, IReadOnlyList<ProtectedSpan> spans)
    {
        var isolates = new List<IsolatedStretch>(collected.Isolates);
        foreach (var span in spans)
        {
            if (span.IsLeftToRight && !collected.Isolates.Any(isolate => isolate.Start < span.End && span.Start < isolate.End))
            {
                isolates.Add(new IsolatedStretch(span.Start, span.End, TextDirection.LeftToRight));
            }
        }

        isolates.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return isolates;
    }

    private static (string Marked, int[] Positions) Mark(string text, List<IsolatedStretch> isolates)
    {
        var marked = new StringBuilder(text.Length + (isolates.Count * 2));
        var positions = new int[text.Length];
        var next = 0;
        var end = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (i == end)
            {
                marked.Append(PopIsolate);
                end = -1;
            }

            if (next < isolates.Count && isolates[next].Start == i)
            {
                marked.Append(isolates[next].Direction == TextDirection.LeftToRight ? LeftToRightIsolate : RightToLeftIsolate);
                end = isolates[next].End;
                next++;
            }

            positions[i] = marked.Length;
            marked.Append(text[i]);
        }

        return (marked.ToString(), positions);
    }
}
