using System.Collections.Immutable;

namespace Leaflets.Batch.Caching;

/// <summary>What a job made, and of what. It holds for as long as every input is the same.</summary>
/// <param name="Inputs">All that the outputs came from, by name.</param>
/// <param name="Style">The style.</param>
/// <param name="Facts">What is known of the leaflet.</param>
/// <param name="Files">The outputs, by format.</param>
/// <param name="Diagnostics">What was to say.</param>
internal sealed record JobRecord(
    ImmutableArray<JobInput> Inputs, string Style, LeafletFacts Facts, ImmutableArray<OutputFile> Files, ImmutableArray<SavedDiagnostic> Diagnostics)
{
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
