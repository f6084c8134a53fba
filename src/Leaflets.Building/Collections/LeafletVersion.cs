namespace Leaflets.Building.Collections;

/// <summary>One language version of a leaflet on disk.</summary>
/// <param name="Id">The leaflet's id: the name of its folder.</param>
/// <param name="Language">The BCP 47 tag: the name of the file.</param>
internal sealed record LeafletVersion(string Id, string Language)
{
    /// <summary>The leaflet's folder, relative to the collection.</summary>
    public string Folder => $"leaflets/{Id}";

    /// <summary>The file, relative to the collection.</summary>
    public string Path => $"leaflets/{Id}/{Language}.md";
}
