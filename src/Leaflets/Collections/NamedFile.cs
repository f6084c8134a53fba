namespace Leaflets.Collections;

/// <summary>
/// Reads files that a person names and that may be anything: a pipe that nobody writes into, a device that never ends, more than memory holds.
/// </summary>
public static class NamedFile
{
    /// <summary>Reads a regular file. Whatever else stands there is refused at once, and never waited for.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="most">The most bytes that are read.</param>
    /// <exception cref="IOException">There is none, it is longer, it is no regular file or empty, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Read(string path, long most)
    {
        ArgumentNullException.ThrowIfNull(path);

        // Opening a pipe would wait for who writes into it; its length is told without that, and is 0. So is that of a device.
        if (new FileInfo(path) is { Exists: true, Length: 0 })
        {
            throw new IOException("It is empty, or no regular file.");
        }

        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var length = RandomAccess.GetLength(file);
        if (length > most)
        {
            throw new IOException($"It is larger than {most >> 20} MB.");
        }

        var bytes = new byte[length];
        var count = 0;
        while (count < length && RandomAccess.Read(file, bytes.AsSpan(count), count) is > 0 and var read)
        {
            count += read;
        }

        return count == length ? bytes : bytes[..count];
    }
}
