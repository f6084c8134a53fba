using Leaflets.Diagnostics;

namespace Leaflets.Cli.Reporting;

/// <summary>Remembers what was reported: several leaflets may report the same, of a style or of the version they translate.</summary>
internal sealed class ReportedDiagnostics
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>How many errors were reported.</summary>
    public int Errors { get; private set; }

    /// <summary>How many warnings were reported.</summary>
    public int Warnings { get; private set; }

    /// <summary>Whether a diagnostic was not reported before; it counts as reported from now on.</summary>
    public bool IsNew(Diagnostic diagnostic)
    {
        if (!_told.Add(diagnostic.ToString()))
        {
            return false;
        }

        Errors += diagnostic.IsError ? 1 : 0;
        Warnings += diagnostic.Severity == DiagnosticSeverity.Warning ? 1 : 0;
        return true;
    }
}
