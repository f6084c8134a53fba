using System.Text;
using Leaflets.Bounds;
using Leaflets.Inspection;

namespace Leaflets.Formats.Reading;

/// <summary>
/// Gathers what a passage says. Of white space only that between two digits counts, whose loss makes another number.
/// </summary>
internal sealed class PassageBuilder
{
    /// <summary>Stands between two digits where the author began a line: white space counts for nothing there.</summary>
    public const char LineEnd = '\n';

    private readonly StringBuilder _text = new();
    private readonly List<Mark> _marks = [];
    private readonly List<DrawnPlace> _drawn = [];
    private readonly List<(int At, char Character)> _directions = [];
    private char _between;

    /// <summary>How much has been gathered: it grows with each character and mark.</summary>
    public int Length => Place + _marks.Count;

    /// <summary>How many characters have been gathered, white space left out.</summary>
    public int Place { get; private set; }

    /// <summary>Adds text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="drawn">Where each of its UTF-16 units is drawn; null or empty where that is not asked.</param>
    public void Append(ReadOnlySpan<char> text, IReadOnlyList<DrawnPlace>? drawn = null)
    {
        for (var i = 0; i < text.Length; i++)
        {
            Steps.Take();
            var character = text[i];
            if (char.IsWhiteSpace(character))
            {
                _between = _between == LineEnd ? LineEnd : ' ';
            }
            else if (LeafletText.Counts(character))
            {
                if (_between != default && char.IsDigit(character) && _text.Length > 0 && char.IsDigit(_text[^1]))
                {
                    _text.Append(_between);
                }

                _text.Append(LeafletText.Alike(character));
                (_between, Place) = (default, Place + 1);
                if (drawn is { Count: > 0 })
                {
                    _drawn.Add(drawn[i]);
                }
            }
            else if (LeafletText.SetsDirection(character))
            {
                _directions.Add((Place, character));
            }
        }
    }

    /// <summary>Ends a block: what follows is not of one line with what was.</summary>
    public void Break() => _between = default;

    /// <summary>Begins a line that the author began.</summary>
    public void BreakLine() => _between = LineEnd;

    /// <summary>Adds what is said beside the text.</summary>
    public void Add(MarkKind kind, string value) => _marks.Add(new(Place, kind, value));

    /// <summary>Adds an item of a list.</summary>
    /// <param name="label">Its number in any digits or in letters with what stands around it, its box, both, or a bullet.</param>
    public void AddItem(ReadOnlySpan<char> label)
    {
        var number = new StringBuilder();
        var isLettered = label.ContainsAny(".)");
        foreach (var rune in label.EnumerateRunes())
        {
            if (Rune.IsDigit(rune))
            {
                number.Append((int)Rune.GetNumericValue(rune));
            }
            else if (rune.Value is 0x2610 or 0x2611 or '.' or '(' or ')' || (isLettered && Rune.IsLetter(rune)))
            {
                number.Append(rune);
            }
        }

        Add(MarkKind.Item, number.Length > 0 ? number.ToString() : "•");
    }

    /// <summary>Says of a cell that it heads others, where there is anything in it: Word fills up short rows with empty cells.</summary>
    /// <param name="start">The <see cref="Length"/> before the cell.</param>
    /// <param name="at">The place of its first character.</param>
    public void AddHeaderCell(int start, int at)
    {
        if (Length > start)
        {
            _marks.Add(new(at, MarkKind.HeaderCell, string.Empty));
        }
    }

    /// <summary>The passage.</summary>
    public Passage ToPassage() =>
        new(_text.ToString(), [.. _marks.OrderBy(static mark => mark.At).ThenBy(static mark => mark.Kind)])
        {
            Drawn = [.. _drawn],
            Directions = [.. _directions]
        };
}
