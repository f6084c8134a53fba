using System.Security.Cryptography;
using System.Text;

namespace Leaflets.Building;

/// <summary>
/// A secret that cache entries are signed with (HMAC-SHA256, RFC 2104), so that entries that others write to the cache are
/// not used as results of a build. It is never shown. Immutable.
/// </summary>
public sealed class CacheKey
{
    /// <summary>A shorter secret can be guessed.</summary>
    public const int LeastLength = 16;

    private readonly byte[] _key;

    /// <summary>Creates a key.</summary>
    /// <param name="secret">At least <see cref="LeastLength"/> characters that nobody can guess.</param>
    /// <exception cref="ArgumentException">It is shorter.</exception>
    public CacheKey(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length < LeastLength)
        {
            throw new ArgumentException($"A cache key must have at least {LeastLength} characters.");
        }

        _key = SHA256.HashData(Encoding.UTF8.GetBytes(secret));
    }

    /// <summary>A text without the secret.</summary>
    public override string ToString() => "(a key)";

    internal void Sign(ReadOnlySpan<byte> content, Span<byte> tag) => HMACSHA256.HashData(_key, content, tag);
}
