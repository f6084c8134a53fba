namespace Leaflets.Building.Importing;

/// <summary>A file to bring into a collection.</summary>
public sealed record ImportRequest
{
    /// <summary>The folder that contains <c>leaflets/</c> and <c>styles/</c>.</summary>
    public required string Root { get; init; }

    /// <summary>The file: Markdown of Hugo, Jekyll, Docusaurus, MkDocs, pandoc or by hand.</summary>
    public required string File { get; init; }

    /// <summary>The leaflet's id, or null where the file's name says it.</summary>
    public string? Id { get; init; }

    /// <summary>The BCP 47 tag of its language, or null where the file says it.</summary>
    public string? Language { get; init; }

    /// <summary>Whether files that are there are replaced.</summary>
    public bool Replaces { get; init; }

    /// <summary>Whether files are written; otherwise the result only says what would be written.</summary>
    public bool Writes { get; init; } = true;
}
