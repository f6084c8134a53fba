using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Styling;

/// <summary>The look of columns beyond what the element <c>columns</c> declares.</summary>
/// <param name="Gap">The room between two columns.</param>
/// <param name="Rule">The line in the middle of the gap, or null.</param>
internal sealed record ColumnStyle(Length Gap, Stroke? Rule)
{
    /// <summary>The width of one of some columns in a measure.</summary>
    public Length Width(Length measure, int count) => (measure - (Gap * (count - 1))) / count;
}
