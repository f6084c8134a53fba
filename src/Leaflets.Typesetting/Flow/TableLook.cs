using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Flow;

/// <summary>The lines and grounds of a table; null for none.</summary>
/// <param name="Outer">The line above the first row and below the last.</param>
/// <param name="HeaderRule">The line under the header rows.</param>
/// <param name="RowRule">The line between rows.</param>
/// <param name="ColumnRule">The line between columns.</param>
/// <param name="Stripe">The ground of every second body row.</param>
public sealed record TableLook(Stroke? Outer, Stroke? HeaderRule, Stroke? RowRule, Stroke? ColumnRule, Color? Stripe);
