namespace Leaflets.Building.Files;

/// <summary>
/// The user's own folder for locks, which nobody else can have made or put anything into: in the user's cache folder, else in the session's
/// (<c>XDG_RUNTIME_DIR</c>), else among the temporary files, where it is looked at by handle before anything in it is.
/// </summary>
internal static class LockFolder
{
    private const string Name = "leaflets-locks";

    /// <summary>Opens it, made where it is not there; null where there is no folder that is safe.</summary>
    public static OpenFolder? Open()
    {
        foreach (var (parent, name) in Candidates())
        {
            try
            {
                // The folder around it is not the user's own where all share it: what is in it is judged, and never its name.
                using var around = NamedPath.IsFolder(Path.GetDirectoryName(parent) ?? parent)
                    ? OpenFolder.Make(parent)
                    : OpenFolder.Open(parent);
                var folder = around.MakePlace(name, isPrivate: true);
                if (FolderTrust.IsOwn(folder.Status()))
                {
                    return folder;
                }

                folder.Dispose();
            }
            catch (Exception exception) when (FileFault.IsOne(exception))
            {
                // The next may do.
            }
        }

        return null;
    }

    private static IEnumerable<(string Parent, string Name)> Candidates()
    {
        // The first is the same in every session of a user: builds out of two sessions are to wait for each other.
        foreach (var parent in (string?[])[CacheFolder(), Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR")])
        {
            if (parent is { Length: > 0 } && Path.IsPathFullyQualified(parent))
            {
                yield return (parent, Name);
            }
        }

        yield return (Path.GetTempPath(), $"{Name}-{Environment.UserName}");
    }

    private static string? CacheFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        }

        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named)
        {
            return named;
        }

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length == 0 ? null : Path.Join(home, OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache");
    }
}
