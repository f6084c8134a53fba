using System.Security.Cryptography;
using System.Text;
using Leaflets.Inputs;

namespace Leaflets.Building.Caching;

/// <summary>
/// Seals records: form, name, content, with a key the HMAC-SHA256 tag of all that, and the SHA-256 digest of all before it. The name is in
/// it, so that a record that was put under another name is found; objects are bound to a record by the digests that it states. Thread-safe.
/// </summary>
/// <param name="form">The form of the records; another where a reader of the earlier one would go wrong.</param>
/// <param name="key">The key, or null.</param>
internal sealed class RecordSeal(string form, CacheKey? key)
{
    private const int TagLength = HMACSHA256.HashSizeInBytes;
    private const byte Signed = 1;

    private readonly byte[] _form = Encoding.UTF8.GetBytes(form + "\n");

    private int HeaderLength => _form.Length + 1 + Digest.Length;

    /// <summary>Seals a record.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">What it says.</param>
    public byte[] Close(Digest name, ReadOnlySpan<byte> content)
    {
        var length = HeaderLength + content.Length + (key is null ? 0 : TagLength);
        var bytes = new byte[length + Digest.Length];
        _form.CopyTo(bytes, 0);
        bytes[_form.Length] = key is null ? (byte)0 : Signed;
        name.Write(bytes.AsSpan(_form.Length + 1));
        content.CopyTo(bytes.AsSpan(HeaderLength));
        key?.Sign(bytes.AsSpan(0, length - TagLength), bytes.AsSpan(length - TagLength, TagLength));
        Digest.Of(bytes.AsSpan(0, length)).Write(bytes.AsSpan(length));
        return bytes;
    }

    /// <summary>Looks at a sealed record.</summary>
    /// <param name="name">The name that it is to have.</param>
    /// <param name="bytes">The record, or null.</param>
    /// <param name="content">What it says, where it is whole.</param>
    public SealState Open(Digest name, byte[]? bytes, out ReadOnlyMemory<byte> content)
    {
        content = default;
        if (bytes is null)
        {
            return SealState.Missing;
        }

        if (bytes.Length < HeaderLength + Digest.Length || !bytes.AsSpan().StartsWith(_form))
        {
            return IsOfAnotherVersion(bytes) ? SealState.Missing : SealState.Damaged;
        }

        var end = bytes.Length - Digest.Length;
        if (Digest.Of(bytes.AsSpan(0, end)) != Digest.Read(bytes.AsSpan(end)) || Digest.Read(bytes.AsSpan(_form.Length + 1)) != name)
        {
            return SealState.Damaged;
        }

        var isSigned = bytes[_form.Length] == Signed;
        if (isSigned)
        {
            end -= TagLength;
        }

        if (end < HeaderLength)
        {
            return SealState.Damaged;
        }

        if (key is not null)
        {
            Span<byte> tag = stackalloc byte[TagLength];
            key.Sign(bytes.AsSpan(0, end), tag);
            if (!isSigned || !CryptographicOperations.FixedTimeEquals(tag, bytes.AsSpan(end, TagLength)))
            {
                return SealState.Unsigned;
            }
        }

        content = bytes.AsMemory(HeaderLength, end - HeaderLength);
        return SealState.Whole;
    }

    /// <summary>
    /// Records of other versions begin in other ways, the earliest with the length of their form's name; they are as good as none.
    /// </summary>
    private static bool IsOfAnotherVersion(byte[] bytes) =>
        bytes.AsSpan().StartsWith("leaflets "u8) || bytes.AsSpan(Math.Min(1, bytes.Length)).StartsWith("leaflets "u8);
}
