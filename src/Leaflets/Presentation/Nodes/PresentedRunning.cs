using System.Collections.Immutable;
using Leaflets.Styling;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Presentation.Nodes;

/// <summary>What runs at the head or the foot of the pages. Only the number of a page and the number of pages are not filled in.</summary>
/// <param name="Setting">Its look, and the language and direction of the leaflet.</param>
/// <param name="Start">At the side where lines begin; empty where nothing is printed there, as are the others.</param>
/// <param name="Center">In the middle.</param>
/// <param name="End">At the side where lines end.</param>
internal sealed record PresentedRunning(
    NodeSetting Setting, ImmutableArray<RunningPart> Start, ImmutableArray<RunningPart> Center, ImmutableArray<RunningPart> End)
{
    /// <summary>From the paper's edge to the nearest edge of the text.</summary>
    public required Length Distance { get; init; }

    /// <summary>A line between this and the page's text, or null.</summary>
    public required Stroke? Rule { get; init; }

    /// <summary>Whether nothing is printed.</summary>
    public bool IsEmpty => Start.IsEmpty && Center.IsEmpty && End.IsEmpty;
}
