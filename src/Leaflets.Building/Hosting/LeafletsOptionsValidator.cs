using Leaflets.Building.Collections;
using Leaflets.Building.Files;
using Microsoft.Extensions.Options;

namespace Leaflets.Building.Hosting;

/// <summary>
/// Says all that is wrong with the options, and what to do, before anything is built. Written by hand: nothing is found by reflection.
/// </summary>
internal sealed class LeafletsOptionsValidator : IValidateOptions<LeafletsOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, LeafletsOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        CheckFolders(options, result);
        CheckRange(options.Workers, LeafletsOptions.MaximumWorkers, nameof(options.Workers), result);
        CheckRange(options.ConcurrentJobs, LeafletsOptions.MaximumWorkers, nameof(options.ConcurrentJobs), result);
        CheckRange(options.QueueCapacity, LeafletsOptions.MaximumCapacity, nameof(options.QueueCapacity), result);
        CheckRange(options.ResultCapacity, LeafletsOptions.MaximumCapacity, nameof(options.ResultCapacity), result);
        if (options.Stop is not (LeafletStop.Cancel or LeafletStop.Drain))
        {
            result.AddError("is neither Cancel nor Drain.", nameof(options.Stop));
        }

        if (options.Limits is not { Memory: > 0 } limits || limits.Time <= TimeSpan.Zero)
        {
            result.AddError("needs a time limit and a memory limit above 0.", nameof(options.Limits));
        }

        if (options.TotalMemory < 1)
        {
            result.AddError("must be a number of bytes above 0, or null.", nameof(options.TotalMemory));
        }

        if (options.Isolation is { Path: var program } && !Path.IsPathFullyQualified(program))
        {
            result.AddError($"'{program}' is not an absolute path; the program is not searched for.", nameof(options.Isolation));
        }

        return result.Build();
    }

    private static void CheckFolders(LeafletsOptions options, ValidateOptionsResultBuilder result)
    {
        if (string.IsNullOrWhiteSpace(options.Root))
        {
            result.AddError("is missing: name the folder that contains leaflets/ and styles/.", nameof(options.Root));
        }
        else if (!CollectionFolder.IsCollection(options.Root))
        {
            result.AddError($"'{options.Root}' does not contain leaflets/ and styles/.", nameof(options.Root));
        }

        if (string.IsNullOrWhiteSpace(options.FontFolder))
        {
            result.AddError("is missing: name a folder of static TrueType files.", nameof(options.FontFolder));
        }
        else if (!HasFonts(options.FontFolder))
        {
            result.AddError($"'{options.FontFolder}' contains no .ttf file that can be read.", nameof(options.FontFolder));
        }

        CheckWritten(options.OutputFolder, nameof(options.OutputFolder), result);
        CheckWritten(options.CacheFolder, nameof(options.CacheFolder), result);
    }

    /// <summary>A folder that is written to need not be there yet; it only must be possible.</summary>
    private static void CheckWritten(string? folder, string name, ValidateOptionsResultBuilder result)
    {
        if (folder is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(folder))
        {
            result.AddError("is empty: name a folder, or leave it null.", name);
        }
        else if (NamedPath.IsFile(folder))
        {
            result.AddError($"'{folder}' is a file, not a folder.", name);
        }
    }

    private static void CheckRange(int value, int maximum, string name, ValidateOptionsResultBuilder result)
    {
        if (value < 1 || value > maximum)
        {
            result.AddError(FormattableString.Invariant($"is {value}; it must be from 1 to {maximum}."), name);
        }
    }

    private static bool HasFonts(string folder)
    {
        try
        {
            return NamedPath.FilesBelow(folder).Any(static path => path.EndsWith(".ttf", StringComparison.Ordinal));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
