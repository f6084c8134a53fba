using Leaflets.Documents;
using Leaflets.Typesetting.Flow;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;

namespace Leaflets.Composition;

/// <summary>Finds the tables that are wider than their room while a leaflet is composed to no other end. For one thread.</summary>
/// <param name="formatter">What shapes the text.</param>
internal sealed class TableProbe(ParagraphFormatter formatter)
{
    private readonly TableMeasure _measure = new(formatter);

    /// <summary>The tables that are too wide, with the least width of each and the room that it has.</summary>
    public Dictionary<Table, (Length Least, Length Room)> TooWide { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks at a table.</summary>
    public void Look(Table table, TableNode node, Length room)
    {
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
