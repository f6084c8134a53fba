using System.Collections.Immutable;
using Leaflets.Building;

namespace Leaflets.Cli.Reporting;

/// <summary>How many leaflets ended how, and what there is of them.</summary>
/// <param name="Made">Leaflets made now.</param>
/// <param name="Restored">Leaflets taken from the cache.</param>
/// <param name="Current">Leaflets that were there already.</param>
/// <param name="Failed">Leaflets that an error stands in the way of.</param>
/// <param name="Faulted">Leaflets that a fault of the program stands in the way of.</param>
/// <param name="Stopped">Leaflets whose turn did not come.</param>
/// <param name="Files">Files of the leaflets that are there.</param>
/// <param name="Pages">Pages of the leaflets that are there, a leaflet in several formats counted once.</param>
/// <param name="Errors">Errors, each counted once.</param>
/// <param name="Warnings">Warnings, each counted once.</param>
internal sealed record BuildCounts(
    int Made, int Restored, int Current, int Failed, int Faulted, int Stopped, int Files, int Pages, int Errors, int Warnings)
{
    /// <summary>Leaflets that are there.</summary>
    public int There => Made + Restored + Current;

    /// <summary>Counts.</summary>
    public static BuildCounts Of(ImmutableArray<LeafletResult> leaflets, ReportedDiagnostics told)
    {
        var states = new int[Enum.GetValues<LeafletState>().Length];
        var (files, pages) = (0, 0);
        foreach (var leaflet in leaflets)
        {
            states[(int)leaflet.State]++;
            files += leaflet.Files.Length;
            pages += PagesOf(leaflet) ?? 0;
        }

        int In(LeafletState state) => states[(int)state];
        return new(
            In(LeafletState.Made), In(LeafletState.Restored), In(LeafletState.Current), In(LeafletState.Failed), In(LeafletState.Faulted),
            In(LeafletState.Stopped), files, pages, told.Errors, told.Warnings);
    }

    /// <summary>The number of pages of a leaflet, or null where nothing was made whose pages are known.</summary>
    public static int? PagesOf(LeafletResult leaflet)
    {
        foreach (var file in leaflet.Files)
        {
            if (file.Pages is { } pages)
            {
                return pages;
            }
        }

        return null;
    }
}
