using Leaflets.Building;
using Leaflets.Building.Collections;

namespace Leaflets.Cli;

/// <summary>Finds the collection that a command works on.</summary>
internal static class CollectionLocator
{
    /// <summary>The collection's folder: the one named, else the nearest upward.</summary>
    /// <exception cref="BuildRequestException">There is none.</exception>
    public static string Locate(string? named, string current) =>
        named is not null
            ? Path.GetFullPath(named, current)
            : CollectionRoot.FindUpward(current) ?? throw new BuildRequestException(
                "There is no folder with leaflets/ and styles/ here or above. Go to your collection, name it with --root, or create one "
                + "with 'leaflets new ID --collection'.");
}
