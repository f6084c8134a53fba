using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Pictures.Svg;

/// <summary>Counts what the drawings of one leaflet cost. Not thread-safe.</summary>
internal sealed class DrawingBudget
{
    /// <summary>What a piece of text costs beside its characters.</summary>
    private const int PieceOfText = 20;

    /// <summary>Beyond this, in user units, is no place: programs that draw count in numbers of 32 bits.</summary>
    private const double Farthest = 1e8;

    private int _parts;
    private int _segments;
    private int _text;
    private long _characters;
    private double _cover;

    public DrawingBudget(DrawingLimits limits) => Limits = limits;

    /// <summary>The limits.</summary>
    public DrawingLimits Limits { get; }

    /// <summary>What was counted so far.</summary>
    public DrawingCost Spent => new(_parts, _segments, _text, _characters, _cover);

    /// <summary>Counts a drawing that was read before, where the limits leave room for it.</summary>
    /// <param name="cost">What reading it cost.</param>
    /// <returns>Whether there was room; where not, nothing is counted.</returns>
    public bool TrySpend(DrawingCost cost)
    {
        if (_parts + cost.Parts > Limits.MaximumParts || _segments + cost.Segments > Limits.MaximumSegments
            || _text + cost.Text > Limits.MaximumText
            || _characters + cost.Characters > Limits.MaximumCharacters || _cover + cost.Cover > Limits.MaximumCover)
        {
            return false;
        }

        _parts += cost.Parts;
        _segments += cost.Segments;
        _text += cost.Text;
        _characters += cost.Characters;
        _cover += cost.Cover;
        return true;
    }

    /// <summary>Counts an element that is drawn.</summary>
    /// <exception cref="InvalidDrawingException">There are too many.</exception>
    public void Part(SvgElement element)
    {
        if (++_parts > Limits.MaximumParts)
        {
            throw element.Fault($"more than {Limits.MaximumParts} parts, including copies");
        }

        Read(element);
    }

    /// <summary>Counts an element whose attributes are read.</summary>
    /// <exception cref="InvalidDrawingException">It is too much.</exception>
    public void Read(SvgElement element) => Characters(element.Weight, element);

    /// <summary>Counts characters that are read for an element.</summary>
    /// <exception cref="InvalidDrawingException">There are too many.</exception>
    public void Characters(int count, SvgElement element)
    {
        Steps.Take(1 + (count / 8));
        _characters += count;
        if (_characters > Limits.MaximumCharacters)
        {
            throw element.Fault($"more than {Limits.MaximumCharacters} characters of attributes and rules, including copies");
        }
    }

    /// <summary>Counts items that are drawn once more.</summary>
    /// <exception cref="InvalidDrawingException">There are too many.</exception>
    public void Copy(ImmutableArray<DrawingItem> items, SvgElement element)
    {
        foreach (var item in items)
        {
            Part(element);
            if (item is DrawingGroup group)
            {
                Copy(group.Items, element);
            }
            else if (item is DrawingPath path)
            {
                Steps.Take(path.Path.Segments.Length);
                _segments += path.Path.Segments.Length;
                if (_segments > Limits.MaximumSegments)
                {
                    throw element.Fault($"more than {Limits.MaximumSegments} lines and curves, including copies");
                }
            }
        }
    }

    /// <summary>Counts a piece of text.</summary>
    /// <exception cref="InvalidDrawingException">It is too much.</exception>
    public void Text(string text, SvgElement element)
    {
        Steps.Take(1 + (text.Length / 8));
        _text += text.Length + PieceOfText;
        if (_text > Limits.MaximumText)
        {
            throw element.Fault($"more than {Limits.MaximumText} characters of text, including copies");
        }
    }

    /// <summary>Counts the segments of a path.</summary>
    /// <returns>The path.</returns>
    /// <exception cref="InvalidDrawingException">There are too many, or some lie too far away.</exception>
    public VectorPath? Path(VectorPath? path, SvgElement element)
    {
        var count = path?.Segments.Length ?? 0;
        if (count > Limits.MaximumSegmentsOfPath)
        {
            throw element.Fault($"more than {Limits.MaximumSegmentsOfPath} lines and curves in one path");
        }

        Steps.Take(count);
        _segments += count;
        if (_segments > Limits.MaximumSegments)
        {
            throw element.Fault($"more than {Limits.MaximumSegments} lines and curves, including copies");
        }

        if (path is not null && PathBounds.Of(path) is { } bounds
            && !(IsNear(bounds.X) && IsNear(bounds.Y) && IsNear(bounds.Width) && IsNear(bounds.Height)))
        {
            throw element.Fault("coordinates that are too large");
        }

        return path;
    }

    /// <summary>Counts how often a drawing is covered by what it draws.</summary>
    /// <exception cref="InvalidDrawingException">It is too much.</exception>
    public void Cover(double times, SvgElement root)
    {
        _cover += times;
        if (_cover > Limits.MaximumCover)
        {
            throw root.Fault($"parts that cover it more than {Limits.MaximumCover} times");
        }
    }

    /// <summary>A place or a measure.</summary>
    /// <exception cref="InvalidDrawingException">It lies too far away, or is no number.</exception>
    public static Transform Near(Transform map, SvgElement element) =>
        IsNear(map.A) && IsNear(map.B) && IsNear(map.C) && IsNear(map.D) && IsNear(map.E) && IsNear(map.F)
            ? map
            : throw element.Fault("a transform or view box whose numbers are too large");

    private static bool IsNear(double value) => Math.Abs(value) <= Farthest;
}
