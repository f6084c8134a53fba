using Leaflets.Building.Isolation;
using Leaflets.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Leaflets.Building.Hosting;

/// <summary>What the log says. The methods are made by the compiler.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(1, LogLevel.Information, "Job {Job} started")]
    public static partial void JobBegins(ILogger logger, long job);

    [LoggerMessage(2, LogLevel.Information, "Job {Job} finished: {Files} of {Leaflets} leaflets have their files")]
    public static partial void JobDone(ILogger logger, long job, int files, int leaflets);

    [LoggerMessage(3, LogLevel.Warning, "Job {Job} was stopped")]
    public static partial void JobStopped(ILogger logger, long job);

    [LoggerMessage(4, LogLevel.Error, "Job {Job} requests something that the collection does not have: {Message}")]
    public static partial void JobRefused(ILogger logger, long job, string message);

    [LoggerMessage(5, LogLevel.Error, "Job {Job} failed")]
    public static partial void JobFails(ILogger logger, long job, Exception exception);

    [LoggerMessage(6, LogLevel.Debug, "Leaflet {Id} ({Language}): {State} in {Seconds} s")]
    public static partial void LeafletDone(ILogger logger, string id, string language, string state, double seconds);

    [LoggerMessage(7, LogLevel.Error, "{Diagnostic}")]
    public static partial void Error(ILogger logger, Diagnostic diagnostic);

    [LoggerMessage(8, LogLevel.Warning, "{Diagnostic}")]
    public static partial void Warning(ILogger logger, Diagnostic diagnostic);

    [LoggerMessage(9, LogLevel.Debug, "{Diagnostic}")]
    public static partial void OfLeaflet(ILogger logger, Diagnostic diagnostic);

    [LoggerMessage(10, LogLevel.Error, "Leaflet {Id} ({Language}) failed because of an internal error")]
    public static partial void LeafletFault(ILogger logger, string id, string language, Exception? exception);

    [LoggerMessage(11, LogLevel.Error, "A leaflet was not rendered because of an internal error")]
    public static partial void RenderFault(ILogger logger, Exception exception);

    /// <summary>Says what concerns a collection as a whole; notes are left to the result.</summary>
    public static void OfCollection(ILogger logger, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.IsError)
            {
                Error(logger, diagnostic);
            }
            else if (diagnostic.Severity == DiagnosticSeverity.Warning)
            {
                Warning(logger, diagnostic);
            }
        }
    }

    /// <summary>
    /// Says what became of a leaflet. What is wrong with its text is a result and no fault of the service, and may quote the text: it is
    /// logged for debugging alone. What whoever runs the service has to mend is an error: a file that cannot be written, a broken typeface.
    /// </summary>
    public static void Leaflet(ILogger logger, LeafletResult leaflet)
    {
        if (leaflet.State == LeafletState.Faulted)
        {
            LeafletFault(logger, leaflet.Id, leaflet.Language, leaflet.Fault);
        }

        var isDebugging = logger.IsEnabled(LogLevel.Debug);
        if (isDebugging)
        {
            LeafletDone(logger, leaflet.Id, leaflet.Language, leaflet.State.ToString(), leaflet.Elapsed.TotalSeconds);
        }

        foreach (var diagnostic in leaflet.Diagnostics)
        {
            if (diagnostic.IsError && IsOfService(diagnostic.Descriptor))
            {
                Error(logger, diagnostic);
            }
            else if (isDebugging)
            {
                OfLeaflet(logger, diagnostic);
            }
        }
    }

    private static bool IsOfService(DiagnosticDescriptor descriptor) =>
        descriptor.Area == DiagnosticArea.Output
        || descriptor == CompilationDiagnostics.BrokenFont || descriptor == WorkerDiagnostics.CannotStart;
}
