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

            if (Isolate(text, edge, span) is { } isolate)
            {
                merged.Add(isolate);
                edge = span.End;
            }
        }

        merged.AddRange(asked.AsSpan()[next..]);
        return merged;
    }

    private static IsolatedSpan? Isolate(ReadOnlySpan<char> text, int edge, ProtectedSpan span)
    {
        var number = text[span.Start..span.End];
        if (NumberOrder.IsRightToLeft(number))
        {
            return new IsolatedSpan(span.Start, span.End, RightToLeft: true, IsArabicNumber: true);
        }

        if (ProtectedSpans.IsIsolated(text, edge, span))
        {
            // A bracket that closes what opened before the number belongs to the text around it.
            var end = number[^1] == ')' && !number.Contains('(') ? span.End - 1 : span.End;
            return new IsolatedSpan(span.Start, end, RightToLeft: false, number.ContainsAnyInRange('\u0660', '\u0669'));
        }

        var length = NumberOrder.LengthBeforeUnit(number);
        return length > 0 ? new IsolatedSpan(span.Start, span.Start + length, RightToLeft: false) : null;
    }

    private static void CloseBefore(Stack<IsolatedSpan> open, int position, ref int edge)
    {
        while (open.Count > 0 && open.Peek().End <= position)
        {
            edge = Math.Max(edge, open.Pop().End);
        }
    }
}
