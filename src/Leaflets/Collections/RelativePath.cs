namespace Leaflets.Collections;

/// <summary>Paths as sources write them: relative, with forward slashes.</summary>
internal static class RelativePath
{
    /// <summary>
    /// Whether a path stays below the folder it starts from, whatever system reads it: no root, drive, backslash, control character or
    /// <c>..</c>.
    /// </summary>
    public static bool IsInside(string path)
    {
        if (path.Length == 0 || path[0] == '/' || path.AsSpan().ContainsAny('\\', ':') || path.Any(char.IsControl))
        {
            return false;
        }

        foreach (var part in path.AsSpan().Split('/'))
        {
            if (path.AsSpan(part) is "..")
            {
                return false;
            }
        }

        return true;
    }
}
