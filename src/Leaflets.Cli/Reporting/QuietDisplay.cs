using Leaflets.Building;
using Leaflets.Diagnostics;

namespace Leaflets.Cli.Reporting;

/// <summary>Says nothing but warnings and errors.</summary>
internal sealed class QuietDisplay : IBuildDisplay
{
    private readonly TextWriter _error;
    private readonly DiagnosticPlaces _places;

    /// <summary>Makes the display.</summary>
    public QuietDisplay(TextWriter error, DiagnosticPlaces places) => (_error, _places) = (error, places);

    /// <inheritdoc/>
    public BuildResult Watch(Func<Action<BuildProgress>?, BuildResult> build) => build(null);

    /// <inheritdoc/>
    public void End(BuildOutcome outcome, int exitCode)
    {
        foreach (var diagnostic in outcome.Diagnostics)
        {
            if (diagnostic.Severity != DiagnosticSeverity.Info)
            {
                _error.WriteLine(_places.Line(diagnostic));
            }
        }
    }
}
