using System.Collections.Immutable;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>
/// Tells the calls of notes, which are isolates of their own and belong to the word that bears them, from the author's isolates.
/// </summary>
internal static class NoteCalls
{
    /// <summary>The isolates that are no call of a note, and those that are.</summary>
    public static (ImmutableArray<IsolatedSpan> Asked, ImmutableArray<IsolatedSpan> Calls) Part(
        ImmutableArray<IsolatedSpan> isolates, ImmutableArray<InlineMark> marks)
    {
        if (isolates.IsEmpty)
        {
            return (isolates, []);
        }

        var starts = new HashSet<int>();
        foreach (var mark in marks)
        {
            if (mark.Item is InlineOpen { Element.Role: StructureRole.Reference })
            {
                starts.Add(mark.Position);
            }
        }

        return starts.Count == 0
            ? (isolates, [])
            : ([.. isolates.Where(isolate => !starts.Contains(isolate.Start))],
            [.. isolates.Where(isolate => starts.Contains(isolate.Start))]);
    }
}
