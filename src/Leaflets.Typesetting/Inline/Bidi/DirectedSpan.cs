using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Inline.Bidi;

/// <summary>A stretch of text to which its author gave a direction of its own (HTML <c>dir</c>).</summary>
/// <param name="Start">The index of the first UTF-16 unit.</param>
/// <param name="End">The index after the last.</param>
/// <param name="Direction">The direction.</param>
internal readonly record struct DirectedSpan(int Start, int End, TextDirection Direction);
