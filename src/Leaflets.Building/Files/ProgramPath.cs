namespace Leaflets.Building.Files;

/// <summary>Finds programs where the user's system has them, and nowhere else.</summary>
internal static class ProgramPath
{
    private const UnixFileMode Runs = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>
    /// The absolute path of a program, by the absolute folders of <c>PATH</c> alone: never the current folder, which may be a checkout, and
    /// no entry that is empty or relative, which would mean it.
    /// </summary>
    /// <param name="name">The program's name, without an ending.</param>
    /// <param name="path">The variable <c>PATH</c>, or null.</param>
    /// <returns>The path, or null if there is none.</returns>
    public static string? Find(string name, string? path)
    {
        var file = OperatingSystem.IsWindows() ? $"{name}.exe" : name;
        return Folders(path).Select(folder => Path.Join(folder, file)).FirstOrDefault(CanRun);
    }

    /// <summary>The entries of <c>PATH</c> that are absolute, to be handed on.</summary>
    public static IEnumerable<string> Folders(string? path) =>
        (path ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathFullyQualified);

    private static bool CanRun(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Runs) != 0);
}
