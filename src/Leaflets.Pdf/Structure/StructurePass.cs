using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Pages;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf.Structure;

/// <summary>
/// Builds the structure tree from the frames' tags, before anything is drawn: pages divide elements, the tree does not. Decides which
/// content shares a marked-content sequence (ISO 32000-1, 14.7.4).
/// </summary>
internal sealed class StructurePass : FrameWalk
{
    private readonly Dictionary<StructureElement, StructureNode> _nodes = new(ReferenceEqualityComparer.Instance);
    private readonly List<StructureNode> _order = [];
    private readonly Dictionary<string, StructureNode> _destinations = new(StringComparer.Ordinal);
    private readonly Stack<StructureNode> _open = new();
    private readonly Stack<Transform> _placements = new([Transform.Identity]);
    private PageStructure _page = new();
    private int _pageIndex = -1;
    private bool _isSequenceOpen;

    private StructurePass()
    {
    }

    /// <summary>Builds the tree.</summary>
    /// <exception cref="InvalidOperationException">
    /// Tags do not nest, there is no content, there is not one Document around everything, or content lies in no element and no artifact.
    /// </exception>
    public static StructureTree Build(PagedDocument document)
    {
        var pass = new StructurePass();
        var pages = new List<PageStructure>();
        foreach (var page in document.Pages)
        {
            pass._pageIndex++;
            pass._isSequenceOpen = false;
            pages.Add(pass._page = new PageStructure { Page = pass._pageIndex });
            pass.Walk(page.Frame, Point.Origin);
        }

        if (pass._order.Count == 0 || pass._open.Count > 0)
        {
            throw new InvalidOperationException("The tags of the pages do not form one closed Document.");
        }

        if (!pass._order[0].IsWritten)
        {
            throw new InvalidOperationException("The pages have no content: there is nothing to read.");
        }

        return new StructureTree(pass._order[0], [.. pass._order], [.. pages], pass._destinations);
    }

    protected override void BeginArtifact(ArtifactKind kind) => _isSequenceOpen = false;

    protected override void EndArtifact()
    {
    }

    protected override void BeginPlaced(Frame frame, Transform placement)
    {
        _placements.Push(_placements.Peek().After(placement));
        _isSequenceOpen = false;
    }

    protected override void EndPlaced()
    {
        _placements.Pop();
        _isSequenceOpen = false;
    }

    protected override void BeginElsewhere(StructureElement parent) => _open.Push(NodeOf(parent));

    protected override void EndElsewhere() => _open.Pop();

    protected override void Tag(TagItem tag, Point at)
    {
        if (tag.Edge == TagEdge.Open)
        {
            Open(tag.Element, at);
        }
        else if (!_open.TryPop(out var node) || !ReferenceEquals(node.Element, tag.Element))
        {
            throw new InvalidOperationException($"A {tag.Element.Role} is closed, but is not the innermost open element.");
        }
    }

    protected override void Text(GlyphRun run, Point at)
    {
        if (!IsArtifact)
        {
            AddContent(run.IsRightToLeft);
        }
    }

    protected override void Image(ImageItem image, Point at)
    {
        if (!IsArtifact)
        {
            AddContent(isReversed: false);
            _open.Peek().Area = _placements.Peek().Apply(new Rect(at, image.Size));
        }
    }

    protected override void Shape(ShapeItem shape, Point at) => _isSequenceOpen = false;

    protected override void Link(LinkItem link, Point at)
    {
        var area = new LinkArea(NodeOf(link.Link), _pageIndex, _placements.Peek().Apply(new Rect(at, link.Size)));
        area.Node.Kids.Add(new AnnotationKid(area));
        _page.Links.Add(area);
    }

    private void Open(StructureElement element, Point at)
    {
        var parent = _open.Count > 0 ? _open.Peek() : null;
        if (parent is null != (element.Role == StructureRole.Document) || (parent is null && _order.Count > 0))
        {
            throw new InvalidOperationException($"A {element.Role} is opened outside the Document.");
        }

        var node = new StructureNode(element, parent) { Opening = (_pageIndex, _placements.Peek().Apply(at)) };
        _nodes.Add(element, node);
        _order.Add(node);
        _open.Push(node);
        parent?.Kids.Add(new ElementKid(node));
        if (element.Id is { } id)
        {
            _destinations.TryAdd(id, node);
        }

        if (element.Role is StructureRole.TableHeaderCell or StructureRole.TableDataCell)
        {
            node.MarkWritten();
        }
    }

    private void AddContent(bool isReversed)
    {
        if (!_open.TryPeek(out var owner))
        {
            throw new InvalidOperationException("Content is neither in an element nor in an artifact.");
        }

        if (!_isSequenceOpen || _page.Owners.Count == 0 || _page.Owners[^1] != owner || _page.IsReversed[^1] != isReversed)
        {
            owner.Kids.Add(new ContentKid(_pageIndex, _page.Owners.Count));
            owner.MarkWritten();
            _page.Owners.Add(owner);
            _page.IsReversed.Add(isReversed);
            _isSequenceOpen = true;
        }

        _page.Sequences.Add(_page.Owners.Count - 1);
    }

    private StructureNode NodeOf(StructureElement element) => _nodes.TryGetValue(element, out var node)
        ? node
        : throw new InvalidOperationException($"A {element.Role} is referred to, but was never opened.");
}
