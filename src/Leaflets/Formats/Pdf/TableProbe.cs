using System.Collections.Immutable;
using Leaflets.Documents;
using Leaflets.Typesetting;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Geometry;

namespace Leaflets.Formats.Pdf;

/// <summary>Measures the tables of a leaflet while it is composed to no other end. For one thread.</summary>
/// <param name="formatter">What shapes the text.</param>
/// <param name="findsWidths">Whether the widths of columns are asked for, and not which tables are wider than their room.</param>
/// <param name="limit">The most room that a table has, or null where its place decides.</param>
internal sealed class TableProbe(ParagraphFormatter formatter, bool findsWidths = false, Length? limit = null)
{
    // Others measure text a little wider, and divide a word that its column holds to a hair.
    private const double PartShared = 0.975;

    private readonly TableMeasure _measure = new(formatter);

    /// <summary>The tables that are too wide, with the least width of each and the room that it has.</summary>
    public Dictionary<Table, (Length Least, Length Room)> TooWide { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What share of its table each column has, together 1.</summary>
    public Dictionary<Table, ImmutableArray<double>> Widths { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks at a table.</summary>
    public void Look(Table table, TableNode node, Length room)
    {
        if (findsWidths)
        {
            var widths = _measure.Widths(node, room * PartShared);
            var whole = widths.Sum(static width => width.Points);
            Widths[table] = whole > 0 ? [.. widths.Select(width => width.Points / whole)] : [];
            return;
        }

        room = limit is { } most && most < room ? most : room;
        if (TableMeasure.SurelyFits(node, room))
        {
            return;
        }

        var least = _measure.LeastWidth(node);
        if (!least.FitsIn(room))
        {
            TooWide[table] = (least, room);
        }
    }
}
