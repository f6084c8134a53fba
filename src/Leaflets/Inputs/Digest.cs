using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Leaflets.Inputs;

/// <summary>A SHA-256 digest (FIPS 180-4). Immutable.</summary>
internal readonly record struct Digest(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    /// <summary>The number of bytes.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>The digest of bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(content, hash);
        return Read(hash);
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
