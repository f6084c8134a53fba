using System.Text;
using Leaflets.Building;
using Leaflets.Building.Files;
using Leaflets.Diagnostics;

namespace Leaflets.Cli.Reporting;

/// <summary>
/// Says where a report may be written. It replaces nothing but an earlier report of its form, however the path leads there: a source, a
/// style, a typeface, a leaflet or a manifest that somebody names by mistake stays what it is.
/// </summary>
internal sealed class ReportTarget
{
    /// <summary>A report says in its first characters what it is.</summary>
    private const int Looked = 4096;

    private readonly BuildRequest _request;
    private readonly string _folder;
    private readonly string _fontFolder;

    /// <summary>Makes the rules of a build.</summary>
    /// <param name="request">What is built.</param>
    /// <param name="folder">The current folder.</param>
    /// <param name="fontFolder">The folder of the typefaces.</param>
    public ReportTarget(BuildRequest request, string folder, string fontFolder) =>
        (_request, _folder, _fontFolder) = (request, folder, fontFolder);

    /// <summary>Holds all reports against the rules before a build begins.</summary>
    /// <exception cref="BuildRequestException">One may not be written where it is to go, or two would go into one file.</exception>
    public void Check(IEnumerable<RequestedReport> reports)
    {
        var places = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var report in reports)
        {
            if (report.File is not { } file)
            {
                continue;
            }

            if (Problem(report) is { } problem)
            {
                throw new BuildRequestException(problem);
            }

            if (!places.Add(Real(file)))
            {
                throw new BuildRequestException($"Two reports cannot be written to the same file, '{file}'.");
            }
        }
    }

    /// <summary>Why a report may not be written, as a sentence, or null.</summary>
    public string? Problem(RequestedReport report)
    {
        var file = report.File!;
        try
        {
            // If the user names a stream of the process, it is open already, whatever it leads to.
            if (!OperatingSystem.IsWindows() && Path.GetFullPath(file, _folder).StartsWith("/dev/", StringComparison.Ordinal))
            {
                return null;
            }

            var real = Real(file);
            return NamedPath.IsFolder(real) ? $"The report '{file}' is a folder. Name a file in it."
                : BuildOutputs.PartOf(_request, _fontFolder, real) is { } place
                    ? $"The report '{file}' is not allowed in {place}. Name a file elsewhere."
                : IsOther(real, report.Format)
                    ? $"'{file}' is not an earlier report, so it is not replaced. Name another file, or remove it first."
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException)
        {
            return $"The report '{file}' cannot be written: {SystemMessage.Of(exception)}.";
        }
    }

    private string Real(string path) => BuildOutputs.RealPathOf(Path.GetFullPath(path, _folder));

    /// <summary>Whether there is a file that is no report. What has no length, as a pipe or a device, is written to.</summary>
    private static bool IsOther(string path, ReportFormat format)
    {
        if (NamedPath.Begin(path, Looked) is not { Length: > 0 } begin)
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(begin).AsSpan().TrimStart('\uFEFF').TrimStart();
        return format == ReportFormat.Sarif
            ? !text.StartsWith("{") || !text.Contains("sarif", StringComparison.OrdinalIgnoreCase) || text.IndexOf("\"runs\"") < 0
            : !text.StartsWith("<") || text.IndexOf("<testsuite") < 0;
    }
}
