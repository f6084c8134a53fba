using System.Buffers.Binary;
using System.Collections.Immutable;
using Leaflets.Fuzzing.Findings;
using Leaflets.Media;
using Leaflets.Pdf.Objects;
using Leaflets.Pdf.Pictures;
using Leaflets.Pictures;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Fuzzing.Targets;

/// <summary>PNG, JPEG, GIF and WebP files, to pictures; where there is one, a leaflet with it.</summary>
internal sealed class ImageTarget(ProjectFiles project) : FuzzTarget
{
    private static readonly ImageLimits Limits = new() { MaximumPixels = 1_000_000, MaximumDecodedPixels = 1_000_000 };
    private const uint OneInLeaflets = 16;
    private const int SignatureLength = 8;
    private const int ChunkOverhead = 12;

    private readonly Outputs _outputs = new(project);

    /// <inheritdoc/>
    public override string Name => "image";

    /// <inheritdoc/>
    public override ImmutableArray<byte[]> Tokens { get; } =
    [
        .. Words(
            "IHDR", "IDAT", "IEND", "PLTE", "tRNS", "iCCP", "pHYs", "gAMA", "sRGB", "eXIf", "tEXt", "acTL", "fcTL", "GIF87a", "GIF89a",
            "RIFF", "WEBP", "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "EXIF", "ICCP", "Exif\0\0", "JFIF\0", "ICC_PROFILE\0", "Adobe",
            "II*\0", "MM\0*", "RGB ", "GRAY", "acsp"),
        [0xFF, 0xD8], [0xFF, 0xD9], [0xFF, 0xDA], [0xFF, 0xC0], [0xFF, 0xC2], [0xFF, 0xC4], [0xFF, 0xDB], [0xFF, 0xE0], [0xFF, 0xE1],
        [0xFF, 0xE2], [0xFF, 0xEE], [0xFF, 0xFE], [0x21, 0xF9], [0x21, 0xFF], [0x2C], [0x3B], [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6],
    ];

    /// <summary>Most changed PNG files get their checksums right: the decoder looks no further than a wrong one.</summary>
    public override byte[] Prepare(byte[] input, Random random)
    {
        if (input.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) && random.Next(8) != 0)
        {
            for (var at = SignatureLength; at + ChunkOverhead <= input.Length;)
            {
                var length = BinaryPrimitives.ReadUInt32BigEndian(input.AsSpan(at));
                if (length > input.Length - at - ChunkOverhead)
                {
                    break;
                }

                var body = input.AsSpan(at + 4, (int)length + 4);
                BinaryPrimitives.WriteUInt32BigEndian(input.AsSpan(at + 8 + (int)length), Checksums.Crc32(body));
                at += ChunkOverhead + (int)length;
            }
        }

        return input;
    }

    /// <inheritdoc/>
    public override void Run(byte[] input)
    {
        if (ImageHeader.Read(input, out _) is not { } header || Read(input, header) is not { } picture)
        {
            return;
        }

        Embed(picture);
        if (GoesOn(input, OneInLeaflets))
        {
            _outputs.Make(picture);
        }
    }

    /// <summary>Writes a picture as part of a PDF; what the build tells as a fault of the file is none here.</summary>
    private static void Embed(RasterImage picture)
    {
        var file = new PdfFile();
        var profiles = new ProfileSet(file);
        try
        {
            if (picture.Format == ImageFormat.Jpeg)
            {
                JpegWriter.Write(file, file.Allocate(), picture, profiles);
            }
            else
            {
                PngWriter.Write(file, file.Allocate(), picture, profiles);
            }
        }
        catch (InvalidImageException)
        {
        }
    }

    private static RasterImage? Read(byte[] input, ImageHeader header)
    {
        RasterImage? read;
        try
        {
            read = RasterReader.Read(input, header, Limits, out var frames);
            if (frames < 1)
            {
                throw new BrokenPromiseException("a picture has a frame", $"it has {frames}");
            }
        }
        catch (Exception fault) when (fault is InvalidImageException or PictureTooLargeException)
        {
            return null;
        }

        return read is null || (long)read.PixelWidth * read.PixelHeight <= Limits.MaximumPixels
            ? read
            : throw new BrokenPromiseException(
                "a picture has no more pixels than allowed", $"it has {read.PixelWidth} by {read.PixelHeight}");
    }
}
