using Leaflets.Building.Collections;

namespace Leaflets.Benchmarks;

/// <summary>Copies what benchmarks build with.</summary>
internal static class Folders
{
    private static string Project => CollectionFolder.FindUpward(AppContext.BaseDirectory)!;

    /// <summary>Copies the styles, typefaces left out.</summary>
    public static void CopyStyles(string to) => Copy(Path.Combine(Project, "styles"), to);

    /// <summary>Copies the pictures of the benchmark's leaflet.</summary>
    public static void CopyPictures(string to) => Copy(Path.Combine(Project, "leaflets", "immunotherapy", "images"), to);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }

        foreach (var folder in Directory.EnumerateDirectories(from).Where(static folder => Path.GetFileName(folder) != "fonts"))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
