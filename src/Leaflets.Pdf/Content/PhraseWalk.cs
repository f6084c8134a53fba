using System.Runtime.InteropServices;
using Leaflets.Pdf.Structure;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Pages;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf.Content;

/// <summary>Finds the phrases of a page: which left-to-right runs stand side by side on a line.</summary>
internal sealed class PhraseWalk : FrameWalk
{
    /// <summary>Two runs touch when less than this share of an em is between them.</summary>
    private const double Touch = 0.02;

    private readonly List<Phrase> _phrases = [];
    private int _first;
    private double _baseline;
    private double _end;
    private bool _isOpen;

    private PhraseWalk()
    {
    }

    /// <summary>
    /// The phrase of each run of glyphs, in the order in which they are painted; those of right-to-left runs mean nothing.
    /// </summary>
    public static List<Phrase> Find(Page page)
    {
        var walk = new PhraseWalk();
        walk.Walk(page.Frame, Point.Origin);
        walk.EndPhrase();
        return walk._phrases;
    }

    protected override void BeginArtifact(ArtifactKind kind) => _isOpen = false;

    protected override void EndArtifact() => _isOpen = false;

    protected override void BeginPlaced(Frame frame, Transform placement) => _isOpen = false;

    protected override void EndPlaced() => _isOpen = false;

    protected override void Text(GlyphRun run, Point at)
    {
        var (left, baseline, size) = (at.X.Points, at.Y.Points, run.Size.Points);
        var end = left + run.Width.Points;
        var continues = _isOpen && !run.IsRightToLeft
            && Math.Abs(left - _end) < Touch * size && Math.Abs(baseline - _baseline) < size;
        if (!continues)
        {
            EndPhrase();
            _first = _phrases.Count;
        }

        _phrases.Add(new Phrase(continues ? _phrases[_first].Left : left, end, !continues, IsLast: true));
        (_isOpen, _baseline, _end) = (!run.IsRightToLeft, baseline, end);
    }

    // Each run of a phrase is told where the last one ends.
    private void EndPhrase()
    {
        var phrases = CollectionsMarshal.AsSpan(_phrases);
        for (var i = _first; i < phrases.Length - 1; i++)
        {
            phrases[i] = phrases[i] with { End = phrases[^1].End, IsLast = false };
        }
    }

    protected override void Shape(ShapeItem shape, Point at)
    {
    }

    protected override void Image(ImageItem image, Point at)
    {
    }
}
