using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Pages;

/// <summary>
/// One of the texts that run at the head or foot of pages, which is set anew only where it says something else: a title is the same on each
/// of a thousand pages. For one thread.
/// </summary>
internal sealed class RunningZone(ParagraphFormatter formatter, TextAlignment alignment)
{
    private ImmutableArray<InlineItem> _items;
    private ParagraphStyle? _style;
    private PreparedParagraph? _prepared;
    private ImmutableArray<Line> _lines;
    private Length _width;
    private ImmutableArray<TypesettingProblem> _problems;

    /// <summary>The text, shaped; null if there is none.</summary>
    /// <param name="items">Its content.</param>
    /// <param name="style">How it is set, but for its alignment.</param>
    /// <param name="problems">Takes what cannot be set.</param>
    public PreparedParagraph? Prepare(ImmutableArray<InlineItem> items, ParagraphStyle style, ICollection<TypesettingProblem> problems)
    {
        if (items.IsEmpty)
        {
            return null;
        }

        if (_prepared is null || !ReferenceEquals(style, _style) || !items.SequenceEqual(_items))
        {
            _prepared = formatter.Prepare(items, style with { Alignment = alignment });
            (_items, _style, _lines) = (items, style, default);
        }

        Tell(_prepared.Problems, problems);
        return _prepared;
    }

    /// <summary>The lines of the text that was prepared last.</summary>
    /// <param name="width">Their width.</param>
    /// <param name="problems">Takes what cannot be set.</param>
    public ImmutableArray<Line> Break(Length width, ICollection<TypesettingProblem> problems)
    {
        if (_lines.IsDefault || width != _width)
        {
            var told = new List<TypesettingProblem>();
            (_lines, _width) = (_prepared!.Break(width, told), width);
            _problems = [.. told];
        }

        Tell(_problems, problems);
        return _lines;
    }

    private static void Tell(ImmutableArray<TypesettingProblem> from, ICollection<TypesettingProblem> to)
    {
        foreach (var problem in from)
        {
            to.Add(problem);
        }
    }
}
