using System.Collections.Immutable;
using Leaflets.Collections;
using Leaflets.Styling.Keys;

namespace Leaflets.Batch;

/// <summary>Finds out what a request asks for.</summary>
internal static class BuildPlan
{
    /// <summary>The jobs, by id, language and style.</summary>
    /// <param name="request">The request.</param>
    /// <param name="versions">What the collection has.</param>
    /// <param name="styles">The names of its styles.</param>
    /// <exception cref="BuildRequestException">The request names something that the collection does not have.</exception>
    public static ImmutableArray<BuildJob> Make(
        BuildRequest request, ImmutableArray<LeafletVersion> versions, ImmutableArray<string> styles)
    {
        Require("leaflet", request.Ids, versions.Select(version => version.Id));
        Require("language", request.Languages, versions.Select(version => version.Language));
        Require("style", request.Styles, styles);
        string?[] wanted = request.Styles.IsEmpty ? [null] : [.. request.Styles.Distinct(StringComparer.Ordinal)];
        return [.. versions
            .Where(version => request.Ids.IsEmpty || request.Ids.Contains(version.Id))
            .Where(version => request.Languages.IsEmpty || request.Languages.Contains(version.Language))
            .SelectMany(version => wanted.Select(style => new BuildJob(version, style)))];
    }

    private static void Require(string kind, ImmutableArray<string> asked, IEnumerable<string> there)
    {
        var known = there.Distinct(StringComparer.Ordinal).ToList();
        foreach (var name in asked)
        {
            if (!known.Contains(name))
            {
                throw new BuildRequestException(known.Count == 0
                    ? $"There is no {kind} '{name}'."
                    : $"There is no {kind} '{name}'. Did you mean '{Nearest.To(name, known)}'?");
            }
        }
    }
}
