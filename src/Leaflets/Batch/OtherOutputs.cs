using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Batch.Planning;
using Leaflets.Diagnostics;

namespace Leaflets.Batch;

/// <summary>
/// Looks at what the output folder holds of the leaflets of a build in styles and formats that the build does not make: what is out of step
/// with its sources is named, with the command that makes it anew.
/// </summary>
internal static class OtherOutputs
{
    /// <summary>What is to be said, by style.</summary>
    public static IEnumerable<Diagnostic> Check(BuildSession session)
    {
        if (session.Output is not { } output)
        {
            return [];
        }

        var versions = session.Jobs.Select(static job => job.Version).ToHashSet();
        var made = session.Jobs.ToHashSet();
        var others = new List<(BuildJob Job, OutputFormat Format, string Path)>();
        foreach (var id in session.Jobs.Select(static job => job.Version.Id).Distinct(StringComparer.Ordinal))
        {
            foreach (var path in output.Names(id).Select(name => $"{id}/{name}"))
            {
                var format = path.EndsWith(".pdf", StringComparison.Ordinal) ? OutputFormat.Pdf : OutputFormat.Docx;
                if (BuildJob.Of(path) is { } job && versions.Contains(job.Version) && (job.Style is null || session.Context.Styles.Contains(job.Style))
                    && !(made.Contains(job) && session.Formats.Contains(format)) && session.Decider?.IsInStep(job, format) != true && output.Has(path))
                {
                    others.Add((job, format, path));
                }
            }
        }

        return others.GroupBy(static other => other.Job.Style).OrderBy(static group => group.Key, StringComparer.Ordinal).Select(group => Tell(session, group.Key, [.. group]));
    }

    private static Diagnostic Tell(BuildSession session, string? style, ImmutableArray<(BuildJob Job, OutputFormat Format, string Path)> files)
    {
        var isOne = files.Length == 1;
        var what = string.Create(CultureInfo.InvariantCulture, $"{files.Length} file{(isOne ? string.Empty : "s")}{(style is null ? string.Empty : $" in the style '{style}'")}");
        var ids = files.Select(static file => file.Job.Version.Id).Distinct(StringComparer.Ordinal).ToList();
        var formats = files.Select(static file => file.Format).Distinct().Except(session.Context.Settings.Formats).Order().ToList();
        var command = "leaflets build"
            + (ids.Count == 1 ? $" {ids[0]}" : string.Empty)
            + (style is null ? string.Empty : $" --style {style}")
            + string.Concat(formats.Select(static format => format == OutputFormat.Pdf ? " --format pdf" : " --format docx"));
        var at = SourceSpan.StartOf(new SourceText(files[0].Path, string.Empty));
        return session.Decider is null
            ? Diagnostic.Create(OutputDiagnostics.Unknown, at, what, isOne ? "is" : "are", isOne ? "it is" : "they are", command)
            : Diagnostic.Create(OutputDiagnostics.OutOfStep, at, what, isOne ? "is" : "are", isOne ? "it" : "them", command);
    }
}
