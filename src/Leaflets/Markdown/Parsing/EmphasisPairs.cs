using Leaflets.Bounds;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Leaflets.Markdown.Parsing;

/// <summary>
/// Pairs the marks of a text that stand side by side in it (CommonMark 6.2, "process emphasis"). Each mark is looked at a bounded number of
/// times: where no opener was found for a closer, the next of its kind does not look there again.
/// </summary>
/// <param name="marks">The marks in order.</param>
/// <param name="make">Makes the emphasis of a sign and a number of them.</param>
internal sealed class EmphasisPairs(List<EmphasisDelimiterInline> marks, Func<char, int, EmphasisInline> make)
{
    private const int None = -1;

    /// <summary>The mark before each one that is still there, and the one after it.</summary>
    private readonly int[] _before = [.. Enumerable.Range(None, marks.Count)];
    private readonly int[] _after = [.. Enumerable.Range(1, marks.Count)];

    /// <summary>
    /// Below this mark no opener stands for closers of one kind: of a sign, of a length modulo three, and opening themselves or not.
    /// </summary>
    private readonly Dictionary<(char Sign, int Modulo, bool Opens), int> _bottoms = [];

    /// <summary>Pairs all marks; what has no partner becomes text.</summary>
    public void Run()
    {
        for (var at = 0; at < marks.Count; at = _after[at])
        {
            Steps.Take();
            if ((marks[at].Type & DelimiterType.Close) == 0)
            {
                continue;
            }

            Close(at);
            if (marks[at].DelimiterCount > 0 && (marks[at].Type & DelimiterType.Open) == 0)
            {
                ToText(at);
            }
        }

        foreach (var mark in marks)
        {
            if (mark.Parent is not null)
            {
                mark.ReplaceBy(mark.AsLiteralInline());
            }
        }
    }

    /// <summary>Pairs a closer with the openers before it, the nearest first, until its signs are used up.</summary>
    private void Close(int closer)
    {
        var mark = marks[closer];
        while (mark.DelimiterCount >= mark.Descriptor.MinimumCount)
        {
            var kind = (mark.DelimiterChar, mark.DelimiterCount % 3, (mark.Type & DelimiterType.Open) != 0);
            var bottom = _bottoms.GetValueOrDefault(kind, None);
            var opener = _before[closer];
            while (opener > bottom && !Fits(marks[opener], mark))
            {
                Steps.Take();
                opener = _before[opener];
            }

            if (opener <= bottom)
            {
                _bottoms[kind] = Math.Max(bottom, _before[closer]);
                return;
            }

            for (var between = _before[closer]; between != opener; between = _before[between])
            {
                marks[between].ReplaceBy(marks[between].AsLiteralInline());
            }

            Link(opener, closer);
            Pair(marks[opener], mark);
            if (marks[opener].DelimiterCount == 0)
            {
                Remove(opener);
            }
            else
            {
                // It is of another length now, and may open for closers that it did not fit before.
                Lower(mark.DelimiterChar, _before[opener]);
            }
        }

        if (mark.DelimiterCount == 0)
        {
            Remove(closer);
        }
    }

    private static bool Fits(EmphasisDelimiterInline opener, EmphasisDelimiterInline closer)
    {
        if (opener.DelimiterChar != closer.DelimiterChar || (opener.Type & DelimiterType.Open) == 0
            || opener.DelimiterCount < closer.Descriptor.MinimumCount)
        {
            return false;
        }

        var (one, other) = (opener.DelimiterCount, closer.DelimiterCount);
        var isEither = (closer.Type & DelimiterType.Open) != 0 || (opener.Type & DelimiterType.Close) != 0;
        return !isEither || (one + other) % 3 != 0 || (one % 3 == 0 && other % 3 == 0);
    }

    /// <summary>Makes emphasis of two marks and what stands between them, as often as both have signs.</summary>
    private void Pair(EmphasisDelimiterInline opener, EmphasisDelimiterInline closer)
    {
        var descriptor = closer.Descriptor;
        while (opener.DelimiterCount >= descriptor.MinimumCount && closer.DelimiterCount >= descriptor.MinimumCount)
        {
            var count = Math.Min(Math.Min(opener.DelimiterCount, closer.DelimiterCount), descriptor.MaximumCount);
            var emphasis = make(closer.DelimiterChar, count);
            emphasis.Span = new SourceSpan(opener.Span.End + 1 - count, closer.Span.Start - 1 + count);
            (emphasis.Line, emphasis.Column) = (opener.Line, opener.Column + opener.DelimiterCount - count);
            if (Markdig.Renderers.Html.HtmlAttributesExtensions.TryGetAttributes(closer) is { } attributes)
            {
                Markdig.Renderers.Html.HtmlAttributesExtensions.SetAttributes(emphasis, attributes);
            }

            opener.Span.End -= count;
            opener.Content.End -= count;
            opener.DelimiterCount -= count;
            closer.Span.Start += count;
            closer.Content.Start += count;
            closer.Column += count;
            closer.DelimiterCount -= count;
            for (var inner = opener.NextSibling; inner is not null && inner != closer;)
            {
                Steps.Take();
                var next = inner.NextSibling;
                inner.Remove();
                emphasis.AppendChild(inner);
                inner = next;
            }

            emphasis.IsClosed = true;
            opener.InsertAfter(emphasis);
        }
    }

    private void ToText(int at)
    {
        marks[at].ReplaceBy(marks[at].AsLiteralInline());
        Unlink(at);
    }

    private void Remove(int at)
    {
        marks[at].Remove();
        Unlink(at);
    }

    private void Unlink(int at) => Link(_before[at], _after[at]);

    private void Link(int before, int after)
    {
        if (before != None)
        {
            _after[before] = after;
        }

        if (after < marks.Count)
        {
            _before[after] = before;
        }
    }

    private void Lower(char sign, int bottom)
    {
        foreach (var kind in _bottoms.Keys.Where(kind => kind.Sign == sign && _bottoms[kind] > bottom).ToArray())
        {
            _bottoms[kind] = bottom;
        }
    }
}
