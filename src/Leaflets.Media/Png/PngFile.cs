using System.Buffers.Binary;
using Leaflets.Bounds;

namespace Leaflets.Media.Png;

/// <summary>The chunks of a PNG file that painting needs (ISO/IEC 15948, 11). Text, time and other metadata stay behind.</summary>
internal sealed class PngFile
{
    private const int SignatureLength = 8;
    private const int ChunkOverhead = 12;
    private const int HeaderLength = 13;

    private byte[]? _palette;
    private byte[]? _transparency;
    private byte[]? _profile;

    private PngFile()
    {
    }

    /// <summary>Columns.</summary>
    public int Width { get; private set; }

    /// <summary>Rows.</summary>
    public int Height { get; private set; }

    /// <summary>Bits of a sample: 1, 2, 4, 8 or 16.</summary>
    public int BitDepth { get; private set; }

    /// <summary>0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha.</summary>
    public int ColorType { get; private set; }

    /// <summary>Whether rows are in Adam7 order.</summary>
    public bool IsInterlaced { get; private set; }

    /// <summary>The palette: three bytes an entry.</summary>
    public byte[] Palette => _palette ?? [];

    /// <summary>The transparency chunk, empty if there is none.</summary>
    public byte[] Transparency => _transparency ?? [];

    /// <summary>The colour profile chunk, empty if there is none.</summary>
    public byte[] Profile => _profile ?? [];

    /// <summary>The zlib stream of the image data.</summary>
    public byte[] Data { get; private set; } = [];

    /// <summary>Samples of a pixel in the data.</summary>
    public int Channels => ColorType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidImageException">The file is damaged.</exception>
    public static PngFile Read(ReadOnlySpan<byte> source)
    {
        var png = new PngFile();
        using var data = new MemoryStream();
        var at = SignatureLength;
        while (at + ChunkOverhead <= source.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(source[at..]);
            if (length > source.Length - at - ChunkOverhead)
            {
                break;
            }

            Steps.Take();
            var type = source.Slice(at + 4, 4);
            var content = source.Slice(at + 8, (int)length);
            if ((at == SignatureLength) != type.SequenceEqual("IHDR"u8))
            {
                throw new InvalidImageException("a PNG file with two headers, or none at the start");
            }

            if (at == SignatureLength)
            {
                png.ReadHeader(content);
            }
            else if (type.SequenceEqual("PLTE"u8))
            {
                png._palette = Once(png._palette, content);
            }
            else if (type.SequenceEqual("tRNS"u8))
            {
                png._transparency = Once(png._transparency, content);
            }
            else if (type.SequenceEqual("iCCP"u8))
            {
                png._profile = Once(png._profile, content);
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                data.Write(content);
            }
            else if (type.SequenceEqual("IEND"u8))
            {
                png.Data = data.ToArray();
                png.Check(content.Length);
                return png;
            }
            else if (char.IsAsciiLetterUpper((char)type[0]))
            {
                throw new InvalidImageException("a PNG file of a non-standard kind that other programs do not read");
            }

            at += ChunkOverhead + (int)length;
        }

        throw new InvalidImageException("a PNG file that is cut short");
    }

    private void ReadHeader(ReadOnlySpan<byte> header)
    {
        if (header.Length != HeaderLength)
        {
            throw new InvalidImageException("a PNG file with a broken header");
        }

        Width = BinaryPrimitives.ReadInt32BigEndian(header);
        Height = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        BitDepth = header[8];
        ColorType = header[9];
        IsInterlaced = header[12] == 1;
        if (header[10] != 0 || header[11] != 0 || header[12] > 1)
        {
            throw new InvalidImageException("a PNG file with an unknown compression");
        }
    }

    private static byte[] Once(byte[]? before, ReadOnlySpan<byte> content) =>
        before is null ? content.ToArray() : throw new InvalidImageException("a PNG file in which a part appears twice");

    private void Check(int endLength)
    {
        var isKnown = (ColorType, BitDepth) is (0, 1 or 2 or 4 or 8 or 16) or (2 or 4 or 6, 8 or 16) or (3, 1 or 2 or 4 or 8);
        if (Width < 1 || Height < 1 || !isKnown || Data.Length == 0 || endLength > 0 || (long)Width * Height * Channels > Array.MaxLength)
        {
            throw new InvalidImageException("a PNG file with a header that makes no sense");
        }

        var isTransparencyWhole = ColorType switch
        {
            0 => Transparency.Length is 0 or 2,
            2 => Transparency.Length is 0 or 6,
            3 => Transparency.Length <= Palette.Length / 3,
            _ => Transparency.Length == 0,
        };
        if (Palette.Length % 3 != 0 || Palette.Length > 768 || (ColorType == 3 && Palette.Length == 0) || !isTransparencyWhole)
        {
            throw new InvalidImageException("a PNG file with a palette or transparency that makes no sense");
        }
    }
}
