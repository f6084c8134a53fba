namespace Leaflets.Pdf.Content;

/// <summary>Clusters of a left-to-right run that are painted as one string.</summary>
/// <param name="First">The first cluster.</param>
/// <param name="End">The cluster after the last.</param>
/// <param name="Kind">What they hold.</param>
internal readonly record struct LeftToRightPiece(int First, int End, LeftToRightPieceKind Kind);
