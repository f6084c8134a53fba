namespace Leaflets.Cli;

/// <summary>Where what was made is kept, where nobody says otherwise.</summary>
internal static class CacheFolder
{
    /// <summary>The folder's name, in the folder that holds <c>leaflets/</c>.</summary>
    public const string Name = ".leaflets-cache";
}
