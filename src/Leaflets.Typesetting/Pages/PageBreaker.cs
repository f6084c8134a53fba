using Leaflets.Bounds;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Pages;

/// <summary>
/// Chooses page breaks for the whole document at once: the fewest pages first, then the cheapest breaks, then even pages
/// (dynamic programming over the slices, as Plass does for pages).
/// </summary>
internal sealed class PageBreaker
{
    /// <summary>
    /// The cost of one more page. Above every cost of breaking well, so that a page is never added for looks; below
    /// <see cref="BreakCost.InWholeBox"/> and <see cref="BreakCost.Forbidden"/>, so that one is added to keep a box whole and a heading
    /// with its text.
    /// </summary>
    private const double PageCost = 100_000;

    /// <summary>The cost of a page left wholly empty; grows with the square of what is left.</summary>
    private const double EmptyPageCost = 1_000;

    private readonly IReadOnlyList<Slice> _slices;
    private readonly double[] _costs;
    private readonly Length _height;
    private readonly NoteFrames _notes;

    public PageBreaker(FlowContent content, Length height, NoteFrames notes)
    {
        _slices = content.Slices;
        _costs = content.BreakCosts(height);
        _height = height;
        _notes = notes;
    }

    /// <summary>The index of the first slice of each page; the first is 0.</summary>
    public IReadOnlyList<int> Break()
    {
        var count = _slices.Count;
        var best = new double[count + 1];
        var previous = new int[count + 1];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = 0;
        for (var start = 0; start < count; start++)
        {
            if (!double.IsPositiveInfinity(best[start]))
            {
                Extend(start, best, previous);
            }
        }

        var starts = new List<int>();
        for (var end = count; end > 0; end = previous[end])
        {
            starts.Add(previous[end]);
        }

        starts.Reverse();
        return starts;
    }

    /// <summary>Tries every page that begins at a slice. A slice higher than a page is a page by itself.</summary>
    private void Extend(int start, double[] best, int[] previous)
    {
        var filled = DividedBox.HeightAtTop(_slices[start]);
        var notes = Length.Zero;
        for (var end = start + 1; end <= _slices.Count; end++)
        {
            Steps.Take();
            var slice = _slices[end - 1];
            if (slice.BeginsPage && end - 1 > start)
            {
                break;
            }

            filled += slice.Height + (end - 1 == start ? Length.Zero : slice.SpaceBefore);
            foreach (var note in _notes.NotesOf(slice))
            {
                notes += _notes.HeightOf(note) + (notes == Length.Zero ? _notes.Gap : Length.Zero);
            }

            var isLast = end == _slices.Count;
            var used = filled + notes + (isLast ? Length.Zero : DividedBox.HeightAtFoot(slice, _slices[end]));
            if (!used.FitsIn(_height) && end - start > 1)
            {
                if (!(filled + notes).FitsIn(_height))
                {
                    break;
                }

                continue;
            }

            var cost = best[start] + PageCost + (isLast || _slices[end].BeginsPage ? 0 : _costs[end] + EmptinessCost(used));
            if (cost < best[end])
            {
                (best[end], previous[end]) = (cost, start);
            }
        }
    }

    private double EmptinessCost(Length used)
    {
        var empty = Math.Max((_height - used) / _height, 0);
        return EmptyPageCost * empty * empty;
    }
}
