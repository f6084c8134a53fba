using System.Buffers;
using System.Security.Cryptography;
using Leaflets.Inputs;

namespace Leaflets.Building.Files;

/// <summary>The digest of a file on disk.</summary>
internal static class FileDigest
{
    private const int Piece = 256 * 1024;

    /// <summary>The digest of a file, which is read piece by piece.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Digest Of(string path)
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

        return Digest.Read(hash.GetHashAndReset());
    }
}
