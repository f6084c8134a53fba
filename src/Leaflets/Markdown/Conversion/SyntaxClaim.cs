namespace Leaflets.Markdown.Conversion;

/// <summary>A stretch of the source where some signs are the marks of a node.</summary>
/// <param name="Start">The offset where it begins.</param>
/// <param name="End">The offset behind it.</param>
/// <param name="Signs">The signs.</param>
internal readonly record struct SyntaxClaim(int Start, int End, string Signs);
