namespace Leaflets.Building.Hosting;

/// <summary>
/// Builds leaflets for a program that hosts Leaflets. Thread-safe: builds run at once, and share nothing but the machine.
/// </summary>
public interface ILeafletBuilder
{
    /// <summary>All leaflets, with the folders, workers and limits of the options; change it with <c>with</c>.</summary>
    BuildRequest Defaults { get; }

    /// <summary>
    /// Builds what is asked for and gives each leaflet when it is done, in that order. A leaflet with an error is given as it is, and the
    /// others follow. The build begins with the first result that is asked for, and waits where
    /// <see cref="LeafletsOptions.ResultCapacity"/> results wait to be read. When the enumeration ends, in whatever way, nothing of the
    /// build runs any more.
    /// </summary>
    /// <param name="request">What to build.</param>
    /// <param name="cancellation">Stops the build between two stages; leaflets already made stay.</param>
    /// <exception cref="BuildRequestException">The request names something that the collection does not have.</exception>
    /// <exception cref="CollectionException">The collection as a whole has an error; thrown after the last leaflet.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped it.</exception>
    IAsyncEnumerable<LeafletResult> BuildAsync(BuildRequest request, CancellationToken cancellation = default);

    /// <summary>Builds what is asked for and gives all results together, with what concerns the collection as a whole.</summary>
    /// <param name="request">What to build.</param>
    /// <param name="progress">Told of each leaflet when it is done, one call at a time, on a thread of the build, or null. What it throws
    /// ends the build.</param>
    /// <param name="cancellation">Stops the build between two stages; leaflets already made stay.</param>
    /// <exception cref="BuildRequestException">The request names something that the collection does not have.</exception>
    /// <exception cref="OperationCanceledException">The caller stopped it before all was done.</exception>
    Task<BuildResult> BuildAllAsync(
        BuildRequest request, IProgress<LeafletResult>? progress = null, CancellationToken cancellation = default);
}
