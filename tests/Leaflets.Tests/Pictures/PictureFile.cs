using System.Buffers.Binary;
using System.IO.Compression;
using Leaflets.Media;
using Leaflets.Pictures;

namespace Leaflets.Tests.Pictures;

/// <summary>Picture files that are made by hand, so that they can be wrong.</summary>
internal static class PictureFile
{
    public static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Png(params ReadOnlySpan<(string Type, byte[] Content)> chunks)
    {
        var file = new List<byte>(Signature);
        foreach (var (type, content) in chunks)
        {
            file.AddRange(Chunk(type, content));
        }

        return [.. file];
    }

    public static byte[] Chunk(string type, ReadOnlySpan<byte> content)
    {
        byte[] chunk = [0, 0, 0, 0, .. System.Text.Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Checksums.Crc32(chunk.AsSpan(4, content.Length + 4)));
        return chunk;
    }

    public static byte[] Header(int width, int height, byte depth = 8, byte type = 2, byte interlace = 0)
    {
        byte[] header = [0, 0, 0, 0, 0, 0, 0, 0, depth, type, 0, 0, interlace];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        return header;
    }

    /// <summary>So many zeros, packed.</summary>
    public static byte[] Zeros(int count)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(new byte[count]);
        }

        return packed.ToArray();
    }

    /// <summary>A PNG of two by two black pixels with chunks between its header and its data.</summary>
    public static byte[] SmallPng(params ReadOnlySpan<(string Type, byte[] Content)> chunks) =>
        Png([("IHDR", Header(2, 2)), .. chunks, ("IDAT", Zeros(14)), ("IEND", [])]);

    /// <summary>A photo of 40 by 30 pixels with segments behind its start mark.</summary>
    public static byte[] Photo(params ReadOnlySpan<(byte Marker, byte[] Content)> segments)
    {
        var pixels = new byte[40 * 30 * 4];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = i % 4 == 3 ? (byte)255 : (byte)(i / 40);
        }

        var photo = SkiaCodec.EncodeJpeg(new PixelImage(40, 30, pixels));
        var file = new List<byte>(photo[..2]);
        foreach (var (marker, content) in segments)
        {
            file.AddRange(Segment(marker, content));
        }

        file.AddRange(photo[2..]);
        return [.. file];
    }

    public static byte[] Segment(byte marker, ReadOnlySpan<byte> content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    /// <summary>EXIF data with an orientation and words of a camera.</summary>
    public static byte[] Exif(int orientation, string words) =>
    [
        .. "MM\0*\0\0\0\b\0\u0002"u8, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        1, 0x0F, 0, 2, 0, 0, 0, (byte)words.Length, 0, 0, 0, 38, 0, 0, 0, 0, .. System.Text.Encoding.ASCII.GetBytes(words),
    ];

    public static readonly byte[] Gif = Convert.FromBase64String("R0lGODlhBAACAPAAAP8AAAAAACH5BAAAAAAALAAAAAAEAAIAAAIDhG8FADs=");

    public static readonly byte[] WebP =
        Convert.FromBase64String("UklGRiwAAABXRUJQVlA4ICAAAACQAQCdASoIAAQAAUAmJaQAAudZtgAA8qf/19gYAAAAAA==");

    /// <summary>A photo of 24 by 16 pixels in ten scans.</summary>
    public static readonly byte[] Progressive = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZP"
        + "NS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wgARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAMF/8QAFQEBAQAA"
        + "AAAAAAAAAAAAAAAAAAT/2gAMAwEAAhADEAAAActBZfdAf//EABUQAQEAAAAAAAAAAAAAAAAAAAAR/9oACAEBAAEFAqqqqv/EABURAQEAAAAAAAAAAAAAAAAAAAAU/9oACAEDAQE/AbVr"
        + "/8QAFREBAQAAAAAAAAAAAAAAAAAAABT/2gAIAQIBAT8BgQP/xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAY/Al//xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAE/IV//AP/a"
        + "AAwDAQACAAMAAAAQxx//xAAVEQEBAAAAAAAAAAAAAAAAAAAAcf/aAAgBAwEBPxClP//EABURAQEAAAAAAAAAAAAAAAAAAABx/9oACAECAQE/EIQ//8QAFhABAQEAAAAAAAAAAAAAAAAA"
        + "cQAg/9oACAEBAAE/EFKWB//Z");

    /// <summary>A photo of several scans with a comment before each of them.</summary>
    public static byte[] WithComments(byte[] photo, byte[] words)
    {
        var file = new List<byte>();
        for (var at = 0; at < photo.Length; at++)
        {
            if (at + 1 < photo.Length && photo[at] == 0xFF && photo[at + 1] == 0xDA)
            {
                file.AddRange(Segment(0xFE, words));
            }

            file.Add(photo[at]);
        }

        return [.. file];
    }
}
