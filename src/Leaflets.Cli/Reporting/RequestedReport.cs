using System.Diagnostics.CodeAnalysis;

namespace Leaflets.Cli.Reporting;

/// <summary>A report that is asked for with <c>--report</c>.</summary>
/// <param name="Format">The form.</param>
/// <param name="File">Where to, as it was typed; null where the form does not go into a file.</param>
internal sealed record RequestedReport(ReportFormat Format, string? File)
{
    private const string Known = "the reports are sarif=FILE, junit=FILE and github";

    /// <summary>Reads what stands after <c>--report</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="report">The report.</param>
    /// <param name="problem">Where it is none: a sentence that says why.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out RequestedReport? report, [NotNullWhen(false)] out string? problem)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var (name, file) = equals < 0 ? (text, null) : (text[..equals], text[(equals + 1)..]);
        (report, problem) = (name, file) switch
        {
            ("github", null) => (new RequestedReport(ReportFormat.GitHub, null), (string?)null),
            ("github", _) => (null, "'--report github' takes no file: its lines are part of the output."),
            ("sarif" or "junit", null or "") =>
                (null, $"'--report {name}' needs a file, such as {name}={name}.{(name == "sarif" ? "json" : "xml")}."),
            ("sarif", _) => (new RequestedReport(ReportFormat.Sarif, file), null),
            ("junit", _) => (new RequestedReport(ReportFormat.Junit, file), null),
            _ => (null, $"There is no report '{name}'; {Known}."),
        };
        return report is not null;
    }
}
