using System.Collections.Immutable;
using Leaflets.Typesetting.Inline.Breaking;
using Leaflets.Typesetting.Inline.Collecting;

namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>Brings the caller's isolates and those of protected text into one properly nested list.</summary>
internal static class IsolateNesting
{
    /// <summary>The isolates by start, the outer first. Protected text that crosses the edge of a caller's isolate is left out.</summary>
    public static List<IsolatedSpan> Merge(
        ReadOnlySpan<char> text, ImmutableArray<IsolatedSpan> asked, ImmutableArray<ProtectedSpan> protectedSpans)
    {
        var merged = new List<IsolatedSpan>(asked.Length + protectedSpans.Length);
        var open = new Stack<IsolatedSpan>();
        var (next, edge) = (0, 0);
        foreach (var span in protectedSpans)
        {
            // A number is in order with a phrase before it only where no isolate's edge lies between.
            while (next < asked.Length && asked[next].Start <= span.Start)
            {
                CloseBefore(open, asked[next].Start, ref edge);
                edge = asked[next].Start;
                open.Push(asked[next]);
                merged.Add(asked[next++]);
            }

            CloseBefore(open, span.Start, ref edge);
            var crossesOpen = open.Count > 0 && open.Peek().End < span.End;
            var crossesNext = next < asked.Length && asked[next].Start < span.End;
            if (crossesOpen || crossesNext)
            {
                continue;
            }

            if (ProtectedSpans.IsIsolated(text, edge, span))
            {
                merged.Add(new IsolatedSpan(span.Start, span.End, false));
                edge = span.End;
            }
            else if (NumberOrder.LengthOfHebrewRange(text[span.Start..span.End]) is > 0 and var length)
            {
                merged.Add(new IsolatedSpan(span.Start, span.Start + length, false));
                edge = span.End;
            }
        }

        merged.AddRange(asked.AsSpan()[next..]);
        return merged;
    }

    private static void CloseBefore(Stack<IsolatedSpan> open, int position, ref int edge)
    {
        while (open.Count > 0 && open.Peek().End <= position)
        {
            edge = Math.Max(edge, open.Pop().End);
        }
    }
}
