using Leaflets.Pdf.Fonts;
using Leaflets.Pdf.Objects;
using Leaflets.Pdf.Sheets;
using Leaflets.Pdf.Structure;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf.Content;

/// <summary>
/// Paints the frames of one sheet's pages to a content stream. Every glyph and picture lies in the marked-content sequence that the
/// structure pass chose for it, or in an artifact; never in both, never in neither (ISO 14289-1, 7.1).
/// </summary>
internal sealed class SheetPainter : FrameWalk, IReplacements
{
    private const int NoSequence = -1;

    private readonly ByteWriter _output = new(8 * 1024);
    private readonly GraphicsState _state;
    private readonly SheetStructure _structure;
    private readonly FontSet _fonts;
    private readonly ImageSet _images;
    private readonly bool _isRightToLeft;
    private readonly Stack<double> _heights = new();

    // Of the page that is painted.
    private TextPainter _text = null!;
    private PageStructure _page = null!;
    private List<Phrase> _phrases = null!;

    private double _height;
    private int _nextRun;
    private int _nextContent;
    private int _sequence = NoSequence;
    private int _part = NoSequence;
    private bool _isDivided;
    private bool _isLayoutArtifactOpen;

    /// <summary>Makes a painter of one sheet.</summary>
    /// <param name="structure">Which content belongs to which element.</param>
    /// <param name="fonts">The document's faces.</param>
    /// <param name="images">The document's pictures.</param>
    /// <param name="isRightToLeft">Whether the document reads from right to left.</param>
    public SheetPainter(SheetStructure structure, FontSet fonts, ImageSet images, bool isRightToLeft)
    {
        _structure = structure;
        _fonts = fonts;
        _images = images;
        _isRightToLeft = isRightToLeft;
        _state = new GraphicsState(_output);
    }

    /// <summary>Paints the sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="document">The pages.</param>
    /// <param name="tree">The structure of the pages.</param>
    /// <returns>The content stream.</returns>
    public ReadOnlySpan<byte> Paint(Sheet sheet, PagedDocument document, StructureTree tree)
    {
        _height = sheet.Size.Height.Points;
        foreach (var panel in sheet.Panels)
        {
            var page = document.Pages[panel.Page];
            (_page, _nextRun, _nextContent) = (tree.Pages[panel.Page], 0, 0);

            // The painter of text knows what a run stands beside; no run stands beside one of another page.
            _text = new TextPainter(_output, _state, _fonts, _isRightToLeft ? this : null);
            _phrases = _isRightToLeft ? PhraseWalk.Find(page) : [];
            if (sheet.IsPage)
            {
                Walk(page.Frame, Point.Origin);
            }
            else
            {
                BeginPlaced(page.Frame, panel.Placement);
                Clip(page.Frame.Size);
                Walk(page.Frame, Point.Origin);
                EndPlaced();
            }

            CloseMarks();
        }

        return _output.Written;
    }

    protected override void BeginPlaced(Frame frame, Transform placement)
    {
        Close();
        var inner = frame.Size.Height.Points;

        // Both spaces are upside down to their frames: y grows upward from the lower edge.
        var map = new Transform(1, 0, 0, -1, 0, _height).After(placement).After(new Transform(1, 0, 0, -1, 0, inner));
        _state.Save();
        _output.Fine(map.A).Fine(map.B).Fine(map.C).Fine(map.D).Fine(map.E).Fine(map.F).Raw("cm\n"u8);
        _heights.Push(_height);
        _height = inner;
    }

    protected override void EndPlaced()
    {
        Close();
        _height = _heights.Pop();
        _state.Restore();
    }

    /// <summary>What lies beyond the edge of a page is not seen, as on paper of its own.</summary>
    private void Clip(Size size) =>
        _output.Raw("0 0 "u8).SpacedNumber(size.Width.Points).SpacedNumber(size.Height.Points).Raw("re W n\n"u8);

    private void Close()
    {
        _state.EndText();
        if (!IsArtifact)
        {
            CloseMarks();
        }
    }

    protected override void BeginArtifact(ArtifactKind kind)
    {
        if (!IsArtifact)
        {
            CloseMarks();
            OpenArtifact(kind);
        }
    }

    protected override void EndArtifact()
    {
        if (!IsArtifact)
        {
            _state.EndText();
            _output.Raw("EMC\n"u8);
        }
    }

    protected override void Text(GlyphRun run, Point at)
    {
        BeginContent();
        var phrase = _phrases.Count > 0 ? _phrases[_nextRun++] with { IsReplaced = IsReplaced() } : default;
        _text.Paint(run, phrase, at.X.Points, _height - at.Y.Points, IsArtifact);
    }

    protected override void Image(ImageItem image, Point at)
    {
        BeginContent();
        _state.EndText();
        _output.Raw("q "u8).SpacedNumber(image.Size.Width.Points).Raw("0 0 "u8).SpacedNumber(image.Size.Height.Points)
            .SpacedNumber(at.X.Points).SpacedNumber(_height - (at.Y + image.Size.Height).Points)
            .Raw("cm/"u8).Ascii(_images.NameOf(image)).Raw(" Do Q\n"u8);
    }

    protected override void Shape(ShapeItem shape, Point at)
    {
        if (!IsArtifact && !_isLayoutArtifactOpen)
        {
            CloseMarks();
            OpenArtifact(ArtifactKind.Layout);
            _isLayoutArtifactOpen = true;
        }

        _state.EndText();
        PathPainter.Paint(_output, _state, shape, at.X.Points, _height - at.Y.Points);
    }

    /// <summary>Whether an element around the content has a replacement text.</summary>
    private bool IsReplaced()
    {
        for (var node = IsArtifact ? null : _structure.Owners[_sequence]; node is not null; node = node.Parent)
        {
            if (node.Element.ActualText is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Opens the sequence that the next content belongs to, where it is not open.</summary>
    private void BeginContent()
    {
        if (IsArtifact)
        {
            return;
        }

        var sequence = _structure.McidOf(_page.Page, _page.Sequences[_nextContent++]);
        if (sequence != _sequence)
        {
            CloseMarks();
            (_sequence, _part) = (sequence, sequence);
        }
        else if (_isDivided)
        {
            (_part, _isDivided) = (_structure.Divide(_part, _structure.IsReversed[sequence]), false);
        }
        else
        {
            return;
        }

        var type = StructureTypes.Of(_structure.Owners[sequence].Element.Role);
        Open(_structure.IsReversed[sequence] ? "ReversedChars" : type).Raw(">>BDC\n"u8);
    }

    private ByteWriter Open(string tag) => _output.Raw("/"u8).Ascii(tag).Raw("<</MCID "u8).Integer(_part);

    void IReplacements.Begin(string text)
    {
        if (IsArtifact)
        {
            _output.Raw("/Span<<"u8);
        }
        else
        {
            // A sequence of its own: poppler's structure tree leaves out what follows a sequence within another.
            _output.Raw(_isDivided ? ""u8 : "EMC\n"u8);
            (_part, _isDivided) = (_structure.Divide(_part, isReversed: false), true);
            Open("Span");
        }

        _output.Raw("/ActualText"u8).Text(text).Raw(">>BDC\n"u8);
    }

    void IReplacements.End() => _output.Raw("EMC\n"u8);

    private void CloseMarks()
    {
        _state.EndText();
        if ((_sequence != NoSequence && !_isDivided) || _isLayoutArtifactOpen)
        {
            _output.Raw("EMC\n"u8);
        }

        (_sequence, _isDivided, _isLayoutArtifactOpen) = (NoSequence, false, false);
    }

    private void OpenArtifact(ArtifactKind kind) => _output.Raw("/Artifact<<"u8).Raw(kind switch
    {
        ArtifactKind.Header => "/Type/Pagination/Subtype/Header"u8,
        ArtifactKind.Footer => "/Type/Pagination/Subtype/Footer"u8,
        ArtifactKind.Background => "/Type/Background"u8,
        _ => "/Type/Layout"u8,
    }).Raw(">>BDC\n"u8);
}
