using System.Collections.Immutable;
using HarfBuzzSharp;
using Leaflets.Bounds;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Inline.Bidi;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>
/// Cuts a paragraph where style, level, script or face changes, and at tags and isolates, so that each run is shaped whole.
/// </summary>
internal static class RunSplitter
{
    /// <summary>The runs, not yet shaped, without gaps.</summary>
    public static ImmutableArray<ShapedRun> Split(
        ParagraphText paragraph,
        BidiLevels levels,
        ImmutableArray<TextRun<Script>> scripts,
        ImmutableArray<TextRun<FontFace?>> faces)
    {
        var runs = ImmutableArray.CreateBuilder<ShapedRun>();
        var length = paragraph.Text.Length;
        var (span, level, script, face, mark, separator) = (0, 0, 0, 0, 0, 0);
        var styled = 0;
        for (var start = 0; start < length;)
        {
            Steps.Take();

            // A stretch of one style may hold thousands of marks, and is walked once.
            styled = styled > start ? styled : EndOfStyle(paragraph.Spans, ref span, start);
            var end = Math.Min(styled, EndOf(levels.Runs, ref level, start));
            end = Math.Min(end, EndOf(scripts, ref script, start));
            end = Math.Min(end, EndOf(faces, ref face, start));
            while (mark < paragraph.Marks.Length && paragraph.Marks[mark].Position <= start)
            {
                mark++;
            }

            while (separator < levels.Separators.Length && levels.Separators[separator].Position <= start)
            {
                separator++;
            }

            end = mark < paragraph.Marks.Length ? Math.Min(end, paragraph.Marks[mark].Position) : end;
            end = separator < levels.Separators.Length ? Math.Min(end, levels.Separators[separator].Position) : end;
            var source = paragraph.Spans[span];
            runs.Add(new ShapedRun
            {
                Start = start,
                End = end,
                Style = source.Style,
                Face = source.Box is null ? faces[face].Value : null,
                Script = scripts[script].Value,
                Level = levels.Runs[level].Value,
                Box = source.Box,
            });
            start = end;
        }

        return runs.ToImmutable();
    }

    private static int EndOf<T>(ImmutableArray<TextRun<T>> runs, ref int index, int position)
    {
        while (runs[index].End <= position)
        {
            index++;
        }

        return runs[index].End;
    }

    // Neighbouring items of one style are one stretch.
    private static int EndOfStyle(ImmutableArray<StyledSpan> spans, ref int index, int position)
    {
        while (spans[index].End <= position)
        {
            index++;
        }

        var next = index;
        while (spans[next].Box is null && next + 1 < spans.Length && spans[next + 1].Box is null
            && spans[next + 1].Style.Equals(spans[next].Style))
        {
            Steps.Take();
            next++;
        }

        return spans[next].End;
    }
}
