namespace Leaflets.Formats.Pdf;

/// <summary>A cell's place in its table, as a person counts.</summary>
/// <param name="Row">The row, header rows included; from 1.</param>
/// <param name="Column">The first column that the cell covers; from 1.</param>
internal readonly record struct CellPlace(int Row, int Column);
