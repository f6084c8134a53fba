using System.IO.Enumeration;

namespace Leaflets.Building.Files;

/// <summary>
/// Asks what stands at paths that somebody names, links followed. Nothing is opened or decided for good by the answers: they choose words.
/// </summary>
internal static class NamedPath
{
    /// <summary>Whether there is a folder.</summary>
    public static bool IsFolder(string path) => Directory.Exists(path);

    /// <summary>Whether there is a file, of any kind.</summary>
    public static bool IsFile(string path) => File.Exists(path);

    /// <summary>
    /// The paths of all that is no folder below a folder, in any order; links to folders are not followed, for they may go in a circle.
    /// </summary>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be listed.</exception>
    public static IEnumerable<string> FilesBelow(string folder)
    {
        var everything = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.None,
            IgnoreInaccessible = false,
        };
        return new FileSystemEnumerable<string>(folder, static (ref entry) => entry.ToFullPath(), everything)
        {
            ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory,
            ShouldRecursePredicate = static (ref entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        };
    }

    /// <summary>The beginning of a regular file; null if there is none, or something else, which is not waited for.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[]? Begin(string path, int most)
    {
        try
        {
            using var file = InputFile.Open(path);
            var bytes = new byte[most];
            return bytes[..InputFile.Fill(file, bytes)];
        }
        catch (Exception exception) when (FileFault.IsMissing(exception) || exception is NoFileException)
        {
            return null;
        }
    }

    /// <summary>The lines of a file of the system's own, which says of itself that it is empty (<c>/proc</c>).</summary>
    /// <exception cref="IOException">It cannot be read, or is not there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static IEnumerable<string> LinesOfSystem(string path) =>
        path.StartsWith("/proc/", StringComparison.Ordinal)
            ? File.ReadLines(path)
            : throw new FileNotFoundException("there is no such file");

    /// <summary>Whether there is anything.</summary>
    public static bool IsThere(string path) => Path.Exists(path);
}
