using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Reads what elements are cut to (SVG 1.1, 14.3).</summary>
internal sealed class SvgClips
{
    private const int MostNested = 4;

    private readonly SvgDrawer _drawer;
    private readonly DrawingBudget _budget;

    public SvgClips(SvgDrawer drawer, DrawingBudget budget) => (_drawer, _budget) = (drawer, budget);

    /// <summary>What an element is cut to, the innermost first; each clipping cuts those before it.</summary>
    /// <param name="element">The element.</param>
    /// <param name="scope">Its scope.</param>
    /// <param name="content">What it draws, which clippings may be measured by.</param>
    /// <exception cref="InvalidDrawingException">It is cut in a way that is not known.</exception>
    public List<DrawingClip> Of(SvgElement element, SvgScope scope, ImmutableArray<DrawingItem> content)
    {
        var clips = new List<DrawingClip>();
        var at = element;
        while (at["clip-path"] is { } reference and not ("none" or ""))
        {
            var clip = _drawer.Referenced(at, reference);
            _budget.Read(clip);
            if (clip.Name != "clipPath" || clips.Count == MostNested)
            {
                throw element.Fault("a clip that is not a clipPath, or that clips itself");
            }

            clips.Add(One(clip, scope, content));
            at = clip;
        }

        return clips;
    }

    private DrawingClip One(SvgElement clip, SvgScope scope, ImmutableArray<DrawingItem> content)
    {
        var map = SvgTransform.Read(clip["transform"], clip);
        if (clip["clipPathUnits"] == "objectBoundingBox")
        {
            var box = DrawingBounds.Of(content) ?? default;
            map = new Transform(box.Width, 0, 0, box.Height, box.X, box.Y).After(map);
        }

        var segments = ImmutableArray.CreateBuilder<PathSegment>();
        var isEvenOdd = false;
        var style = SvgStyle.Standing(clip, scope.Diagonal);
        foreach (var child in clip.Children)
        {
            _budget.Part(child);
            if (child["display"] == "none" || child.Name == SvgElement.TextName)
            {
                continue;
            }

            var (shape, own) = child.Name == "use"
                ? (_drawer.Referenced(child, child["href"] ?? string.Empty), UseMap(child, scope)) : (child, Transform.Identity);
            if (shape.Name is not ("path" or "rect" or "circle" or "ellipse" or "polygon" or "polyline" or "line"))
            {
                throw child.Fault($"a clip by the element '{shape.Name}'");
            }

            if ((child["clip-path"] ?? shape["clip-path"]) is { } nested and not "none")
            {
                throw child.Fault($"a clip whose part is clipped ({nested})");
            }

            var look = style.For(shape, scope.Diagonal);
            var path = look.IsVisible ? SvgShapes.Read(shape, scope.Width, scope.Height, _budget) : null;
            isEvenOdd |= look.IsClipEvenOdd;
            segments.AddRange(
                path is null ? [] : PathMap.Apply(map.After(own).After(SvgTransform.Read(shape["transform"], shape)), path).Segments);
        }

        return new DrawingClip(new VectorPath(segments.ToImmutable()), isEvenOdd);
    }

    private static Transform UseMap(SvgElement use, SvgScope scope) => SvgTransform.Read(use["transform"], use)
        .After(Transform.Translation(SvgDrawer.Coordinate(use, "x", scope.Width), SvgDrawer.Coordinate(use, "y", scope.Height)));
}
