using Leaflets.Bounds;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf.Structure;

/// <summary>
/// Goes through a page's items in painting order. The structure pass and the painter both walk this way, so that the one's numbers fit
/// the other's content.
/// </summary>
internal abstract class FrameWalk
{
    private int _artifactDepth;

    /// <summary>Whether the walk is inside an artifact, where nothing is content.</summary>
    protected bool IsArtifact => _artifactDepth > 0;

    /// <summary>Walks a frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="origin">Its top left corner on the page.</param>
    protected void Walk(Frame frame, Point origin)
    {
        foreach (var item in frame.Items)
        {
            Steps.Take();
            var at = origin.Offset(item.Position);
            switch (item)
            {
                case GroupItem { Artifact: { } kind } group:
                    BeginArtifact(kind);
                    _artifactDepth++;
                    WalkInto(group, at);
                    _artifactDepth--;
                    EndArtifact();
                    break;
                case GroupItem { LogicalParent: { } parent } group when !IsArtifact:
                    BeginElsewhere(parent);
                    WalkInto(group, at);
                    EndElsewhere();
                    break;
                case GroupItem group:
                    WalkInto(group, at);
                    break;
                case TagItem tag when !IsArtifact:
                    Tag(tag, at);
                    break;
                case TextItem { Run.Glyphs.Length: > 0 } text:
                    Text(text.Run, at);
                    break;
                case ShapeItem shape:
                    Shape(shape, at);
                    break;
                case ImageItem image:
                    Image(image, at);
                    break;
                case LinkItem link when !IsArtifact:
                    Link(link, at);
                    break;
                case TagItem or TextItem or LinkItem:
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(frame), item.GetType().Name, "This kind of frame item is unknown.");
            }
        }
    }

    /// <summary>
    /// Walks the frame of a group. In one that is turned, stretched or moved as a whole, items have their places in a space of its own.
    /// </summary>
    private void WalkInto(GroupItem group, Point at)
    {
        if (group.Transform == Transform.Identity)
        {
            Walk(group.Frame, at);
        }
        else
        {
            BeginPlaced(group.Frame, Transform.Translation(at.X.Points, at.Y.Points).After(group.Transform));
            Walk(group.Frame, Point.Origin);
            EndPlaced();
        }
    }

    /// <summary>What follows has its places in a space of its own. No marked-content sequence goes on across this.</summary>
    /// <param name="frame">The frame that follows.</param>
    /// <param name="placement">Where a place of the frame lies in the space around.</param>
    protected abstract void BeginPlaced(Frame frame, Transform placement);

    /// <summary>What follows has its places in the space around again.</summary>
    protected abstract void EndPlaced();

    /// <summary>An artifact begins; one inside another is part of it.</summary>
    protected abstract void BeginArtifact(ArtifactKind kind);

    /// <summary>An artifact ends.</summary>
    protected abstract void EndArtifact();

    /// <summary>What follows belongs to another element than the open one.</summary>
    protected virtual void BeginElsewhere(StructureElement parent)
    {
    }

    /// <summary>What follows belongs to the open element again.</summary>
    protected virtual void EndElsewhere()
    {
    }

    /// <summary>An element opens or closes.</summary>
    protected virtual void Tag(TagItem tag, Point at)
    {
    }

    /// <summary>Glyphs, with the left end of their baseline.</summary>
    protected abstract void Text(GlyphRun run, Point at);

    /// <summary>A path.</summary>
    protected abstract void Shape(ShapeItem shape, Point at);

    /// <summary>A picture.</summary>
    protected abstract void Image(ImageItem image, Point at);

    /// <summary>A link's area.</summary>
    protected virtual void Link(LinkItem link, Point at)
    {
    }
}
