using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>What the text of pages has that the text of cells and notes has not.</summary>
/// <param name="Tightness">How much closer than their styles say lines and blocks stand.</param>
/// <param name="Room">The most height that columns may take, which is a page's; null where no page divides the nodes.</param>
/// <param name="Grid">The grid that baselines stand on, or null.</param>
internal sealed record FlowOptions(Tightness Tightness, Length? Room, BaselineGrid? Grid)
{
    /// <summary>The height that the notes called in slices take at the foot of their page, and the room above them.</summary>
    public Func<IEnumerable<Slice>, Length> HeightOfNotes { get; init; } = static _ => Length.Zero;

    /// <summary>The text of a cell or a note.</summary>
    public static FlowOptions None { get; } = new(Tightness.None, Room: null, Grid: null);
}
