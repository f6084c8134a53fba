using System.Collections.Immutable;
using Leaflets.Building.Jobs;
using Leaflets.Diagnostics;
using Leaflets.Formats;
using Leaflets.Inputs;

namespace Leaflets.Building.Caching;

/// <summary>What a job made, and of what. It holds for as long as every input is the same.</summary>
/// <param name="Inputs">All that the outputs came from, by name.</param>
/// <param name="Style">The style.</param>
/// <param name="Facts">What is known of the leaflet.</param>
/// <param name="Files">The outputs, by format.</param>
/// <param name="Shared">What was to say of the leaflet; what concerns one output alone is with it.</param>
internal sealed record JobRecord(
    ImmutableArray<JobInput> Inputs,
    string Style,
    LeafletFacts Facts,
    ImmutableArray<OutputFile> Files,
    ImmutableArray<SavedDiagnostic> Shared)
{
    /// <summary>The record as it would be if nothing but these formats had been asked for.</summary>
    public JobRecord For(ImmutableArray<OutputFormat> formats) =>
        Files.All(file => formats.Contains(file.Format))
            ? this
            : this with { Files = [.. Files.Where(file => formats.Contains(file.Format))] };

    /// <summary>
    /// Whether a record can be a job's: its files lie where the job's do, it came of the job's source, and it says no error. A record out
    /// of a cache may be another's.
    /// </summary>
    public bool IsOf(BuildJob job)
    {
        if ((job.Style is { } style && style != Style) || Files.IsEmpty || !Inputs.Any(input => input.Name == job.Version.Path))
        {
            return false;
        }

        for (var i = 0; i < Files.Length; i++)
        {
            var file = Files[i];
            if (file.Path != job.PathOf(file.Format)
                || !ReferenceEquals(FileOf(file.Format), file)
                || file.Own.Any(static problem => problem.IsError))
            {
                return false;
            }
        }

        return !Shared.Any(static problem => problem.Descriptor.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>Whether it has all that is asked for.</summary>
    public bool Has(ImmutableArray<OutputFormat> formats)
    {
        foreach (var format in formats)
        {
            if (FileOf(format) is null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The output in a format, or null.</summary>
    public OutputFile? FileOf(OutputFormat format)
    {
        foreach (var file in Files)
        {
            if (file.Format == format)
            {
                return file;
            }
        }

        return null;
    }
}
