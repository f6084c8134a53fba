using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Typesetting.Frames;

/// <summary>Something at a place in a <see cref="Frame"/>. The set is closed: group, text, shape, image, link, tag.</summary>
public abstract record FrameItem
{
    private protected FrameItem(Point position) => Position = position;

    /// <summary>Where the item lies, from the frame's top left corner.</summary>
    public Point Position { get; init; }

    /// <summary>The same item at another place.</summary>
    public FrameItem MovedBy(Point offset) => this with { Position = Position.Offset(offset) };
}

/// <summary>A frame inside a frame.</summary>
/// <param name="Position">The place of the inner frame's top left corner.</param>
/// <param name="Frame">The inner frame.</param>
/// <param name="Artifact">Set when nothing in the group is content (ISO 32000-1, 14.8.2.2): page furniture, repeated header rows.</param>
/// <param name="LogicalParent">
/// Set when the group's place in reading order is not its place on paper: the element that its tags belong to (a footnote's Note
/// goes where it is referred to).
/// </param>
public sealed record GroupItem(Point Position, Frame Frame, ArtifactKind? Artifact = null, StructureElement? LogicalParent = null)
    : FrameItem(Position);

/// <summary>A run of shaped glyphs.</summary>
/// <param name="Position">The left end of the run's baseline.</param>
/// <param name="Run">The glyphs.</param>
public sealed record TextItem(Point Position, GlyphRun Run) : FrameItem(Position);

/// <summary>A filled or stroked path. Always decoration, never content: painted as a layout artifact.</summary>
/// <param name="Position">The place of the path's origin.</param>
/// <param name="Path">The outline.</param>
/// <param name="Fill">The colour inside, if any.</param>
/// <param name="Stroke">The line, if any.</param>
public sealed record ShapeItem(Point Position, VectorPath Path, Color? Fill, Stroke? Stroke) : FrameItem(Position);

/// <summary>A picture.</summary>
/// <param name="Position">The place of the image's top left corner.</param>
/// <param name="Size">The size on paper.</param>
/// <param name="Image">The picture.</param>
public sealed record ImageItem(Point Position, Size Size, Picture Image) : FrameItem(Position)
{
    /// <summary>An opaque number of its place in the source, for whoever refuses the picture; -1 where it has none.</summary>
    public int Origin { get; init; } = -1;
}

/// <summary>A place that can be clicked.</summary>
/// <param name="Position">The rectangle's top left corner.</param>
/// <param name="Size">The rectangle's size.</param>
/// <param name="Link">The Link element, which holds the target; one element has a rectangle for each line that it touches.</param>
public sealed record LinkItem(Point Position, Size Size, StructureElement Link) : FrameItem(Position);

/// <summary>The place where an element of meaning opens or closes. What lies between belongs to the element.</summary>
/// <param name="Position">The place on paper; where an element opens is its destination for links and bookmarks.</param>
/// <param name="Edge">Whether the element opens or closes here.</param>
/// <param name="Element">The element.</param>
/// <remarks>An element that spans pages opens on the first and closes on the last; it stays open between.</remarks>
public sealed record TagItem(Point Position, TagEdge Edge, StructureElement Element) : FrameItem(Position);
