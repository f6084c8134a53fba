namespace Leaflets.Inputs;

/// <summary>Paths as sources write them: relative, with forward slashes.</summary>
internal static class RelativePath
{
    private const int LongestDevice = 7;

    /// <summary>
    /// Whether a path stays below the folder it starts from, whatever system reads it: no root, drive,
    /// backslash, control character or <c>..</c>.
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

    /// <summary>What leads from a folder to the one that holds it.</summary>
    public const string Up = "../";

    /// <summary>
    /// The path of a file that a source names: in the folder of the source, or, after one <c>../</c>, in the folder that holds those of all
    /// sources. Null where it would stand anywhere else.
    /// </summary>
    /// <param name="folder">The folder of the source, within that of the collection.</param>
    /// <param name="path">The path as it is written.</param>
    public static string? From(string folder, string path)
    {
        if (!path.StartsWith(Up, StringComparison.Ordinal))
        {
            return IsInside(path) ? $"{folder}/{path}" : null;
        }

        var above = folder.LastIndexOf('/');
        return above > 0 && IsInside(path[Up.Length..]) ? $"{folder[..above]}/{path[Up.Length..]}" : null;
    }

    /// <summary>
    /// Whether every part of a path is a name that all systems give to files: no device of Windows with or without an extension
    /// (<c>NUL</c>, <c>com1.png</c>), and no dot or space at an end, which Windows cuts off.
    /// </summary>
    public static bool IsPortable(string path)
    {
        foreach (var range in path.AsSpan().Split('/'))
        {
            var part = path.AsSpan(range);
            if (part.EndsWith(".") || part.EndsWith(" ") || IsDevice(part))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDevice(ReadOnlySpan<char> part)
    {
        Span<char> upper = stackalloc char[LongestDevice];
        var name = part[..(part.IndexOf('.') is var dot and >= 0 ? dot : part.Length)].TrimEnd(' ');
        if (name.Length is < 3 or > LongestDevice)
        {
            return false;
        }

        name.ToUpperInvariant(upper);
        return upper[..name.Length] is "CON" or "PRN" or "AUX" or "NUL" or "CONIN$" or "CONOUT$"
            or ['C', 'O', 'M', >= '0' and <= '9' or '\u00B9' or '\u00B2' or '\u00B3']
            or ['L', 'P', 'T', >= '0' and <= '9' or '\u00B9' or '\u00B2' or '\u00B3'];
    }
}
