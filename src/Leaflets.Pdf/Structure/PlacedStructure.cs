using System.Collections.Immutable;
using Leaflets.Bounds;
using Leaflets.Pdf.Sheets;

namespace Leaflets.Pdf.Structure;

/// <summary>The structure of a document whose pages lie on sheets.</summary>
internal sealed class PlacedStructure
{
    /// <summary>Numbers the content of a tree by sheets.</summary>
    public PlacedStructure(StructureTree tree, SheetPlan plan)
    {
        Tree = tree;
        Plan = plan;
        Sheets = [.. plan.Sheets.Select(sheet => new SheetStructure(sheet, tree))];
    }

    /// <summary>The structure, which knows of pages alone.</summary>
    public StructureTree Tree { get; }

    /// <summary>Where the pages lie.</summary>
    public SheetPlan Plan { get; }

    /// <summary>The marked-content sequences of each sheet.</summary>
    public ImmutableArray<SheetStructure> Sheets { get; }

    /// <summary>The links of a sheet, page by page.</summary>
    public IEnumerable<LinkArea> LinksOf(Sheet sheet) => sheet.Panels.SelectMany(panel => Tree.Pages[panel.Page].Links);

    /// <summary>The sequences that content was painted with, in reading order.</summary>
    public IEnumerable<(int Sheet, int Mcid)> SequencesOf(ContentKid content)
    {
        Steps.Take();
        var sheet = Plan.SheetOf(content.Page);
        return Sheets[sheet].McidsOf(content).Select(mcid => (sheet, mcid));
    }
}
