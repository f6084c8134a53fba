using System.Text;
using Leaflets.Diagnostics;
using Syntax = Markdig.Syntax;

namespace Leaflets.Markdown.Html;

/// <summary>
/// The text of a block or of a tag as HTML, without the marks of quotes and lists that its lines stand
/// in, with the places of its characters.
/// </summary>
internal sealed class HtmlText
{
    private readonly SourceSpan _whole;
    private readonly List<(int At, int Offset)> _lines = [];

    private HtmlText(string text, SourceSpan whole) => (Text, _whole) = (text, whole);

    /// <summary>The characters; lines end with <c>\n</c>.</summary>
    public string Text { get; }

    /// <summary>The text of a block.</summary>
    public static HtmlText Of(Syntax.HtmlBlock block, int offset, SourceSpan span)
    {
        var text = new StringBuilder();
        var places = new List<(int, int)>();
        for (var i = 0; i < block.Lines.Count; i++)
        {
            if (i > 0)
            {
                text.Append('\n');
            }

            var slice = block.Lines.Lines[i].Slice;
            places.Add((text.Length, slice.Start + offset));
            text.Append(slice.AsSpan());
        }

        var html = new HtmlText(text.ToString(), span);
        if (html.IsPlaced(places))
        {
            html._lines.AddRange(places);
        }

        return html;
    }

    /// <summary>The text of a tag in running text.</summary>
    public static HtmlText Of(string tag, SourceSpan span)
    {
        var html = new HtmlText(tag, span);
        if (span.Length == tag.Length)
        {
            html._lines.Add((0, span.Start));
        }

        return html;
    }

    /// <summary>
    /// The place of some of the characters: exact where each line stands in the file as it is here, else that of the whole.
    /// </summary>
    public SourceSpan SpanOf(int start, int length) =>
        _lines.Count == 0
            ? _whole
            : _whole with { Start = OffsetOf(start), End = length == 0 ? OffsetOf(start) : OffsetOf(start + length - 1) + 1 };

    private int OffsetOf(int at)
    {
        var (low, high) = (0, _lines.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _lines[middle].At <= at ? (middle, high) : (low, middle - 1);
        }

        return Math.Min(_lines[low].Offset + at - _lines[low].At, _whole.Source.Text.Length - 1);
    }

    private bool IsPlaced(List<(int At, int Offset)> places)
    {
        var source = _whole.Source.Text;
        for (var i = 0; i < places.Count; i++)
        {
            var (at, offset) = places[i];
            var end = i + 1 < places.Count ? places[i + 1].At - 1 : Text.Length;
            if (offset < 0 || offset + end - at > source.Length
                || !source.AsSpan(offset, end - at).SequenceEqual(Text.AsSpan(at, end - at)))
            {
                return false;
            }
        }

        return places.Count > 0;
    }
}
