using System.Collections.Immutable;
using System.Globalization;
using Leaflets.Building.Diagnostics;
using Leaflets.Building.Jobs;
using Leaflets.Diagnostics;
using Leaflets.Formats;

namespace Leaflets.Building.Sessions;

/// <summary>
/// Looks at what the output folder holds of the leaflets of a build in styles and formats that the build does not make: what is out of step
/// with its sources is named, with the command that makes it anew. What another build has put there since this one began is left to that
/// build.
/// </summary>
internal static class OtherOutputs
{
    /// <summary>What is to be said, by style.</summary>
    /// <param name="session">The build.</param>
    /// <param name="isAlone">Whether no other build was running when it began, which may have made what nothing is known of.</param>
    public static IEnumerable<Diagnostic> Check(BuildSession session, bool isAlone)
    {
        if (session.Output is not { } output)
        {
            return [];
        }

        var versions = session.Jobs.Select(static job => job.Version).ToHashSet();
        var made = session.Jobs.ToHashSet();
        var others = new List<(BuildJob Job, OutputFormat Format, string Path, bool IsKnown)>();
        foreach (var id in session.Jobs.Select(static job => job.Version.Id).Distinct(StringComparer.Ordinal))
        {
            foreach (var path in output.Names(id).Select(name => $"{id}/{name}"))
            {
                if (OutputFormats.OfPath(path) is not { } format || BuildJob.Of(path) is not { } job
                    || !versions.Contains(job.Version) || (job.Style is { } style && !session.Context.Library.Styles.Contains(style))
                    || (made.Contains(job) && session.Formats.Contains(format)) || output.Now(path) != output.Stat(path))
                {
                    continue;
                }

                var isInStep = session.Decider?.IsInStep(job, format);
                if (isInStep == false || (isInStep is null && isAlone))
                {
                    others.Add((job, format, path, isInStep is not null));
                }
            }
        }

        return others.GroupBy(static other => (other.Job.Style, other.IsKnown))
            .OrderBy(static group => group.Key.Style, StringComparer.Ordinal).ThenBy(static group => group.Key.IsKnown)
            .Select(group => Tell(
                session,
                group.Key.Style,
                group.Key.IsKnown,
                [.. group.Select(static other => (other.Job, other.Format, other.Path))]));
    }

    private static Diagnostic Tell(
        BuildSession session, string? style, bool isKnown, ImmutableArray<(BuildJob Job, OutputFormat Format, string Path)> files)
    {
        var isOne = files.Length == 1;
        var what = string.Create(
            CultureInfo.InvariantCulture,
            $"{files.Length} file{(isOne ? string.Empty : "s")}{(style is null ? string.Empty : $" in the style '{style}'")}");
        var ids = files.Select(static file => file.Job.Version.Id).Distinct(StringComparer.Ordinal).ToList();
        var formats = OutputFormats.InOrder(files.Select(static file => file.Format).Except(session.Context.Settings.Formats));
        var command = "leaflets build"
            + (ids.Count == 1 ? $" {ids[0]}" : string.Empty)
            + (style is null ? string.Empty : $" --style {style}")
            + string.Concat(formats.Select(static format => $" --format {format.Name}"));
        var at = SourceSpan.StartOf(files[0].Path);
        return !isKnown
            ? Diagnostic.Create(OutputDiagnostics.Unknown, at, what, isOne ? "is" : "are", isOne ? "it is" : "they are", command)
            : Diagnostic.Create(OutputDiagnostics.OutOfStep, at, what, isOne ? "is" : "are", isOne ? "it" : "them", command);
    }
}
