using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using Leaflets.Bounds;
using Leaflets.Formats.Word.Looks;
using Leaflets.Presentation.Nodes;
using Leaflets.Typesetting.Inline.Bidi;
using Leaflets.Typesetting.Semantics;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word;

/// <summary>
/// The runs of a paragraph. Every look is a character style; a run says no more than its style, language and direction. What must
/// stay together and what reads from left to right is found in the whole of the text, across the borders of inlines.
/// </summary>
internal sealed class RunWriter(WordContext context)
{
    /// <summary>A character's part of an em, on the wide side.</summary>
    private const double CharacterWidth = 0.6;

    private const char SoftHyphen = '\u00AD';
    private const char LineSeparator = '\u2028';

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _made = new();

    /// <summary>Makes the runs and appends each to what its piece belongs to.</summary>
    /// <param name="pieces">The pieces of the paragraph, in order.</param>
    /// <param name="directed">The stretches with a direction of their own, counted in pieces.</param>
    /// <param name="setting">Look, language and direction of the paragraph.</param>
    /// <param name="scope">Its width.</param>
    /// <param name="around">How the letters of the paragraph look.</param>
    public void Write(List<InlinePiece> pieces, List<DirectedSpan> directed, NodeSetting setting, WordScope scope, TextLook around)
    {
        _text.Clear();
        foreach (var piece in pieces)
        {
            _text.Append(piece.Text);
        }

        // What is wider than its cell is divided by Word anywhere, if it holds no place where it may be.
        var widest = (int)(WordContext.Left(scope) / (setting.Style.Size * CharacterWidth));
        var words = context.Document.Language.Binding;
        var text = _text.ToString();
        var kept = new ProtectedText(text, setting.Language, words, widest);
        var order = ReadingOrder.Of(text.Replace('\n', LineSeparator), InCharacters(directed, pieces), setting.Direction, words);
        var paragraph = new ParagraphRuns(text, kept, order is null ? null : DirectionMarks.Of(order, kept.Exchanged), around);
        var levels = order is null ? default : order.Levels.Span;
        var offset = 0;
        foreach (var piece in pieces)
        {
            Steps.Take();
            Append(piece, offset, paragraph, levels);
            offset += piece.Text.Length;
        }
    }

    /// <summary>What a run says of itself, or null where that is nothing.</summary>
    public W.RunProperties? Properties(TextLook look, string name, string language, TextLook around, bool isRightToLeft)
    {
        var properties = new W.RunProperties();
        if (name.Length > 0)
        {
            properties.Append(new W.RunStyle { Val = context.Styles.Character(name, look, around) });
        }

        // What the look says is said of the run itself: many programs that read the file do not look it up in the style.
        if (look.Strike && !around.Strike)
        {
            properties.Append(new W.Strike());
        }

        if (look.Script != TextScript.None)
        {
            properties.Append(LookXml.ScriptOf(look));
        }

        if (isRightToLeft)
        {
            properties.Append(new W.RightToLeftText());
        }

        if (language != context.Presented.Root.Language)
        {
            properties.Append(LanguageXml.Of(language));
        }

        return properties.HasChildren ? properties : null;
    }

    private static ImmutableArray<DirectedSpan> InCharacters(List<DirectedSpan> directed, List<InlinePiece> pieces)
    {
        if (directed.Count == 0)
        {
            return [];
        }

        var offsets = new int[pieces.Count + 1];
        for (var i = 0; i < pieces.Count; i++)
        {
            offsets[i + 1] = offsets[i] + pieces[i].Text.Length;
        }

        int Offset(int piece) => offsets[Math.Min(piece, pieces.Count)];
        return
        [
            .. directed
                .Select(span => span with { Start = Offset(span.Start), End = Offset(span.End) })
                .Where(static span => span.End > span.Start),
        ];
    }

    private void Append(InlinePiece piece, int offset, ParagraphRuns paragraph, ReadOnlySpan<byte> levels)
    {
        var last = offset + piece.Text.Length;
        if (piece.Element is not null)
        {
            var hasText = piece.Text.Length > 0;
            AppendMark(piece, hasText ? paragraph.Marks?.Before(offset) : null);
            piece.To.AppendChild(piece.Element);
            AppendMark(piece, hasText ? paragraph.Marks?.After(last - 1) : null);
            return;
        }

        for (var at = offset; at < last;)
        {
            var isRightToLeft = IsRightToLeft(levels, at);
            var isNarrow = IsNarrow(piece, at, paragraph);
            var end = at + 1;
            while (end < last && IsRightToLeft(levels, end) == isRightToLeft && IsNarrow(piece, end, paragraph) == isNarrow)
            {
                Steps.Take();
                end++;
            }

            AppendRun(piece, at, end, paragraph, isRightToLeft, isNarrow);
            at = end;
        }
    }

    private void AppendRun(InlinePiece piece, int start, int end, ParagraphRuns paragraph, bool isRightToLeft, bool isNarrow)
    {
        _made.Clear();
        AppendMarked(piece, start, end, paragraph);
        var run = new W.Run();
        var (look, name) = isNarrow ? Widened(piece) : (piece.Look!, piece.StyleName);
        if (Properties(look, name, piece.Language!, paragraph.Around, isRightToLeft) is { } properties)
        {
            run.Append(properties);
        }

        AppendCharacters(run, _made.ToString());
        piece.To.AppendChild(run);
    }

    private static bool IsNarrow(InlinePiece piece, int at, ParagraphRuns paragraph) => !piece.IsVerbatim && paragraph.Kept.IsNarrowed(at);

    // A narrow no-break space stands for a space of ordinary width, and is set as wide: by how much, the type size says.
    private static (TextLook Look, string Name) Widened(InlinePiece piece)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Fixed Space {piece.Look!.HalfPoints / 2.0} pt");
        return (piece.Look.Widened(), piece.StyleName.Length > 0 ? $"{name} in {piece.StyleName}" : name);
    }

    private void AppendMarked(InlinePiece piece, int start, int end, ParagraphRuns paragraph)
    {
        var marks = paragraph.Marks;
        for (var at = start; at < end;)
        {
            Steps.Take();
            _made.Append(marks?.Before(at));
            var next = at + 1;
            while (next < end && (marks is null || (marks.After(next - 1) is null && marks.Before(next) is null)))
            {
                next++;
            }

            if (piece.IsVerbatim)
            {
                _made.Append(paragraph.Text, at, next - at);
            }
            else
            {
                paragraph.Kept.Append(_made, at, next);
            }

            _made.Append(marks?.After(next - 1));
            at = next;
        }
    }

    private static void AppendMark(InlinePiece piece, string? mark)
    {
        if (mark is not null)
        {
            piece.To.AppendChild(new W.Run(new W.Text(mark)));
        }
    }

    private static bool IsRightToLeft(ReadOnlySpan<byte> levels, int i) => levels.Length > 0 && (levels[i] & 1) == 1;

    // A soft hyphen is an element (17.3.3.29): as a character Word shows it wherever it stands.
    private static void AppendCharacters(W.Run run, string text)
    {
        var start = 0;
        for (var at = text.IndexOf(SoftHyphen, StringComparison.Ordinal); at >= 0; at = text.IndexOf(SoftHyphen, start))
        {
            AppendText(run, text[start..at]);
            run.Append(new W.SoftHyphen());
            start = at + 1;
        }

        AppendText(run, text[start..]);
    }

    private static void AppendText(W.Run run, string text)
    {
        if (text.Length > 0)
        {
            run.Append(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });
        }
    }

    /// <summary>What the runs of a paragraph share.</summary>
    /// <param name="Text">The whole text.</param>
    /// <param name="Kept">The text with what is kept together.</param>
    /// <param name="Marks">The marks of direction, or null where none are needed.</param>
    /// <param name="Around">How the letters of the paragraph look.</param>
    private sealed record ParagraphRuns(string Text, ProtectedText Kept, DirectionMarks? Marks, TextLook Around);
}
