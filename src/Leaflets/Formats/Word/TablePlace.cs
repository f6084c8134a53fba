using DocumentFormat.OpenXml;
using Leaflets.Formats.Word.Looks;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word;

/// <summary>
/// Where a table stands. In a box it reaches from edge to edge and carries on the box's ground and the lines at its sides, so that it and
/// the paragraphs around it are drawn as one; its text keeps its place by wider margins of the outer cells. A table in a table would be one
/// that is heard as two.
/// </summary>
/// <param name="Indent">The indent of its edge, in twips.</param>
/// <param name="Start">The room before the first column, in twips.</param>
/// <param name="End">The room behind the last column, in twips.</param>
/// <param name="Box">The box around, or null.</param>
internal sealed record TablePlace(int Indent, int Start, int End, BoxLook? Box)
{
    private readonly bool _isWhole = Indent == 0 && Start == 0 && End == 0;

    /// <summary>The place of a table in a scope.</summary>
    public static TablePlace Of(WordScope scope) => scope.Box is { } box
        ? new TablePlace(scope.BoxStart, scope.Start - scope.BoxStart - HalfOf(box.Border.Start), scope.End - scope.BoxEnd, box)
        : new TablePlace(scope.Start, 0, 0, null);

    /// <summary>Appends width, indent and lines (ECMA-376 part 1, 17.4.63, 17.4.50 and 17.4.38), in the schema's order.</summary>
    /// <param name="properties">The properties of the table.</param>
    /// <param name="width">The room of its columns, in twips.</param>
    public void AppendTo(W.TableProperties properties, int width)
    {
        if (_isWhole && Box is null)
        {
            properties.Append(new W.TableWidth { Width = "5000", Type = W.TableWidthUnitValues.Pct });
            return;
        }

        properties.Append(new W.TableWidth { Width = WordMeasure.Text(width + Start + End), Type = W.TableWidthUnitValues.Dxa });
        if (Indent > 0)
        {
            properties.Append(new W.TableIndentation { Width = Indent, Type = W.TableWidthUnitValues.Dxa });
        }

        if (Box is { } box)
        {
            // Left is where rows begin, in tables from right to left as well (17.4.1).
            var lines = new W.TableBorders();
            Append(lines, new W.LeftBorder(), box.Border.Start);
            Append(lines, new W.RightBorder(), box.Border.End);
            if (lines.HasChildren)
            {
                properties.Append(lines);
            }
        }
    }

    /// <summary>The columns with the room beside the outer ones.</summary>
    public int[] Widen(int[] widths)
    {
        widths[0] += Start;
        widths[^1] += End;
        return widths;
    }

    /// <summary>The room around the text of a cell.</summary>
    /// <param name="padding">What the style gives it.</param>
    /// <param name="isFirst">Whether the cell begins its row.</param>
    /// <param name="isLast">Whether the cell ends its row.</param>
    public Sides PaddingOf(Sides padding, bool isFirst, bool isLast) => padding with
    {
        Start = padding.Start + (isFirst ? Points(Start) : Length.Zero),
        End = padding.End + (isLast ? Points(End) : Length.Zero),
    };

    /// <summary>The ground of the box around the table, or null. It shows in cells without one of their own.</summary>
    public Color? Ground => Box?.Background;

    // A table begins at the outer side of its first line and has its width from the middle of it.
    private static int HalfOf(Stroke? line) => WordMeasure.Twips(line?.Width ?? Length.Zero) / 2;

    private static Length Points(int twips) => Length.FromPoints(twips / 20.0);

    private static void Append<T>(OpenXmlCompositeElement to, T line, Stroke? stroke)
        where T : W.BorderType
    {
        if (stroke is not null)
        {
            to.Append(LookXml.Line(line, stroke));
        }
    }
}
