using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Flow;

/// <summary>A table column of numbers: the room that they take together on both sides of their decimal marks.</summary>
internal sealed class DecimalColumn
{
    private Length _before;
    private Length _after;
    private bool _isBroken;

    /// <summary>The width that the numbers take with their marks one below the other.</summary>
    public Length Width => _before + _after;

    /// <summary>Adds a number; null stands for one that is not on one line, with which the column cannot be aligned.</summary>
    public void Add(NumberExtent? extent)
    {
        if (extent is not { } number)
        {
            _isBroken = true;
            return;
        }

        _before = Length.Max(_before, number.Mark - number.Left);
        _after = Length.Max(_after, number.Right - number.Mark);
    }

    /// <summary>How far a number moves to the right. It stays where it is in a column that is too narrow.</summary>
    /// <param name="extent">Where it lies.</param>
    /// <param name="measure">The column's measure.</param>
    /// <param name="alignment">Where the numbers as a whole stand in it.</param>
    /// <param name="direction">The direction of the table.</param>
    public Length ShiftOf(NumberExtent? extent, Length measure, TextAlignment alignment, TextDirection direction)
    {
        if (_isBroken || extent is not { } number || !Width.FitsIn(measure))
        {
            return Length.Zero;
        }

        var room = Length.Max(measure - Width, Length.Zero);
        var isAtLeft = (alignment == TextAlignment.Start) == (direction == TextDirection.LeftToRight);
        var left = alignment == TextAlignment.Center ? room / 2 : isAtLeft ? Length.Zero : room;
        return left + _before - number.Mark;
    }
}
