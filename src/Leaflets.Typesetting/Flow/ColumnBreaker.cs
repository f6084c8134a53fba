using Leaflets.Bounds;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>
/// Breaks slices into columns. Balance is the least height at which the content fits without a bad break: the more height, the more ways
/// to break, so that the least is found by halving.
/// </summary>
internal sealed class ColumnBreaker
{
    /// <summary>How often the height is halved: below a hundredth of a point for any page.</summary>
    private const int Halvings = 20;

    private readonly IReadOnlyList<Slice> _slices;
    private readonly double[] _costs;
    private readonly int _columns;
    private readonly Length _total;

    /// <summary>Makes a breaker.</summary>
    /// <param name="content">The content at the measure of a column.</param>
    /// <param name="columns">The number of columns; at least 1.</param>
    /// <param name="height">The room for a column on a page.</param>
    public ColumnBreaker(FlowContent content, int columns, Length height)
    {
        _slices = content.Slices;
        _columns = columns;
        _costs = content.BreakCosts(height);
        foreach (var slice in _slices)
        {
            _total += slice.SpaceBefore + slice.Height;
        }
    }

    /// <summary>The index after the last slice of each column, for the content from a slice on that stands on one page.</summary>
    /// <param name="start">The index of the first slice.</param>
    /// <param name="height">The most that a column may take.</param>
    public IReadOnlyList<int> Break(int start, Length height)
    {
        var most = Length.Min(height, _total + DividedBox.HeightAtTop(_slices[start]));
        var ends = Fill(start, most);
        if (ends[^1] < _slices.Count || Cost(ends) >= BreakCost.InWholeBox)
        {
            return ends;
        }

        var least = Length.Zero;
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (least + most) / 2;
            var tried = Fill(start, middle);
            if (tried[^1] == _slices.Count && Cost(tried) < BreakCost.InWholeBox && AllFit(start, tried, middle))
            {
                (ends, most) = (tried, middle);
            }
            else
            {
                least = middle;
            }
        }

        return ends;
    }

    private double Cost(IReadOnlyList<int> ends)
    {
        var cost = 0.0;
        foreach (var end in ends)
        {
            cost += end < _slices.Count ? _costs[end] : 0;
        }

        return cost;
    }

    private bool AllFit(int start, IReadOnlyList<int> ends, Length height)
    {
        foreach (var end in ends)
        {
            if (end - start == 1 && !(DividedBox.HeightAtTop(_slices[start]) + _slices[start].Height).FitsIn(height))
            {
                return false;
            }

            start = end;
        }

        return true;
    }

    /// <summary>
    /// Fills column after column as far as a good break allows; if there is none, as far as there is room. The longest column is never
    /// worse for those after it: what follows it has only less to hold.
    /// </summary>
    private List<int> Fill(int start, Length height)
    {
        var ends = new List<int>(_columns);
        while (ends.Count < _columns && start < _slices.Count)
        {
            start = EndOfColumn(start, height);
            ends.Add(start);
        }

        return ends;
    }

    private int EndOfColumn(int start, Length height)
    {
        var (good, any) = (0, start + 1);
        var filled = DividedBox.HeightAtTop(_slices[start]);
        for (var end = start + 1; end <= _slices.Count; end++)
        {
            Steps.Take();
            var slice = _slices[end - 1];
            filled += slice.Height + (end - 1 == start ? Length.Zero : slice.SpaceBefore);
            if (!filled.FitsIn(height))
            {
                break;
            }

            if (end == _slices.Count)
            {
                return end;
            }

            if ((filled + DividedBox.HeightAtFoot(slice, _slices[end])).FitsIn(height))
            {
                any = end;
                good = _costs[end] < BreakCost.InWholeBox ? end : good;
            }
        }

        return good > 0 ? good : any;
    }
}
