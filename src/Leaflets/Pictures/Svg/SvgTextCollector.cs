using System.Globalization;
using System.Text;
using Leaflets.Bounds;

namespace Leaflets.Pictures.Svg;

/// <summary>
/// Makes pieces of a text element's characters (SVG 1.1, 10.5 and 10.15): each has one look, and begins where a place, a move, a turn or
/// other room after a letter is stated. Not thread-safe.
/// </summary>
internal sealed class SvgTextCollector
{
    private const int CharactersOfStep = 8;

    private static readonly char[] Separators = [' ', ',', '\t', '\n', '\r'];

    private readonly DrawingBudget _budget;
    private readonly SvgScope _scope;
    private readonly Func<SvgElement, bool> _isShown;
    private readonly List<Run> _runs = [];
    private readonly Dictionary<int, double> _x = [];
    private readonly Dictionary<int, double> _y = [];
    private readonly Dictionary<int, double> _dx = [];
    private readonly Dictionary<int, double> _dy = [];
    private readonly Dictionary<int, double> _turns = [];
    private int _count;
    private bool _isAfterSpace = true;

    private SvgTextCollector(SvgScope scope, DrawingBudget budget, Func<SvgElement, bool> isShown) =>
        (_scope, _budget, _isShown) = (scope, budget, isShown);

    /// <summary>The pieces of a text element.</summary>
    /// <param name="text">The element.</param>
    /// <param name="scope">The scope inside it.</param>
    /// <param name="budget">Counts what is read.</param>
    /// <param name="isShown">Whether an element is for this reader.</param>
    /// <exception cref="InvalidDrawingException">It is set in a way that is not known.</exception>
    public static List<TextPiece> Collect(SvgElement text, SvgScope scope, DrawingBudget budget, Func<SvgElement, bool> isShown)
    {
        var collector = new SvgTextCollector(scope, budget, isShown);
        collector.Visit(text, scope.Style, stretch: null);
        collector.TrimEnd();
        return collector.Pieces();
    }

    private void Visit(SvgElement element, SvgStyle style, TextStretch? stretch)
    {
        _budget.Read(element);
        if (element["glyph-orientation-horizontal"] is { } orientation and not ("0" or "0deg" or "auto"))
        {
            throw element.Fault($"the property 'glyph-orientation-horizontal: {orientation}'");
        }

        if (element["textLength"] is { } length)
        {
            stretch = new TextStretch(SvgNumbers.Length(length, _scope.Width, element), element["lengthAdjust"] == "spacingAndGlyphs");
        }

        var first = _count;
        Places("x", _x, _scope.Width);
        Places("y", _y, _scope.Height);
        Places("dx", _dx, _scope.Width);
        Places("dy", _dy, _scope.Height);
        var turns = element["rotate"] is { } rotate ? SvgNumbers.List(rotate, element) : [];
        foreach (var child in element.Children)
        {
            if (child.Name == SvgElement.TextName)
            {
                Add(child.Text, element, style, stretch);
            }
            else if (child.Name is "tspan" or "a")
            {
                if (child["display"] != "none" && _isShown(child))
                {
                    Visit(child, style.For(child, _scope.Width), stretch);
                }
            }
            else
            {
                throw child.Fault($"an element '{child.Name}' in text");
            }
        }

        for (var at = first; turns.Count > 0 && at < _count; at++)
        {
            // The last turn holds for all letters that follow (SVG 1.1, 10.5).
            _turns.TryAdd(at, turns[Math.Min(at - first, turns.Count - 1)]);
        }

        void Places(string name, Dictionary<int, double> places, double whole)
        {
            var at = first;
            foreach (var place in (element[name] ?? string.Empty).Split(Separators, StringSplitOptions.RemoveEmptyEntries))
            {
                Steps.Take();
                places[at++] = SvgNumbers.Length(place, whole, element);
            }
        }
    }

    /// <summary>
    /// Takes characters: white space as one space and none after a space, or every white space as a space (SVG 1.1, 10.15).
    /// </summary>
    private void Add(string text, SvgElement element, SvgStyle style, TextStretch? stretch)
    {
        Steps.Take(1 + (text.Length / CharactersOfStep));
        var taken = new StringBuilder();
        foreach (var c in style.KeepsSpace ? text.ReplaceLineEndings("\n") : text)
        {
            var isSpace = c is ' ' or '\t' or '\n' or '\r';
            if (!isSpace || style.KeepsSpace || !_isAfterSpace)
            {
                taken.Append(isSpace ? ' ' : c);
            }

            _isAfterSpace = isSpace;
        }

        if (taken.Length > 0)
        {
            _runs.Add(new Run(taken.ToString(), _count, element, style, stretch));
            _count += taken.Length;
        }
    }

    /// <summary>Takes away the space at the end, where spaces are not kept.</summary>
    private void TrimEnd()
    {
        if (_runs.Count > 0 && _runs[^1] is { Style.KeepsSpace: false } last)
        {
            _runs[^1] = last with { Text = last.Text.TrimEnd(' ') };
        }
    }

    private List<TextPiece> Pieces()
    {
        var pieces = new List<TextPiece>();
        foreach (var run in _runs)
        {
            var letters = SvgNumbers.Spacing(run.Style.LetterSpacing, run.Element);
            var words = SvgNumbers.Spacing(run.Style.WordSpacing, run.Element);
            var parts = run.Stretch is { ScalesGlyphs: false } || letters != 0;
            var starts = StringInfo.ParseCombiningCharacters(run.Text);
            for (var i = 0; i < starts.Length;)
            {
                Steps.Take();
                var end = i + 1;
                while (end < starts.Length && !parts && !IsStated(run.Start + starts[end])
                    && !(words != 0 && run.Text[starts[end - 1]] is ' ' or '\u00A0'))
                {
                    end++;
                }

                var at = run.Start + starts[i];
                var text = run.Text[starts[i]..(end < starts.Length ? starts[end] : run.Text.Length)];
                if (i > 0 && JoinedScripts.Contain(text[0]) && JoinedScripts.Contain(run.Text[starts[i] - 1]))
                {
                    throw run.Element.Fault("text with a place for each letter, in a script whose letters join");
                }

                pieces.Add(new TextPiece(text, run.Element, run.Style)
                {
                    X = Place(_x, at),
                    Y = Place(_y, at),
                    Dx = _dx.GetValueOrDefault(at),
                    Dy = _dy.GetValueOrDefault(at),
                    Rotation = _turns.GetValueOrDefault(at),
                    Stretch = run.Stretch,
                    After = (parts ? letters : 0) + (words != 0 && text[^1] is ' ' or '\u00A0' ? words : 0),
                });
                i = end;
            }
        }

        return pieces;
    }

    private bool IsStated(int at) =>
        _x.ContainsKey(at) || _y.ContainsKey(at) || _dx.GetValueOrDefault(at) != 0 || _dy.GetValueOrDefault(at) != 0
        || _turns.GetValueOrDefault(at) != 0 || _turns.GetValueOrDefault(at - 1) != 0;

    private static double? Place(Dictionary<int, double> places, int at) => places.TryGetValue(at, out var place) ? place : null;

    private sealed record Run(string Text, int Start, SvgElement Element, SvgStyle Style, TextStretch? Stretch);
}
