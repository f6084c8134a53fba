using System.Collections.Immutable;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Pages;

/// <summary>Sets running headers and footers.</summary>
internal sealed class RunningPainter
{
    /// <summary>The least room between two texts side by side.</summary>
    private static readonly Length Between = Length.FromPoints(12);

    private readonly Dictionary<RunningArea, (RunningZone Start, RunningZone Center, RunningZone End)> _texts =
        new(ReferenceEqualityComparer.Instance);
    private readonly ParagraphFormatter _formatter;
    private readonly PageGeometry _page;

    public RunningPainter(ParagraphFormatter formatter, PageGeometry page)
    {
        _formatter = formatter;
        _page = page;
    }

    /// <summary>The texts of a page side by side, as wide as the measure; null where nothing runs.</summary>
    /// <param name="area">The header or footer.</param>
    /// <param name="number">The page's number, from 1.</param>
    /// <param name="count">The number of pages.</param>
    /// <param name="problems">Takes what cannot be set.</param>
    public Frame? Set(RunningArea area, int number, int count, ICollection<TypesettingProblem> problems)
    {
        if (area.LineOf(number, count) is not { } line)
        {
            return null;
        }

        if (!_texts.TryGetValue(area, out var texts))
        {
            texts = (new(_formatter, TextAlignment.Start), new(_formatter, TextAlignment.Center), new(_formatter, TextAlignment.End));
            _texts.Add(area, texts);
        }

        var end = texts.End.Prepare(line.End, line.Style, problems);
        var center = texts.Center.Prepare(line.Center, line.Style, problems);
        var start = texts.Start.Prepare(line.Start, line.Style, problems);
        var endWidth = WidthOf(end, _page.Measure / 2);
        var centerWidth = WidthOf(center, _page.Measure / 3);
        var startWidth = center is null
            ? _page.Measure - endWidth - (end is null ? Length.Zero : Between)
            : ((_page.Measure - centerWidth) / 2) - Between;
        endWidth = center is null ? endWidth : Length.Min(endWidth, startWidth);

        var isLeftToRight = _page.Direction == TextDirection.LeftToRight;
        var items = ImmutableArray.CreateBuilder<FrameItem>();
        var height = Length.Zero;
        Place(texts.Start, start, isLeftToRight ? Length.Zero : _page.Measure - startWidth, startWidth);
        Place(texts.Center, center, (_page.Measure - centerWidth) / 2, centerWidth);
        Place(texts.End, end, isLeftToRight ? _page.Measure - endWidth : Length.Zero, endWidth);
        return items.Count == 0 ? null : new Frame(new Size(_page.Measure, height), items.ToImmutable());

        void Place(RunningZone text, PreparedParagraph? prepared, Length left, Length width)
        {
            if (prepared is null)
            {
                return;
            }

            var y = Length.Zero;

            // Text of which no face has a letter is without width.
            foreach (var set in text.Break(Length.Max(width, Length.FromPoints(1)), problems))
            {
                items.Add(new GroupItem(new Point(left, y), set.Frame));
                y += set.Frame.Size.Height;
            }

            height = Length.Max(height, y);
        }
    }

    private static Length WidthOf(PreparedParagraph? text, Length most) =>
        text is null ? Length.Zero : Length.Min(text.MaximumWidth, Length.Max(most, text.MinimumWidth));
}
