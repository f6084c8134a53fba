using Leaflets.Building;

namespace Leaflets.Cli.Reporting;

/// <summary>
/// Says a line for each leaflet that something was done about, or with <c>--verbose</c> for each: for logs,
/// and for terminals that cannot redraw.
/// </summary>
internal sealed class LineDisplay : IBuildDisplay
{
    private readonly TextSummary _summary;
    private readonly bool _verbose;

    /// <summary>Makes the display.</summary>
    /// <param name="summary">Says it.</param>
    /// <param name="verbose">Whether every file is named.</param>
    public LineDisplay(TextSummary summary, bool verbose) => (_summary, _verbose) = (summary, verbose);

    /// <inheritdoc/>
    public BuildResult Watch(Func<Action<BuildProgress>?, BuildResult> build) => build(progress =>
    {
        if (_verbose || progress.Leaflet.State != LeafletState.Current)
        {
            _summary.WriteLeaflet(progress);
        }

        if (_verbose)
        {
            _summary.WriteFiles(progress.Leaflet);
        }
    });

    /// <inheritdoc/>
    public void End(BuildOutcome outcome, int exitCode) => _summary.Write(outcome);
}
