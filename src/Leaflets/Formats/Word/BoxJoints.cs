using Leaflets.Formats.Word.Looks;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Geometry;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Formats.Word;

/// <summary>
/// Closes the seams between the paragraphs of a box and the tables in it: a paragraph has no line at the side of a table, and the
/// room between them belongs to the box, so that its ground and lines go through.
/// </summary>
internal static class BoxJoints
{
    /// <summary>Closes the seams of a box.</summary>
    /// <param name="blocks">What has been written.</param>
    /// <param name="from">Where the box begins.</param>
    /// <param name="box">The box.</param>
    public static void Close(List<PendingBlock> blocks, int from, BoxLook box)
    {
        for (var i = from; i < blocks.Count;)
        {
            var start = i;
            while (i < blocks.Count && blocks[i].Look?.Box == box)
            {
                i++;
            }

            if (i > start)
            {
                Close(blocks, start, i - 1, box, IsTable(blocks, start - 1, from, box), IsTable(blocks, i, from, box));
            }
            else
            {
                i++;
            }
        }

        // The box ends where a table does that begins or ends it.
        if (box.Border.Top is { } top && IsTable(blocks, from, from, box))
        {
            BordersOf(blocks[from]).TopBorder = LookXml.Line(new W.TopBorder(), top);
        }

        if (box.Border.Bottom is { } bottom && IsTable(blocks, blocks.Count - 1, from, box))
        {
            BordersOf(blocks[^1]).BottomBorder = LookXml.Line(new W.BottomBorder(), bottom);
        }
    }

    private static W.TableBorders BordersOf(PendingBlock table)
    {
        var properties = table.Element.GetFirstChild<W.TableProperties>()!;
        return properties.TableBorders ??= new W.TableBorders();
    }

    private static void Close(List<PendingBlock> blocks, int first, int last, BoxLook box, bool isBelowTable, bool isAboveTable)
    {
        var joint = new Stroke(box.Background ?? Color.White, Length.FromPoints(0.25));
        var open = box;
        if (isBelowTable && blocks[first].Look is { } top)
        {
            open = open with { Border = open.Border with { Top = joint }, Padding = open.Padding with { Top = Room(top.Before) } };
            blocks[first].Look = top with { Before = 0 };
        }

        if (isAboveTable && blocks[last].Look is { } end)
        {
            open = open with { Border = open.Border with { Bottom = joint }, Padding = open.Padding with { Bottom = Room(end.After) } };
            blocks[last].Look = end with { After = 0 };
        }

        // Word draws paragraphs as one box where all their lines are the same.
        for (var i = first; i <= last && open != box; i++)
        {
            blocks[i].Look = blocks[i].Look! with { Box = open };
        }
    }

    private static bool IsTable(List<PendingBlock> blocks, int at, int from, BoxLook box) =>
        at >= from && at < blocks.Count && blocks[at].TableBox == box;

    private static Length Room(int twips) => Length.FromPoints(twips / 20.0);
}
