using System.IO.Enumeration;

namespace Leaflets.Files;

/// <summary>Asks what stands at paths that somebody names, links followed. Nothing is opened or decided for good by the answers: they choose words.</summary>
internal static class NamedPath
{
    /// <summary>Whether there is a folder.</summary>
    public static bool IsFolder(string path) => Directory.Exists(path);

    /// <summary>Whether there is a file, of any kind.</summary>
    public static bool IsFile(string path) => File.Exists(path);

    /// <summary>The paths of all that is no folder below a folder, in any order; links to folders are not followed, for they may go in a circle.</summary>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be listed.</exception>
    public static IEnumerable<string> FilesBelow(string folder) => new FileSystemEnumerable<string>(
        folder, static (ref entry) => entry.ToFullPath(), new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
    {
        ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory,
        ShouldRecursePredicate = static (ref entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
    };

    /// <summary>Whether there is anything.</summary>
    public static bool IsThere(string path) => Path.Exists(path);
}
