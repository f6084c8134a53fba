using Leaflets.Building.Collections;

namespace Leaflets.Building;

/// <summary>Finds the folder that holds <c>leaflets/</c> and <c>styles/</c>.</summary>
public static class CollectionRoot
{
    /// <summary>The nearest such folder, upward from one.</summary>
    /// <param name="start">Where to begin.</param>
    /// <returns>The folder's absolute path, or null.</returns>
    public static string? FindUpward(string start) => CollectionFolder.FindUpward(start);
}
