using Leaflets.Building.Files;
using Leaflets.Building.Jobs;
using Leaflets.Building.Output;

namespace Leaflets.Building;

/// <summary>Says of a file what part of a build it is, so that what is written beside a build does not get into its way.</summary>
public static class BuildOutputs
{
    /// <summary>
    /// What a file is part of, as the end of a sentence: the leaflets, the styles, the typefaces, the cache, or what a build writes; null
    /// where it is of no part. Case counts nowhere: on some disks it does not, and nobody means two such folders.
    /// </summary>
    /// <param name="request">The build.</param>
    /// <param name="fontFolder">The folder of the typefaces.</param>
    /// <param name="path">The file's absolute path; it need not be there.</param>
    public static string? PartOf(BuildRequest request, string fontFolder, string path)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(fontFolder);
        var real = RealPathOf(path);
        return IsIn(real, Path.Join(request.Root, "leaflets")) ? "the leaflets"
            : IsIn(real, Path.Join(request.Root, "styles")) ? "the styles"
            : IsIn(real, fontFolder) ? "the typefaces"
            : IsIn(real, request.CacheFolder ?? Path.Join(request.Root, ".leaflets-cache")) ? "the cache"
            : IsOutput(real, request.OutputFolder ?? Path.Join(request.Root, "dist")) ? "the place of an output"
            : null;
    }

    /// <summary>A path with every link followed; where links go in a circle, the path itself.</summary>
    /// <param name="path">An absolute path.</param>
    public static string RealPathOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return RealPath.Of(Path.GetFullPath(path)) ?? path;
    }

    private static bool IsIn(string real, string folder)
    {
        var around = Path.TrimEndingDirectorySeparator(RealPathOf(folder));
        return real.Equals(around, StringComparison.OrdinalIgnoreCase)
            || real.StartsWith(around + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Whether a build may write a file of this name into a folder: a leaflet in any format, language and style, or the manifest.
    /// </summary>
    private static bool IsOutput(string real, string folder)
    {
        var path = Path.GetRelativePath(RealPathOf(folder), real).Replace('\\', '/');
        return IsIn(real, folder)
            && (path.Equals(Manifest.Path, StringComparison.OrdinalIgnoreCase) || BuildJob.Of(path.ToLowerInvariant()) is not null);
    }
}
