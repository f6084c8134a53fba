using Leaflets.Pdf.Fonts;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Pdf.Content;

/// <summary>
/// Paints left-to-right phrases of documents that read from right to left, so that each reader has their words in order. Who knows
/// replacement texts (<c>ActualText</c>, ISO 32000-1, 14.9.4) is given the phrase as one, and its pieces as nothing. pdf.js follows the
/// content, which is in the order of the text. PDFium sorts the strings of a line by their beginnings and turns the order of its letters,
/// figures and signs round: each such piece is a string that begins with a mark at the left of the phrase, the first one at the right of
/// the next, and ends with another beside the beginning of the one before.
/// </summary>
internal sealed class PhrasePainter
{
    /// <summary>How many beginnings of pieces an em has room for.</summary>
    private const int PiecesInEm = 200;

    /// <summary>How many widths of the marks by which PDFium finds that two pieces touch an em has.</summary>
    private const int LinksInEm = 10;

    /// <summary>How many distances of marks from letters an em has: poppler takes what lies upon one another for a shadow.</summary>
    private const int GapsInEm = 100;

    /// <summary>After how many pieces their marks may be alike.</summary>
    private const int Turns = 8;

    private readonly GraphicsState _state;
    private readonly GlyphStrings _strings;
    private readonly IReplacements _replacements;
    private readonly List<LeftToRightPiece> _pieces = [];
    private double _begin;
    private int _count;

    public PhrasePainter(GraphicsState state, GlyphStrings strings, IReplacements replacements)
    {
        _state = state;
        _strings = strings;
        _replacements = replacements;
    }

    /// <summary>Paints a run of a phrase.</summary>
    /// <param name="run">The run.</param>
    /// <param name="font">Its font.</param>
    /// <param name="clusters">Its clusters with what they say.</param>
    /// <param name="phrase">The phrase.</param>
    /// <param name="x">Where the run begins.</param>
    /// <param name="y">Where its baseline is.</param>
    /// <returns>Whether it is painted: a piece that stands alone is as in any document.</returns>
    public bool Paint(GlyphRun run, FontResource font, List<TextCluster> clusters, Phrase phrase, double x, double y)
    {
        KeptOrder.Find(clusters, _pieces);
        if (_pieces.Count == 1 && phrase is { IsFirst: true, IsLast: true })
        {
            return false;
        }

        var em = run.Face.Metrics.UnitsPerEm;
        var unit = run.Size.Points / em;
        var gap = em / GapsInEm * unit;
        if (phrase.IsFirst)
        {
            (_begin, _count) = (phrase.Left - gap, 0);
        }

        // The signs at the left of the phrase are not of it. poppler counts characters to find which way a page reads.
        var left = phrase.Left - (run.Size.Points / 9);
        if (phrase.IsReplaced)
        {
            // MuPDF gives the other text in the place and the direction of these.
            _strings.ShowMarks(font, left, y, UnseenMarks.RightToLeft);
            _strings.ShowMarks(font, x, y, UnseenMarks.LeftToRight);
        }
        else
        {
            _strings.ShowMarks(font, left, y, UnseenMarks.RightToLeft + UnseenMarks.RightToLeft + UnseenMarks.RightToLeft);
        }

        ShowText(font, clusters, x, x + ((clusters[^1].Left + clusters[^1].Width) * unit), y);
        for (var i = 0; i < _pieces.Count; i++)
        {
            var isFirst = i == 0 && phrase.IsFirst;
            var begin = (int)Math.Round((_begin - x) / unit);
            Compose(run, font, clusters, i, isFirst ? null : begin);
            var link = isFirst ? (int)Math.Round((phrase.End - x) / unit) : begin + (em / PiecesInEm);
            if (isFirst)
            {
                // No space is seen before a mark without width.
                _strings.AddMark(font, UnseenMarks.LeftToRight, link - (em / LinksInEm));
            }

            _strings.AddMark(font, UnseenMarks.Joiner, link - (em / LinksInEm), em / LinksInEm, 1 + (_count % Turns));
            _replacements.Begin(string.Empty);
            _state.BeginText();
            _strings.Show(run, font, x, y, "1 0 0 1 "u8);
            _state.EndText();
            _replacements.End();
            _begin -= em / PiecesInEm * unit;
            _count++;
        }

        if (phrase is { IsLast: true, IsFirst: false })
        {
            // MuPDF makes a new line of a sign that stands far to the left of what it was given last, but not behind right-to-left text.
            _replacements.Begin(UnseenMarks.RightToLeft);
            _state.BeginText();
            _strings.ShowMarks(font, left, y, UnseenMarks.RightToLeft);
            _state.EndText();
            _replacements.End();
        }

        return true;
    }

    /// <summary>Says the text of a run in marks that are not seen.</summary>
    private void ShowText(FontResource font, List<TextCluster> clusters, double left, double right, double y)
    {
        // In a text object of their own: MuPDF gives the whole text for one that ends as the text does.
        // poppler takes the last mark for the end.
        var text = string.Concat(clusters.Select(static cluster => cluster.Text)) + UnseenMarks.LeftToRight;
        _state.EndText();
        _replacements.Begin(text);
        _state.BeginText();
        _strings.ShowMarks(font, left, y, UnseenMarks.LeftToRight, UnseenMarks.LeftToRight);
        _state.EndText();
        _state.BeginText();
        _strings.ShowMarks(font, right, y, UnseenMarks.LeftToRight);
        _state.EndText();
        _replacements.End();
    }

    private void Compose(GlyphRun run, FontResource font, List<TextCluster> clusters, int index, int? begin)
    {
        var piece = _pieces[index];
        var gap = run.Face.Metrics.UnitsPerEm / GapsInEm;
        _strings.Begin();
        if (begin is { } place)
        {
            _strings.AddMark(font, UnseenMarks.Joiner, place, 0, 1 + (_count % Turns));
        }

        // PDFium sees this mark behind the piece, where the next one, if it is a sign, learns the direction from it.
        if (begin is not null || piece.Kind != LeftToRightPieceKind.Letters)
        {
            _strings.AddMark(font, UnseenMarks.LeftToRight, clusters[piece.First].Left - gap);
        }

        for (var i = piece.First; i < piece.End; i++)
        {
            var cluster = clusters[i];
            var (seen, rest) = ClusterTexts.OfLeftToRight(cluster.Text);
            _strings.Add(font.Paint(run, cluster, seen));
            if (rest.Length > 0)
            {
                _strings.Add(new PaintedGlyph(font.Silent(rest, 0), cluster.Left + cluster.Width));
            }
        }
    }
}
