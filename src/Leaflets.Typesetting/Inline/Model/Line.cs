using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Inline.Model;

/// <summary>One set line of a paragraph.</summary>
/// <param name="Frame">
/// The line's content in a frame as wide as the measure and as high as the line (the leading, or more where content is taller).
/// Tags that open or close in the line are among its items, in reading order.
/// </param>
/// <param name="Baseline">The distance from the frame's top to the baseline.</param>
/// <param name="ContentWidth">The width of the content without the white space at its end.</param>
/// <param name="Notes">The notes that the line calls, in order.</param>
public sealed record Line(Frame Frame, Length Baseline, Length ContentWidth, ImmutableArray<int> Notes);
