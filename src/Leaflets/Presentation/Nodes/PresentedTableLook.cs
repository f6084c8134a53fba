using Leaflets.Styling;

namespace Leaflets.Presentation.Nodes;

/// <summary>The look of a table.</summary>
/// <param name="Rules">The lines between its cells and the ground of every other row.</param>
/// <param name="Cell">A cell.</param>
/// <param name="HeaderCell">A cell of its header rows.</param>
/// <param name="RowHeaderCell">A cell of its header column.</param>
internal sealed record PresentedTableLook(TableStyle Rules, ComputedStyle Cell, ComputedStyle HeaderCell, ComputedStyle RowHeaderCell);
