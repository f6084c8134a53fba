using System.Text;
using Leaflets.Diagnostics;

namespace Leaflets.Documents;

/// <summary>Text as it stands on paper: across marks of emphasis, links and references, up to the end of its block or a picture.</summary>
internal sealed class TextRun
{
    private readonly List<(int Start, Inline Inline, int Length)> _pieces;

    private TextRun(string value, List<(int Start, Inline Inline, int Length)> pieces) => (Value, _pieces) = (value, pieces);

    /// <summary>The characters.</summary>
    public string Value { get; }

    /// <summary>All runs of a document in reading order.</summary>
    public static IEnumerable<TextRun> Of(LeafletDocument document)
    {
        var text = new StringBuilder();
        var pieces = new List<(int Start, Inline Inline, int Length)>();
        foreach (var node in Descendants.Of(document))
        {
            var value = node switch
            {
                Text words => words.Value,
                InlineCode code => code.Value,
                Abbreviation abbreviation => abbreviation.Value,
                SoftBreak or HardBreak => "\n",
                _ => null,
            };
            if (value is not null)
            {
                pieces.Add((text.Length, (Inline)node, value.Length));
                text.Append(value);
            }
            else if (node is not (Emphasis or Strong or Strikethrough or Inserted or Marked or InlineSpan or Link) && text.Length > 0)
            {
                yield return new(text.ToString(), [.. pieces]);
                text.Clear();
                pieces.Clear();
            }
        }

        if (text.Length > 0)
        {
            yield return new(text.ToString(), pieces);
        }
    }

    /// <summary>Where characters stand in the source; the whole piece where they do not stand there as they are printed.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        var first = PieceAt(start);
        var last = PieceAt(start + Math.Max(length, 1) - 1);
        var from = IsPlaced(first) ? first.Inline.Span.Start + start - first.Start : first.Inline.Span.Start;
        var to = IsPlaced(last) ? last.Inline.Span.Start + start + length - last.Start : last.Inline.Span.End;
        return first.Inline.Span with { Start = from, End = Math.Max(from, to) };
    }

    /// <summary>Whether a character stands in the source as it is printed, and is no reference, escape or field.</summary>
    public bool IsWritten(int at) => IsPlaced(PieceAt(at));

    private (int Start, Inline Inline, int Length) PieceAt(int at)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _pieces[middle].Start <= at ? (middle, high) : (low, middle - 1);
        }

        return _pieces[low];
    }

    private static bool IsPlaced((int Start, Inline Inline, int Length) piece) => piece.Inline.Span.Length == piece.Length;
}
