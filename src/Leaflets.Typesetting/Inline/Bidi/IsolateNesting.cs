using System.Collections.Immutable;
using Leaflets.Typesetting.Inline.Breaking;
using Leaflets.Typesetting.Inline.Collecting;

namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>Brings the caller's isolates and those of protected text into one properly nested list.</summary>
internal static class IsolateNesting
{
    /// <summary>The isolates by start, the outer first. Protected text that crosses the edge of a caller's isolate is left out.</summary>
    public static List<IsolatedSpan> Merge(ImmutableArray<IsolatedSpan> asked, ImmutableArray<ProtectedSpan> protectedSpans)
    {
        var merged = new List<IsolatedSpan>(asked.Length + protectedSpans.Length);
        var next = 0;
        foreach (var span in protectedSpans)
        {
            if (!span.Flags.HasFlag(ProtectedSpanFlags.IsolateLeftToRight))
            {
                continue;
            }

            while (next < asked.Length && asked[next].Start <= span.Start)
            {
                merged.Add(asked[next++]);
            }

            var crossesLast = next > 0 && asked[next - 1].End > span.Start && asked[next - 1].End < span.End;
            var crossesNext = next < asked.Length && asked[next].Start < span.End;
            if (!crossesLast && !crossesNext)
            {
                merged.Add(new IsolatedSpan(span.Start, span.End, false));
            }
        }

        for (; next < asked.Length; next++)
        {
            merged.Add(asked[next]);
        }

        return merged;
    }
}
