using System.Collections.Immutable;
using Leaflets.Inputs;

namespace Leaflets.Building.Caching;

/// <summary>How a build left the manifest of an output folder.</summary>
/// <param name="Size">Its length in bytes; -1 where it could not be written.</param>
/// <param name="Time">When it was written, in ticks.</param>
/// <param name="Collection">Which leaflets, languages and styles the collection had.</param>
/// <param name="Orphans">The files that it lists and none of them made.</param>
internal sealed record ManifestNote(long Size, long Time, Digest Collection, ImmutableArray<string> Orphans)
{
    /// <summary>Nothing is known.</summary>
    public static ManifestNote None { get; } = new(-1, -1, default, []);
}
