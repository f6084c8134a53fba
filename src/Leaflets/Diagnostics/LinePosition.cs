namespace Leaflets.Diagnostics;

/// <summary>A place in a file.</summary>
/// <param name="Line">One-based.</param>
/// <param name="Column">One-based, in UTF-16 code units.</param>
public readonly record struct LinePosition(int Line, int Column);
