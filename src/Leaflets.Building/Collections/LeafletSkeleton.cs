using System.Text;
using Leaflets.Building.Files;
using Leaflets.Diagnostics;

namespace Leaflets.Building.Collections;

/// <summary>Begins a leaflet.</summary>
public static class LeafletSkeleton
{
    private const string Text =
        """
        ---
        title: {0}
        summary: One or two sentences that say what this leaflet is about.
        version: "0.1"
        status: draft
        ---

        > [!IMPORTANT]
        > **Key points**
        >
        > - Say the most important thing first.
        > - Say what the reader should do.

        ## What is it?

        Explain one thing in a sentence. Write to the reader as "you".

        ## What happens

        1. Say what happens first.
        2. Say what happens next.

        > [!WARNING]
        > Say when to call, and whom.

        """;

    /// <summary>Writes a first version that builds, in the collection's source language.</summary>
    /// <param name="root">The folder that contains <c>leaflets/</c> and <c>styles/</c>.</param>
    /// <param name="id">The leaflet's id.</param>
    /// <returns>The new file's path, relative to the collection, with forward slashes.</returns>
    /// <exception cref="ArgumentException">The id is not one that a leaflet can have, or its leaflet exists.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static string Write(string root, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (!LeafletFinder.IsValidId(id))
        {
            throw new ArgumentException(
                $"'{id}' is not a valid leaflet id. Use letters a to z, digits, '-' and '_', at most 80 characters, "
                + "starting with a letter or a digit.");
        }

        var folder = new CollectionFolder(root);
        if (folder.Folders("leaflets").FirstOrDefault(other => other.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } existing)
        {
            throw new ArgumentException($"The leaflet '{existing}' already exists.");
        }

        var settings = CollectionSettingsReader.Read(folder, new List<Diagnostic>());
        var version = new LeafletVersion(id, settings.SourceLanguage);
        var title = char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ').Replace('_', ' ');
        var text = Text.ReplaceLineEndings("\n").Replace("{0}", $"\"{title}\"", StringComparison.Ordinal);
        using var opened = OpenFolder.Open(folder.Root);
        opened.WriteNew(version.Path, Encoding.UTF8.GetBytes(text));
        return version.Path;
    }
}
