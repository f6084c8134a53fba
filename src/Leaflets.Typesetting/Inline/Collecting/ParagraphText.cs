using System.Collections.Immutable;
using System.Text;
using Leaflets.Bounds;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Typesetting.Inline.Collecting;

/// <summary>A paragraph's items as one text, with the ways back to the items.</summary>
internal sealed class ParagraphText
{
    /// <summary>Stands for a box.</summary>
    public const char ObjectReplacement = '\uFFFC';

    /// <summary>Stands for a forced line break.</summary>
    public const char LineSeparator = '\u2028';

    private ParagraphText(
        string text, ImmutableArray<StyledSpan> spans, ImmutableArray<InlineMark> marks, ImmutableArray<IsolatedSpan> isolates)
    {
        (Text, Spans, Marks, Isolates) = (text, spans, marks, isolates);
        ShapedText = text.Replace(LineSeparator, ' ').Replace('\t', ' ');
    }

    /// <summary>The characters, as analysis sees them.</summary>
    public string Text { get; }

    /// <summary>
    /// The characters as they are shaped and read back, as many as in <see cref="Text"/>: a forced break is a space that hangs at the
    /// line's end, so that the words on its two sides stay two words.
    /// </summary>
    public string ShapedText { get; }

    /// <summary>The stretches, without gaps.</summary>
    public ImmutableArray<StyledSpan> Spans { get; }

    /// <summary>What stands between characters, in reading order.</summary>
    public ImmutableArray<InlineMark> Marks { get; }

    /// <summary>The caller's isolates by start, the outer first; properly nested, none empty.</summary>
    public ImmutableArray<IsolatedSpan> Isolates { get; }

    /// <summary>Collects the items.</summary>
    public static ParagraphText Collect(ImmutableArray<InlineItem> items, ParagraphStyle style)
    {
        var text = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<StyledSpan>(items.Length);
        var marks = ImmutableArray.CreateBuilder<InlineMark>();
        var isolates = new List<IsolatedSpan>();
        var openIsolates = new Stack<int>();
        var current = style.Text;
        foreach (var item in items)
        {
            Steps.Take();
            var start = text.Length;
            switch (item)
            {
                case InlineText { Text.Length: 0 }:
                    break;
                case InlineText piece:
                    current = piece.Style;
                    text.Append(piece.Text);
                    text.Replace('\n', style.Preformatted ? LineSeparator : ' ', start, piece.Text.Length);
                    spans.Add(new StyledSpan(start, text.Length, current, piece.Origin, null));
                    break;
                case InlineBox box:
                    text.Append(ObjectReplacement);
                    spans.Add(new StyledSpan(start, start + 1, current, 0, box));
                    break;
                case InlineBreak:
                    text.Append(LineSeparator);
                    spans.Add(new StyledSpan(start, start + 1, current, 0, null));
                    break;
                case InlineIsolate isolate:
                    openIsolates.Push(isolates.Count);
                    isolates.Add(new IsolatedSpan(start, start, isolate.Direction == TextDirection.RightToLeft));
                    break;
                case InlineIsolateEnd:
                    var opened = openIsolates.Pop();
                    isolates[opened] = isolates[opened] with { End = start };
                    break;
                default:
                    marks.Add(new InlineMark(start, item));
                    break;
            }
        }

        isolates.RemoveAll(static isolate => isolate.End == isolate.Start);
        return new ParagraphText(text.ToString(), spans.DrainToImmutable(), marks.DrainToImmutable(), [.. isolates]);
    }

    /// <summary>The index in <see cref="Spans"/> of the stretch that holds a character.</summary>
    public int SpanAt(int position)
    {
        var (low, high) = (0, Spans.Length - 1);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Spans[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>States a problem with some characters in the terms of the item that gave them.</summary>
    public TypesettingProblem Problem(TypesettingProblemKind kind, int start, int end)
    {
        var span = Spans[SpanAt(start)];
        return new TypesettingProblem(kind, span.Origin, start - span.Start, Text[start..end]);
    }
}
