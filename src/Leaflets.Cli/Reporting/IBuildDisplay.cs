using Leaflets.Building;

namespace Leaflets.Cli.Reporting;

/// <summary>What is said of a build while it goes on, and when it is over.</summary>
internal interface IBuildDisplay
{
    /// <summary>Goes along with a build.</summary>
    /// <param name="build">Builds; takes what is to be called when a leaflet is done, one call at a time, or null.</param>
    BuildResult Watch(Func<Action<BuildProgress>?, BuildResult> build);

    /// <summary>Says what became of it.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="exitCode">What the command returns to the shell.</param>
    void End(BuildOutcome outcome, int exitCode);
}
