using System.Text;
using Leaflets.Building.Files;
using Leaflets.Formats;

namespace Leaflets.Building.Collections;

/// <summary>Begins a collection.</summary>
public static class CollectionSkeleton
{
    private static string Settings =>
        $"""
        # yaml-language-server: $schema=../styles/collection.schema.json
        # What all leaflets share.
        source-language: en          # the language that leaflets are written in first
        style: clear-print           # the look of leaflets that name none: a file in styles/
        formats: [{FormatNames.Listed()}]
        clinic: riverside            # a file in styles/clinics/, or the particulars themselves (name, phone …)

        """;

    /// <summary>
    /// Writes <c>leaflets/collection.yaml</c> and copies the styles, language data, letterheads and schemas of a program into
    /// <c>styles/</c>.
    /// </summary>
    /// <param name="root">The folder to begin in; it may exist, and may hold other things than a collection.</param>
    /// <param name="styles">The folder of the styles to copy.</param>
    /// <exception cref="ArgumentException">There is <c>leaflets/</c> or <c>styles/</c> in the folder already.</exception>
    /// <exception cref="IOException">There are no styles to copy, or a file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read or written.</exception>
    public static void Write(string root, string styles)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(styles);
        foreach (var name in (string[])["leaflets", "styles"])
        {
            if (NamedPath.IsThere(Path.Join(root, name)))
            {
                throw new ArgumentException(
                    $"'{name}' already exists here; a new collection needs a folder without leaflets/ and styles/.");
            }
        }

        using var folder = OpenFolder.Make(Path.GetFullPath(root));
        foreach (var file in NamedPath.FilesBelow(styles).ToList())
        {
            // Content alone: a program's files may be for reading only, a collection's are there to be changed.
            folder.WriteNew($"styles/{Path.GetRelativePath(styles, file).Replace('\\', '/')}", InputFile.ReadAll(file, int.MaxValue));
        }

        // Last, so that what was begun and not completed is no collection.
        folder.WriteNew("leaflets/collection.yaml", Encoding.UTF8.GetBytes(Settings.ReplaceLineEndings("\n")));
    }
}
