using Leaflets.Pdf.Content;
using Leaflets.Pdf.Fonts;
using Leaflets.Pdf.Metadata;
using Leaflets.Pdf.Objects;
using Leaflets.Pdf.Structure;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Pages;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf;

/// <summary>Writes a paged document as tagged PDF 1.7. One call, one file; thread-safe.</summary>
public sealed class PdfWriter
{
    private readonly PdfFile _file = new();
    private readonly Dictionary<FontFace, FontResource> _fonts = [];
    private readonly List<FontResource> _fontOrder = [];
    private readonly Dictionary<StructureElement, StructureNode> _nodes = [];
    private readonly List<StructureNode> _nodeOrder = [];
    private readonly List<(List<StructureNode> Owners, List<(int Id, StructureNode Link)> Links)> _pages = [];
    private readonly Stack<StructureNode> _open = new();
    private readonly List<int> _pageIds = [];
    private readonly int _treeRoot;
    private StructureNode? _root;
    private StructureNode? _sequence;
    private double _height;
    private ByteWriter _content = new();

    private PdfWriter() => _treeRoot = _file.Allocate();

    /// <summary>Writes the document.</summary>
    /// <returns>The bytes of the file, a function of the arguments alone.</returns>
    /// <exception cref="InvalidOperationException">Content lies in no element and no artifact, or tags do not nest.</exception>
    /// <exception cref="NotSupportedException">The document holds an image: none are written yet.</exception>
    public static byte[] Write(PagedDocument document, PdfMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(metadata);
        return new PdfWriter().WriteDocument(document, metadata);
    }

    private byte[] WriteDocument(PagedDocument document, PdfMetadata metadata)
    {
        var (catalog, pages, xmp, profile, parents) =
            (_file.Allocate(), _file.Allocate(), _file.Allocate(), _file.Allocate(), _file.Allocate());
        var contents = new List<int>();
        foreach (var page in document.Pages)
        {
            _pages.Add(([], []));
            _pageIds.Add(_file.Allocate());
            _content = new ByteWriter();
            _height = page.Frame.Size.Height.Points;
            Visit(page.Frame, Point.Origin, null);
            CloseSequence();
            contents.Add(_file.Allocate());
            _file.AddCompressed(contents[^1], [], _content.Written);
        }

        if (_root is null || _open.Count > 0)
        {
            throw new InvalidOperationException("the tags do not make one closed Document");
        }

        WritePages(document, pages, contents);
        WriteTree(parents);
        _fontOrder.ForEach(font => font.Write(_file));
        _file.AddStream(xmp, "/Type/Metadata/Subtype/XML"u8, XmpPacket.Make(metadata, document.Language));
        _file.AddCompressed(profile, "/N 3"u8, SrgbProfile.Make());
        var body = new ByteWriter();
        body.Raw("<</Type/Catalog/Pages "u8).Reference(pages).Raw("/Metadata "u8).Reference(xmp).Raw("/StructTreeRoot "u8).Reference(_treeRoot)
            .Raw("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang"u8).Text(document.Language)
            .Raw("/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile "u8)
            .Reference(profile).Raw(">>]>>"u8);
        _file.Add(catalog, body);
        return _file.Finish(catalog);
    }

    private void Visit(Frame frame, Point origin, ArtifactKind? artifact)
    {
        foreach (var item in frame.Items)
        {
            var place = origin.Offset(item.Position);
            var (x, y) = (place.X.Points, _height - place.Y.Points);
            switch (item)
            {
                case GroupItem group when group.Artifact is { } kind && artifact is null:
                    BeginArtifact(kind);
                    Visit(group.Frame, place, kind);
                    _content.Raw("EMC\n"u8);
                    break;
                case GroupItem { LogicalParent: { } logical } group when artifact is null:
                    _open.Push(_nodes.TryGetValue(logical, out var known)
                        ? known
                        : throw new InvalidOperationException($"a group belongs to a {logical.Role} that has not opened"));
                    Visit(group.Frame, place, artifact);
                    _open.Pop();
                    break;
                case GroupItem group:
                    Visit(group.Frame, place, artifact);
                    break;
                case TagItem when artifact is not null:
                    break;
                case TagItem { Edge: TagEdge.Open } tag:
                    Open(tag.Element);
                    break;
                case TagItem tag:
                    if (!_open.TryPop(out var node) || node.Element != tag.Element)
                    {
                        throw new InvalidOperationException($"a {tag.Element.Role} closes that is not the innermost open element");
                    }

                    break;
                case TextItem text when text.Run.Glyphs.Length > 0:
                    PaintText(text.Run, x, y, artifact);
                    break;
                case ShapeItem shape:
                    PaintShape(shape, x, y, artifact);
                    break;
                case LinkItem link when artifact is null:
                    AddLink(link, x, y);
                    break;
                case ImageItem:
                    throw new NotSupportedException("images are not written yet");
            }
        }
    }

    private void Open(StructureElement element)
    {
        if (!_nodes.TryGetValue(element, out var node))
        {
            var parent = _open.Count > 0 ? _open.Peek() : null;
            if (parent is null != (element.Role == StructureRole.Document) || (parent is null && _root is not null))
            {
                throw new InvalidOperationException($"a {element.Role} opens outside the one Document");
            }

            node = new StructureNode(element, parent, _file.Allocate());
            _nodes.Add(element, node);
            _nodeOrder.Add(node);
            parent?.Children.Add((node, 0, 0, 0));
            _root ??= node;
        }

        _open.Push(node);
    }

    private void PaintText(GlyphRun run, double x, double y, ArtifactKind? artifact)
    {
        string? language = null;
        if (artifact is null)
        {
            BeginSequence();
            language = _open.Select(node => node.Element.Language).FirstOrDefault(value => value is not null);
        }

        var marked = run.Language is { } own && artifact is null && own != language;
        if (marked)
        {
            _content.Raw("/Span<</Lang"u8).Text(run.Language!).Raw(">>BDC\n"u8);
        }

        if (!_fonts.TryGetValue(run.Face, out var font))
        {
            font = new FontResource(run.Face, _file.Allocate(), "F" + (char)('a' + (_fonts.Count % 26)) + new string('x', _fonts.Count / 26));
            _fonts.Add(run.Face, font);
            _fontOrder.Add(font);
        }

        SetColor(run.Color, "rg\n"u8);
        TextPainter.Paint(_content, run, font, x, y);
        _content.Raw(marked ? "EMC\n"u8 : ""u8);
    }

    private void PaintShape(ShapeItem shape, double x, double y, ArtifactKind? artifact)
    {
        if (artifact is null)
        {
            BeginArtifact(ArtifactKind.Layout);
        }

        if (shape.Fill is { } fill)
        {
            SetColor(fill, "rg "u8);
        }

        if (shape.Stroke is { } stroke)
        {
            SetColor(stroke.Color, "RG "u8);
            _content.SpacedNumber(stroke.Width.Points).Raw("w["u8);
            _content.Raw(stroke.Dash > Length.Zero ? ""u8 : "]0 d\n"u8);
            if (stroke.Dash > Length.Zero)
            {
                _content.Number(stroke.Dash.Points).Raw("]0 d\n"u8);
            }
        }

        foreach (var segment in shape.Path.Segments)
        {
            _ = segment switch
            {
                MoveTo move => At(move.Point).Raw("m\n"u8),
                LineTo line => At(line.Point).Raw("l\n"u8),
                CurveTo curve => At(curve.Control1, curve.Control2, curve.End).Raw("c\n"u8),
                _ => _content.Raw("h\n"u8),
            };
        }

        _content.Raw((shape.Fill, shape.Stroke) switch { (null, null) => "n\n"u8, (null, _) => "S\n"u8, (_, null) => "f\n"u8, _ => "B\n"u8 });
        _content.Raw(artifact is null ? "EMC\n"u8 : ""u8);

        ByteWriter At(params ReadOnlySpan<Point> points)
        {
            foreach (var point in points)
            {
                _content.SpacedNumber(x + point.X.Points).SpacedNumber(y - point.Y.Points);
            }

            return _content;
        }
    }

    private void SetColor(Color color, ReadOnlySpan<byte> op) =>
        _content.SpacedNumber(color.Red / 255.0).SpacedNumber(color.Green / 255.0).SpacedNumber(color.Blue / 255.0).Raw(op);

    private void AddLink(LinkItem link, double x, double y)
    {
        if (link.Link.Target is not ExternalTarget target)
        {
            throw new NotSupportedException("links inside the document are not written yet");
        }

        var node = _nodes.TryGetValue(link.Link, out var known)
            ? known
            : throw new InvalidOperationException("a link area lies before its Link opens");
        var id = _file.Allocate();
        var links = _pages[^1].Links;
        links.Add((id, node));
        node.Children.Add((null, _pages.Count - 1, -1, id));
        var body = new ByteWriter();
        body.Raw("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8).SpacedNumber(x).SpacedNumber(y - link.Size.Height.Points)
            .SpacedNumber(x + link.Size.Width.Points).Number(y).Raw("]/Contents"u8).Text(link.Link.AlternativeText ?? target.Uri)
            .Raw("/A<</S/URI/URI"u8).AsciiString(target.Uri).Raw(">>/StructParent "u8).Integer(id + 100_000L).Raw(">>"u8);
        _file.Add(id, body);
    }

    private void BeginSequence()
    {
        if (!_open.TryPeek(out var owner))
        {
            throw new InvalidOperationException("text lies outside every element and every artifact");
        }

        if (_sequence == owner)
        {
            return;
        }

        CloseSequence();
        var owners = _pages[^1].Owners;
        owner.Children.Add((null, _pages.Count - 1, owners.Count, 0));
        _content.Raw("/"u8).Ascii(StructureTypes.Of(owner.Element.Role)).Raw("<</MCID "u8).Integer(owners.Count).Raw(">>BDC\n"u8);
        owners.Add(owner);
        _sequence = owner;
    }

    private void CloseSequence()
    {
        _content.Raw(_sequence is null ? ""u8 : "EMC\n"u8);
        _sequence = null;
    }

    private void BeginArtifact(ArtifactKind kind)
    {
        CloseSequence();
        _content.Raw("/Artifact"u8).Raw(kind switch
        {
            ArtifactKind.Header => "<</Type/Pagination/Subtype/Header>>"u8,
            ArtifactKind.Footer => "<</Type/Pagination/Subtype/Footer>>"u8,
            ArtifactKind.Background => "<</Type/Background>>"u8,
            _ => "<</Type/Layout>>"u8,
        }).Raw("BDC\n"u8);
    }

    private void WritePages(PagedDocument document, int tree, List<int> contents)
    {
        var fonts = new ByteWriter();
        _fontOrder.ForEach(font => fonts.Raw("/"u8).Ascii(font.Name).Raw(" "u8).Reference(font.Id));
        var kids = new ByteWriter();
        for (var i = 0; i < _pageIds.Count; i++)
        {
            var size = document.Pages[i].Frame.Size;
            var body = new ByteWriter();
            body.Raw("<</Type/Page/Parent "u8).Reference(tree).Raw("/MediaBox[0 0 "u8).SpacedNumber(size.Width.Points).Number(size.Height.Points)
                .Raw("]/Contents "u8).Reference(contents[i]).Raw("/Resources<</Font<<"u8).Raw(fonts.Written).Raw(">>>>/Tabs/S/StructParents "u8)
                .Integer(i);
            if (_pages[i].Links.Count > 0)
            {
                body.Raw("/Annots["u8);
                _pages[i].Links.ForEach(link => body.Reference(link.Id).Raw(" "u8));
                body.Raw("]"u8);
            }

            _file.Add(_pageIds[i], body.Raw(">>"u8));
            kids.Reference(_pageIds[i]).Raw(" "u8);
        }

        _file.Add(tree, new ByteWriter().Raw("<</Type/Pages/Count "u8).Integer(_pageIds.Count).Raw("/Kids["u8).Raw(kids.Written).Raw("]>>"u8));
    }

    private void WriteTree(int parents)
    {
        foreach (var node in _nodeOrder.Where(node => node.HasContent))
        {
            _file.Add(node.Id, StructureElementWriter.Make(node, node.Parent?.Id ?? _treeRoot, _pageIds));
        }

        var map = new ByteWriter();
        map.Raw("<</Nums["u8);
        for (var i = 0; i < _pages.Count; i++)
        {
            map.Integer(i).Raw("["u8);
            _pages[i].Owners.ForEach(owner => map.Reference(owner.Id).Raw(" "u8));
            map.Raw("]"u8);
        }

        foreach (var (id, link) in _pages.SelectMany(page => page.Links))
        {
            map.Integer(id + 100_000L).Raw(" "u8).Reference(link.Id).Raw(" "u8);
        }

        _file.Add(parents, map.Raw("]>>"u8));
        _file.Add(_treeRoot, new ByteWriter().Raw("<</Type/StructTreeRoot/K "u8).Reference(_root!.Id).Raw("/ParentTree "u8).Reference(parents)
            .Raw("/RoleMap"u8).Raw(StructureTypes.RoleMap).Raw(">>"u8));
    }
}
