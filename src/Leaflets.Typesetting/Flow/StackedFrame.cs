using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>Slices stacked into one frame, for what no page divides: a table cell, a footnote.</summary>
/// <param name="Frame">The stack.</param>
/// <param name="Baseline">The baseline of the first line, or null.</param>
/// <param name="Notes">The notes called inside.</param>
internal sealed record StackedFrame(Frame Frame, Length? Baseline, ImmutableArray<int> Notes)
{
    /// <summary>Stacks slices.</summary>
    /// <param name="slices">The slices.</param>
    /// <param name="width">The width of the frame.</param>
    public static StackedFrame Stack(IReadOnlyList<Slice> slices, Length width)
    {
        var stack = new SliceStack();
        Length? baseline = null;
        var notes = ImmutableArray.CreateBuilder<int>();
        foreach (var slice in slices)
        {
            stack.Push(slice, isFirst: slice == slices[0]);
            notes.AddRange(slice.Notes);
            baseline ??= slice.Baseline is { } own ? stack.Height - slice.Height + own : null;
        }

        return new StackedFrame(stack.ToFrame(width), baseline, notes.ToImmutable());
    }
}
