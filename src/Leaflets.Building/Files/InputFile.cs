using Microsoft.Win32.SafeHandles;

namespace Leaflets.Building.Files;

/// <summary>
/// Opens files that somebody names, to be read: where the name is a link, that is what was meant. A pipe, a socket or a device is refused
/// at once and never waited for, and no more is read than the file has when it is opened.
/// </summary>
internal static class InputFile
{
    /// <summary>Opens a regular file.</summary>
    /// <param name="path">The path, absolute or from the current folder.</param>
    /// <exception cref="IOException">There is no such file (<see cref="FileFault.IsMissing"/>), or it is none that can be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static SafeFileHandle Open(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            throw new FileNotFoundException("there is no such file");
        }

        if (OperatingSystem.IsWindows())
        {
            return WindowsCalls.OpenFile(path, followsLink: true);
        }

        var flags = UnixNumbers.ReadOnly | UnixNumbers.NonBlocking | UnixNumbers.NoTerminal;
        return UnixFolder.Regular(UnixCalls.Open(null, path, flags, 0, out var error), error, Path.GetFileName(path));
    }

    /// <summary>All of a regular file.</summary>
    /// <param name="path">The path, absolute or from the current folder.</param>
    /// <param name="most">The longest file that is read, in bytes.</param>
    /// <exception cref="IOException">There is no such file (<see cref="FileFault.IsMissing"/>), it is none that can be read, or is
    /// longer.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadAll(string path, long most)
    {
        using var file = Open(path);
        return ReadAll(file, most);
    }

    /// <summary>All of an opened file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="most">The longest file that is read, in bytes.</param>
    /// <exception cref="IOException">It cannot be read, or is longer.</exception>
    public static byte[] ReadAll(SafeFileHandle file, long most)
    {
        var length = RandomAccess.GetLength(file);
        if (length > Math.Min(most, Array.MaxLength))
        {
            throw new IOException($"it is larger than {Shown(most)}");
        }

        var bytes = GC.AllocateUninitializedArray<byte>((int)length);
        var count = Fill(file, bytes);
        return count == bytes.Length ? bytes : bytes[..count];
    }

    /// <summary>An opened file as a stream, from its beginning, which does not close it.</summary>
    public static Stream Stream(SafeFileHandle file) => new HandleStream(file);

    /// <summary>Reads from the beginning of a file, as much as there is room for.</summary>
    /// <returns>How much was read: less where the file ends before.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static int Fill(SafeFileHandle file, Span<byte> bytes)
    {
        var count = 0;
        while (count < bytes.Length && RandomAccess.Read(file, bytes[count..], count) is > 0 and var read)
        {
            count += read;
        }

        return count;
    }

    private static string Shown(long bytes) => bytes >= 1 << 20
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes >> 20} MB")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes} bytes");
}
