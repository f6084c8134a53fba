using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>A table that has been set: its rows, header rows first.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="HeadCount">How many of them are header rows.</param>
/// <param name="Width">The table's width.</param>
/// <param name="Continued">What stands above the header rows on a later page, or null.</param>
internal sealed record TableLayout(ImmutableArray<TableRowLayout> Rows, int HeadCount, Length Width, Frame? Continued)
{
    private RepeatedHeader? _header;

    /// <summary>What a later page repeats, or null where that is nothing.</summary>
    /// <param name="left">The table's left edge from the flow's; the same at every call.</param>
    public RepeatedHeader? RepeatedHeader(Length left)
    {
        if (HeadCount == 0 && Continued is null)
        {
            return null;
        }

        return _header ??= MakeHeader(left);
    }

    private RepeatedHeader MakeHeader(Length left)
    {
        var items = ImmutableArray.CreateBuilder<FrameItem>(HeadCount + 1);
        var height = Length.Zero;
        if (Continued is not null)
        {
            items.Add(new GroupItem(new Point(left, height), TagStripper.Strip(Continued)));
            height += Continued.Size.Height;
        }

        foreach (var row in Rows.AsSpan(0, HeadCount))
        {
            items.Add(new GroupItem(new Point(left, height), TagStripper.Strip(row.Frame)));
            height += row.Frame.Size.Height;
        }

        return new RepeatedHeader(new Frame(new Size(Width, height), items.ToImmutable()), height);
    }
}

/// <summary>A row that has been set.</summary>
/// <param name="Frame">The row's grounds, lines and cells.</param>
/// <param name="Baseline">The first baseline of the row's first cell, or null.</param>
/// <param name="Notes">The notes called in the row.</param>
/// <param name="IsTiedToPrevious">Whether no page break may stand above: a header row above, or a cell that covers both.</param>
internal sealed record TableRowLayout(Frame Frame, Length? Baseline, ImmutableArray<int> Notes, bool IsTiedToPrevious);
