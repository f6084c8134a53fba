using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Leaflets.Files;

namespace Leaflets.Collections;

/// <summary>A SHA-256 digest (FIPS 180-4). Immutable.</summary>
internal readonly record struct Digest(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    /// <summary>The number of bytes.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    private const int Piece = 256 * 1024;

    /// <summary>The digest of bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(content, hash);
        return Read(hash);
    }

    /// <summary>The digest of a file, which is read piece by piece.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Digest OfFile(string path)
    {
        using var file = InputFile.Open(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            long at = 0;
            for (int read; (read = RandomAccess.Read(file, buffer, at)) > 0; at += read)
            {
                hash.AppendData(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return Read(hash.GetHashAndReset());
    }

    /// <summary>The digest of a text's UTF-8.</summary>
    public static Digest Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The digest of texts, none of which can run into the next.</summary>
    public static Digest Of(IEnumerable<string> texts)
    {
        var all = new StringBuilder();
        foreach (var text in texts)
        {
            all.Append(text).Append('\0');
        }

        return Of(all.ToString());
    }

    /// <summary>The digest that stands in 32 bytes.</summary>
    public static Digest Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]));

    /// <summary>The digest that 64 hexadecimal digits write.</summary>
    public static Digest Parse(string hexadecimal) => Read(Convert.FromHexString(hexadecimal));

    /// <summary>The digest that a name writes as <see cref="ToString"/> does, or null.</summary>
    public static Digest? TryParse(string name) =>
        name.Length == 2 * Length && name.All(static digit => char.IsAsciiHexDigitLower(digit)) ? Parse(name) : null;

    /// <summary>Writes the 32 bytes.</summary>
    public void Write(Span<byte> into)
    {
        BinaryPrimitives.WriteUInt64BigEndian(into, First);
        BinaryPrimitives.WriteUInt64BigEndian(into[8..], Second);
        BinaryPrimitives.WriteUInt64BigEndian(into[16..], Third);
        BinaryPrimitives.WriteUInt64BigEndian(into[24..], Fourth);
    }

    /// <summary>Lower-case hexadecimal.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        Write(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
