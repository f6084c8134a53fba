namespace Leaflets.Typesetting.Flow;

/// <summary>Slices that should stay on one page.</summary>
/// <param name="Start">The index of the first.</param>
/// <param name="End">The index after the last.</param>
/// <param name="Keep">How strongly; never <see cref="Keep.Free"/>.</param>
internal readonly record struct KeptRange(int Start, int End, Keep Keep);
