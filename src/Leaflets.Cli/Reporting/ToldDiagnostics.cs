using Leaflets.Diagnostics;

namespace Leaflets.Cli.Reporting;

/// <summary>Knows what was told already: several leaflets may have the same to say, of a style or of the version they translate.</summary>
internal sealed class ToldDiagnostics
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>How many errors were told.</summary>
    public int Errors { get; private set; }

    /// <summary>How many warnings were told.</summary>
    public int Warnings { get; private set; }

    /// <summary>Whether a diagnostic was not told before; from now on it was.</summary>
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
