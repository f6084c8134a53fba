using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Pages;

/// <summary>The running header or footer of a document.</summary>
/// <param name="LineOf">Makes the line of a page from its number, from 1, and the number of pages; null for none.</param>
/// <param name="Distance">From the paper's edge to the text's nearest edge.</param>
/// <param name="Gap">The least room between the running text and the page's text.</param>
/// <param name="Rule">A line on the side of the page's text, or null.</param>
public sealed record RunningArea(Func<int, int, RunningLine?> LineOf, Length Distance, Length Gap, Stroke? Rule)
{
    /// <summary>Nothing runs.</summary>
    public static RunningArea None { get; } = new((_, _) => null, Length.Zero, Length.Zero, null);
}
