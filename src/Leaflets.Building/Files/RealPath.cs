namespace Leaflets.Building.Files;

/// <summary>Follows symbolic links, so that a path can be compared with the folder it must stay in.</summary>
internal static class RealPath
{
    private const int MaximumLinks = 40;

    /// <summary>The path with every link followed; parts that do not exist stay as they are.</summary>
    /// <param name="path">An absolute path.</param>
    /// <returns>The path, or null where links go in a circle.</returns>
    public static string? Of(string path)
    {
        var root = Path.GetPathRoot(path) ?? string.Empty;
        return Of(root, path[root.Length..]);
    }

    /// <summary>The path with every link followed, from a folder that has none on its way.</summary>
    /// <param name="folder">An absolute path, as this makes them.</param>
    /// <param name="path">The path from there.</param>
    /// <returns>The path, or null where links go in a circle.</returns>
    public static string? Of(string folder, string path)
    {
        var (root, current) = (Path.GetPathRoot(folder) ?? string.Empty, folder);
        var parts = new Stack<string>();
        Push(parts, path);
        var links = 0;
        while (parts.TryPop(out var part))
        {
            if (part is "" or ".")
            {
                continue;
            }

            if (part == "..")
            {
                current = Path.GetDirectoryName(current) ?? root;
                continue;
            }

            var next = Path.Join(current, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MaximumLinks)
            {
                return null;
            }

            if (Path.GetPathRoot(target) is { Length: > 0 } targetRoot)
            {
                (current, target) = (targetRoot, target[targetRoot.Length..]);
            }

            Push(parts, target);
        }

        return current;
    }

    private static void Push(Stack<string> parts, string path)
    {
        var pieces = path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        for (var i = pieces.Length - 1; i >= 0; i--)
        {
            parts.Push(pieces[i]);
        }
    }
}
