using Leaflets.Building.Collections;
using Leaflets.Formats;

namespace Leaflets.Building.Jobs;

/// <summary>A leaflet to build in one language and style.</summary>
/// <param name="Version">The leaflet and language.</param>
/// <param name="Style">The requested style, or null for the leaflet's own.</param>
internal sealed record BuildJob(LeafletVersion Version, string? Style)
{
    /// <summary>The job's name among all jobs of a collection.</summary>
    public string Key { get; } = $"{Version.Id}/{Version.Language}/{Style}";

    /// <summary>The leaflet, language and style of a path of <see cref="PathOf"/>, or null if it is not one.</summary>
    public static BuildJob? Of(string path) =>
        OutputFormats.OfPath(path) is { } format
        && path[..^(format.Extension.Length + 1)].Split('/') is [var id, var name]
        && name.Split('.') is [var begin, var language, .. var style]
        && begin == id
            ? new(new(id, language), style is [] ? null : string.Join('.', style))
            : null;

    /// <summary>Where an output lies, relative to the output folder, with forward slashes.</summary>
    public string PathOf(OutputFormat format)
    {
        var (id, language) = Version;
        var style = Style is null ? string.Empty : $".{Style}";
        return $"{id}/{id}.{language}{style}.{format.Extension}";
    }
}
