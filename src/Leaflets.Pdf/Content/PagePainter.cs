using Leaflets.Pdf.Fonts;
using Leaflets.Pdf.Objects;
using Leaflets.Pdf.Pictures;
using Leaflets.Pdf.Structure;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Pages;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf.Content;

/// <summary>
/// Paints one page's frames to a content stream. Every glyph and picture lies in the marked-content sequence that the structure pass chose
/// for it, or in an artifact; never in both, never in neither (ISO 14289-1, 7.1).
/// </summary>
internal sealed class PagePainter : FrameWalk, IReplacements
{
    private const int NoSequence = -1;

    private readonly ByteWriter _output = new(8 * 1024);
    private readonly TextPainter _text;
    private readonly GraphicsState _state;
    private readonly PageStructure _structure;
    private readonly ImageSet _images;
    private readonly List<Phrase> _phrases;
    private readonly double _height;
    private int _nextRun;
    private int _nextContent;
    private int _sequence = NoSequence;
    private int _part = NoSequence;
    private bool _isDivided;
    private bool _isLayoutArtifactOpen;

    private PagePainter(Page page, PageStructure structure, FontSet fonts, ImageSet images, bool isRightToLeft)
    {
        _phrases = isRightToLeft ? PhraseWalk.Find(page) : [];
        _structure = structure;
        _images = images;
        _height = page.Frame.Size.Height.Points;
        _state = new GraphicsState(_output);
        _text = new TextPainter(_output, _state, fonts, isRightToLeft ? this : null);
    }

    /// <summary>The page's content stream.</summary>
    /// <param name="page">The page.</param>
    /// <param name="structure">Which content belongs to which element.</param>
    /// <param name="fonts">The document's faces.</param>
    /// <param name="images">The document's pictures.</param>
    /// <param name="isRightToLeft">Whether the document reads from right to left.</param>
    public static ReadOnlySpan<byte> Paint(Page page, PageStructure structure, FontSet fonts, ImageSet images, bool isRightToLeft)
    {
        var painter = new PagePainter(page, structure, fonts, images, isRightToLeft);
        painter.Walk(page.Frame, Point.Origin);
        painter.CloseMarks();
        return painter._output.Written;
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

        var sequence = _structure.Sequences[_nextContent++];
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
