using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HarfBuzzSharp;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Bidi;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Lines;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Inline.Shaping;

namespace Leaflets.Typesetting.Tests.Inline.Bidi;

/// <summary>A text set on one line by the ways of the typesetter, glyphs left out: levels, the cutting of the line, visual order.</summary>
internal sealed class BidiLine
{
    private static readonly TextStyle Style = new() { Families = [], Size = Length.FromPoints(10), Language = "und" };
    private static readonly Shaper Shaper = new(new HarfBuzzFonts());

    private readonly byte[] _levels;
    private readonly List<int> _order = [];
    private readonly StringBuilder _seen = new();

    /// <summary>Sets plain text, its numbers and addresses not protected.</summary>
    public BidiLine(string text, TextDirection direction)
        : this([new InlineText(text, Style)], direction, isProtected: false)
    {
    }

    /// <summary>Sets the content of a paragraph.</summary>
    public BidiLine(ImmutableArray<InlineItem> items, TextDirection direction, bool isProtected)
    {
        var paragraph =
            ParagraphText.Collect(items, new ParagraphStyle { Direction = direction, Leading = Length.FromPoints(10), Text = Style });
        var text = paragraph.Text;
        var levels = BidiLevels.Resolve(paragraph, direction, isProtected ? TestWords.All : null);
        var pieces = Cut(paragraph, levels);
        _levels = new byte[text.Length];
        foreach (var piece in pieces)
        {
            _levels.AsSpan(piece.Start..piece.End).Fill(piece.Level);
        }

        foreach (var index in VisualOrder.Of([.. pieces.Select(piece => piece.Level)]))
        {
            var characters = Enumerable.Range(pieces[index].Start, pieces[index].End - pieces[index].Start);
            var piece = text[pieces[index].Start..pieces[index].End];
            _seen.Append((pieces[index].Level & 1) == 1 ? FrameText.Reversed(piece) : piece);
            _order.AddRange((pieces[index].Level & 1) == 1 ? characters.Reverse() : characters);
        }
    }

    /// <summary>The characters from left to right on paper.</summary>
    public string Seen => _seen.ToString().Trim();

    /// <summary>A stretch of text.</summary>
    public static InlineText Text(string text) => new(text, Style);

    /// <summary>The levels as Unicode's files write them.</summary>
    /// <param name="like">The expected levels; where they have an x (rule X9), so has the answer.</param>
    /// <param name="starts">The index of each character's first UTF-16 unit.</param>
    public string Levels(string[] like, List<int> starts)
    {
        var levels = new StringBuilder();
        for (var i = 0; i < like.Length; i++)
        {
            levels.Append(i > 0 ? " " : string.Empty);
            levels.Append(like[i] == "x" ? "x" : _levels[starts[i]].ToString(CultureInfo.InvariantCulture));
        }

        return levels.ToString();
    }

    /// <summary>The indices of the characters from left to right, less those that the expected levels have an x for.</summary>
    public string Order(string[] like, List<int> starts)
    {
        var order = new StringBuilder();
        foreach (var at in _order)
        {
            var index = starts.BinarySearch(at);
            if (index >= 0 && like[index] != "x")
            {
                order.Append(order.Length > 0 ? " " : string.Empty).Append(CultureInfo.InvariantCulture, $"{index}");
            }
        }

        return order.ToString();
    }

    private static List<LinePiece> Cut(ParagraphText paragraph, BidiLevels levels)
    {
        var length = paragraph.Text.Length;
        var runs =
            RunSplitter.Split(paragraph, levels, [new TextRun<Script>(length, Script.Common)], [new TextRun<FontFace?>(length, null)]);
        var (first, separator) = (0, 0);
        var trimmed = HangingSpace.TrimEnd(paragraph.Text, 0, length);
        return new LinePieces(paragraph, runs, levels, Shaper).Cut(0, trimmed, length, false, ref first, ref separator);
    }
}
