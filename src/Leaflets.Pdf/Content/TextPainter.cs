using Leaflets.Pdf.Fonts;
using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf.Content;

/// <summary>
/// Paints glyph runs, one code for each letter with its marks. Strings of right-to-left text are painted from left to
/// right, as they are seen, in marked content that says so (<c>ReversedChars</c>, ISO 32000-1, 14.8.2.3.3); the strings
/// follow one another in the order of the text.
/// </summary>
internal sealed class TextPainter
{
    private readonly ByteWriter _output;
    private readonly GraphicsState _state;
    private readonly FontSet _fonts;
    private readonly List<TextCluster> _clusters = [];
    private readonly GlyphStrings _strings;
    private readonly PhrasePainter? _phrases;
    private readonly IReplacements? _replacements;
    private readonly ReversedPainter _reversed;

    public TextPainter(ByteWriter output, GraphicsState state, FontSet fonts, IReplacements? replacements = null)
    {
        _output = output;
        _strings = new GlyphStrings(output);
        _replacements = replacements;
        _reversed = new ReversedPainter(_strings);
        _phrases = replacements is null ? null : new PhrasePainter(state, _strings, replacements);
        _state = state;
        _fonts = fonts;
    }

    /// <summary>Paints a run whose baseline begins at a place in PDF user space.</summary>
    /// <param name="run">The run.</param>
    /// <param name="phrase">The phrase of which it is a part, where the document reads from right to left.</param>
    /// <param name="x">The place to the right.</param>
    /// <param name="y">The place upward.</param>
    /// <param name="saysReversed">
    /// Whether the sequence around does not say that right-to-left strings are reversed, so that one inside says it.
    /// </param>
    public void Paint(GlyphRun run, Phrase phrase, double x, double y, bool saysReversed)
    {
        if (saysReversed && run.IsRightToLeft)
        {
            _state.BeginText();
            _output.Raw("/ReversedChars BMC "u8);
            Paint(run, phrase, x, y, "1 0 0 1 "u8);
            _output.Raw("EMC\n"u8);
        }
        else
        {
            Paint(run, phrase, x, y, "1 0 0 1 "u8);
        }
    }

    /// <summary>Paints a run in a space whose y grows downward.</summary>
    public void PaintUpsideDown(GlyphRun run, double x, double y) => Paint(run, default, x, y, "1 0 0 -1 "u8);

    private void Paint(GlyphRun run, Phrase phrase, double x, double y, ReadOnlySpan<byte> matrix)
    {
        var font = _fonts.Of(run.Face);
        TextClusters.Find(run, _clusters);
        SaidText.Apply(run, _clusters);
        _state.Fill(run.Color);
        _state.BeginText();
        _state.Font(font.Name, run.Size);
        var isPhrase = false;
        if (run.IsRightToLeft)
        {
            _reversed.Show(run, font, _clusters, x, y, matrix);
        }
        else
        {
            isPhrase = ShowLeftToRight(run, font, phrase, x, y, matrix);
        }

        if (run.EndsLine && run.BidiLevel > 0)
        {
            ShowEnd(run, font, isPhrase, x, y, matrix);
        }

        _reversed.Follow(run);
    }

    private void ShowEnd(GlyphRun run, FontResource font, bool isPhrase, double x, double y, ReadOnlySpan<byte> matrix)
    {
        if (isPhrase)
        {
            _replacements!.Begin(RightToLeft.MarkedSpace);
            _state.BeginText();
        }

        _reversed.ShowEnd(run, font, x, y, matrix);
        if (isPhrase)
        {
            _state.EndText();
            _replacements!.End();
        }
    }

    private bool ShowLeftToRight(GlyphRun run, FontResource font, Phrase phrase, double x, double y, ReadOnlySpan<byte> matrix)
    {
        for (var i = 0; i < _clusters.Count; i++)
        {
            if (IsWithinNumber(run, i))
            {
                _clusters[i] = _clusters[i] with { Text = "\u00A0" };
            }
        }

        if (_phrases is not null && run.Script != TextScript.NoteCall && _phrases.Paint(run, font, _clusters, phrase, x, y))
        {
            return true;
        }

        Compose(run, font);
        _strings.Show(run, font, x, y, matrix);
        if (run.BidiLevel > 0)
        {
            // MuPDF makes a new line of a sign to the left of a number, but not behind right-to-left text.
            _strings.ShowMarks(font, x, y, UnseenMarks.RightToLeft);
        }

        return false;
    }

    /// <summary>
    /// Whether a cluster is a space between figures in right-to-left text: said as the space that does not part them, it keeps a telephone
    /// number one number for readers who arrange a line's numbers from right to left.
    /// </summary>
    private bool IsWithinNumber(GlyphRun run, int index) => run.BidiLevel > 0 && index > 0 && index + 1 < _clusters.Count
        && _clusters[index].Text == " " && IsFigure(_clusters[index - 1].Text) && IsFigure(_clusters[index + 1].Text);

    private static bool IsFigure(string text) => text is [>= '0' and <= '9' or '%' or '+' or '-' or '.' or ','];

    private void Compose(GlyphRun run, FontResource font)
    {
        _strings.Begin();
        if (run.BidiLevel > 0)
        {
            // The sign at the left of a number in right-to-left text does not belong to the number.
            _strings.Add(new PaintedGlyph(font.Silent(UnseenMarks.RightToLeft, 0), 0));
        }

        if (run.Script == TextScript.NoteCall)
        {
            _strings.Add(new PaintedGlyph(font.Silent(SaidText.BeforeCall, 0), 0));
            if (run.BidiLevel > 0)
            {
                // MuPDF counts a bracket to what goes before.
                _strings.AddMark(font, UnseenMarks.LeftToRight, 0);
            }
        }

        // A hyphen of the word at the end of a line: readers leave out one that no mark follows, with the line end.
        var last = run.EndsLine ? _clusters.FindLastIndex(static cluster => !string.IsNullOrWhiteSpace(cluster.Text)) : -1;
        var hyphen = last >= 0 && _clusters[last].Text == "-" ? last : -1;
        for (var i = 0; i < _clusters.Count; i++)
        {
            var cluster = _clusters[i];
            var (seen, rest) = ClusterTexts.OfLeftToRight(cluster.Text);
            _strings.Add(font.Paint(run, cluster, seen));
            if (rest.Length > 0)
            {
                _strings.Add(new PaintedGlyph(font.Silent(rest, 0), cluster.Left + cluster.Width));
            }

            if (i == hyphen)
            {
                _strings.AddMark(font, UnseenMarks.Joiner, cluster.Left + cluster.Width);
            }
        }
    }
}
