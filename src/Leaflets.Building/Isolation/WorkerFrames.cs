using System.Buffers.Binary;

namespace Leaflets.Building.Isolation;

/// <summary>
/// Messages between a build and the processes that work for it: a length of four bytes, the low first, and so many bytes.
/// </summary>
internal static class WorkerFrames
{
    private const int Longest = 256 << 20;

    /// <summary>Writes a message.</summary>
    /// <exception cref="IOException">Nobody reads any more.</exception>
    public static void Write(Stream stream, ReadOnlySpan<byte> message)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, message.Length);
        stream.Write(length);
        stream.Write(message);
        stream.Flush();
    }

    /// <summary>Reads a message, or null if there is none any more, or a part of one.</summary>
    public static byte[]? Read(Stream stream)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        if (stream.ReadAtLeast(length, sizeof(int), throwOnEndOfStream: false) < sizeof(int))
        {
            return null;
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(length);
        if (count is < 0 or > Longest)
        {
            return null;
        }

        var message = new byte[count];
        return stream.ReadAtLeast(message, count, throwOnEndOfStream: false) == count ? message : null;
    }
}
