using System.IO.Compression;

namespace Leaflets.Tests.Formats;

/// <summary>Everything that a made file holds, unpacked.</summary>
internal static class OutputParts
{
    /// <summary>The file and each of its parts: of a PDF the streams, of a DOCX the members of its package.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Of(byte[] file)
    {
        yield return ("file", file);
        if (file.AsSpan().StartsWith("PK"u8))
        {
            using var package = new ZipArchive(new MemoryStream(file));
            foreach (var entry in package.Entries)
            {
                using var content = new MemoryStream();
                using (var stream = entry.Open())
                {
                    stream.CopyTo(content);
                }

                yield return (entry.FullName, content.ToArray());
            }
        }
        else
        {
            for (var at = Next(file, 0); at >= 0; at = Next(file, at))
            {
                if (Unpacked(file, at) is { } content)
                {
                    yield return ($"stream at {at}", content);
                }
            }
        }
    }

    private static int Next(byte[] file, int from) =>
        file.AsSpan(from).IndexOf("stream\n"u8) is var found and >= 0 ? from + found + 7 : -1;

    private static byte[]? Unpacked(byte[] file, int at)
    {
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(file, at, file.Length - at), CompressionMode.Decompress);
            using var content = new MemoryStream();
            zlib.CopyTo(content);
            return content.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
