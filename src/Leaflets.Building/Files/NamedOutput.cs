using Microsoft.Win32.SafeHandles;

namespace Leaflets.Building.Files;

/// <summary>Writes a file that somebody names.</summary>
internal static class NamedOutput
{
    /// <summary>
    /// Writes a file, with its folder, in one piece: another program sees the earlier file or the whole new one. A pipe, a device, and a
    /// name of the system's own such as <c>/dev/stdout</c> is written to and never replaced; a link stays, and the file beside or below it
    /// that it leads to is replaced. A link to a file elsewhere, which may have come with a checkout, is refused.
    /// </summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="content">The whole file.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var folder = OpenFolder.Make(Path.GetDirectoryName(path) ?? path);
        var name = Path.GetFileName(path);
        switch (folder.Status(name))
        {
            case null or { Kind: EntryKind.File }:
                folder.Replace(name, content);
                break;
            case { Kind: EntryKind.Link } when !IsOfSystem(path) && !IsOther(path):
                folder.Replace(Below(path) ?? throw new IOException("it is a link that leads elsewhere; name the file itself"), content);
                break;
            default:
                WriteInto(path, content);
                break;
        }
    }

    /// <summary>Whether a name is one of the system's for the streams of a process, and not a file of anybody's.</summary>
    private static bool IsOfSystem(string path) =>
        !OperatingSystem.IsWindows()
            && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    /// <summary>Whether a link leads to a pipe or a device, which is looked at again when it is open.</summary>
    private static bool IsOther(string path)
    {
        try
        {
            InputFile.Open(path).Dispose();
            return false;
        }
        catch (NoFileException exception)
        {
            return exception.Kind == EntryKind.Other;
        }
        catch (Exception exception) when (FileFault.IsOne(exception))
        {
            return false;
        }
    }

    /// <summary>Where a link leads, seen from its folder; null where that is elsewhere.</summary>
    private static string? Below(string path)
    {
        var around = RealPath.Of(Path.GetDirectoryName(path)!) + Path.DirectorySeparatorChar;
        return RealPath.Of(path) is { } real && real.StartsWith(around, StringComparison.Ordinal)
            ? real[around.Length..].Replace(Path.DirectorySeparatorChar, '/')
            : null;
    }

    private static void WriteInto(string path, ReadOnlySpan<byte> content)
    {
        var how = IsOfSystem(path) ? FileMode.Create : FileMode.Open;
        using var stream = new FileStream(path, how, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        if (!IsOfSystem(path) && IsRegular(stream.SafeFileHandle))
        {
            throw new IOException("it is a link that leads elsewhere; name the file itself");
        }

        stream.Write(content);
    }

    private static bool IsRegular(SafeFileHandle file) =>
        OperatingSystem.IsWindows()
            ? WindowsCalls.IsOnDisk(file)
            : UnixStatus.Of(file, out var status) != 0 || status.Kind == EntryKind.File;
}
