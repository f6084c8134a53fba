using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling;

/// <summary>The look of tables beyond what the elements <c>table-header-cell</c> and <c>table-cell</c> declare.</summary>
/// <param name="Outer">The line above the first and below the last row, or null.</param>
/// <param name="HeaderRule">The line under the header rows, or null.</param>
/// <param name="RowRule">The line between rows, or null.</param>
/// <param name="ColumnRule">The line between columns, or null.</param>
/// <param name="Stripe">The ground of every second row, or null.</param>
public sealed record TableStyle(Stroke? Outer, Stroke? HeaderRule, Stroke? RowRule, Stroke? ColumnRule, Color? Stripe)
{
    /// <summary>Whether the first column's cells head their rows, where a table does not say.</summary>
    public bool HeaderColumn { get; init; }

    /// <summary>
    /// Whether numbers stand with their decimal marks one below the other in columns that have no alignment of their own; in columns
    /// aligned at the end they always do.
    /// </summary>
    public bool DecimalAlignment { get; init; }

    /// <summary>What to do with a table whose words do not fit side by side.</summary>
    public TooWideTable TooWide { get; init; } = TooWideTable.Records;
}
