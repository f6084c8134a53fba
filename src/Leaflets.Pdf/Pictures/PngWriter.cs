using System.Buffers.Binary;
using Leaflets.Bounds;
using Leaflets.Media;
using Leaflets.Media.Color;
using Leaflets.Media.Png;
using Leaflets.Pdf.Objects;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Pdf.Pictures;

/// <summary>
/// Embeds PNG files. Opaque pictures of ordinary kinds keep their compressed data, which PDF decodes alike (ISO 32000-1, 7.4.4.4);
/// others are decoded to eight bits, their transparency to a soft mask.
/// </summary>
internal static class PngWriter
{
    private const int PixelsInStep = 64;

    /// <summary>Writes the picture.</summary>
    /// <exception cref="InvalidImageException">The file is damaged.</exception>
    public static void Write(PdfFile file, int id, RasterImage image, ProfileSet profiles)
    {
        var png = PngFile.Read(image.Data.Span);
        if (png.IsInterlaced || png.BitDepth == 16 || png.ColorType is 4 or 6 || png.Transparency.Length > 0)
        {
            WriteDecoded(file, id, png, profiles);
            return;
        }

        var dictionary = Dictionary(png, png.BitDepth, profiles);
        dictionary.Raw("/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors "u8).Integer(png.Channels).Raw("/BitsPerComponent "u8)
            .Integer(png.BitDepth).Raw("/Columns "u8).Integer(png.Width).Raw(">>"u8);
        file.AddStream(id, dictionary.Written, png.Data);
    }

    private static void WriteDecoded(PdfFile file, int id, PngFile png, ProfileSet profiles)
    {
        var samples = PngDecoder.Decode(png);
        var (colors, alpha) = Split(png, samples);
        var dictionary = Dictionary(png, bitsPerComponent: 8, profiles);
        if (alpha is not null)
        {
            var mask = file.Allocate();
            dictionary.Raw("/SMask "u8).Reference(mask);
            var maskDictionary = new ByteWriter();
            maskDictionary.Raw("/Type/XObject/Subtype/Image/Width "u8).Integer(png.Width).Raw("/Height "u8).Integer(png.Height)
                .Raw("/BitsPerComponent 8/ColorSpace/DeviceGray"u8);
            file.AddCompressed(mask, maskDictionary.Written, alpha);
        }

        file.AddCompressed(id, dictionary.Written, colors);
    }

    private static ByteWriter Dictionary(PngFile png, int bitsPerComponent, ProfileSet profiles)
    {
        var dictionary = new ByteWriter();
        dictionary.Raw("/Type/XObject/Subtype/Image/Width "u8).Integer(png.Width).Raw("/Height "u8).Integer(png.Height)
            .Raw("/BitsPerComponent "u8).Integer(bitsPerComponent).Raw("/ColorSpace"u8);
        var components = png.ColorType is 0 or 4 ? 1 : 3;
        var space = profiles.SpaceOf(IccProfile.OfPngChunk(png.Profile, components), components);
        var entries = png.Palette.Length / 3;
        return png.ColorType == 3
            ? dictionary.Raw("[/Indexed"u8).Raw(space).Raw(" "u8).Integer(entries - 1).HexString(png.Palette.AsSpan(0, entries * 3))
            .Raw("]"u8)
            : dictionary.Raw(space);
    }

    /// <summary>The colour samples, and the alpha samples where any pixel is not opaque.</summary>
    private static (byte[] Colors, byte[]? Alpha) Split(PngFile png, byte[] samples)
    {
        var pixels = png.Width * png.Height;
        var hasAlphaChannel = png.ColorType is 4 or 6;
        var colorChannels = hasAlphaChannel ? png.Channels - 1 : png.Channels;
        var colors = hasAlphaChannel ? new byte[pixels * colorChannels] : samples;
        var alpha = new byte[pixels];
        var isOpaque = true;
        for (var i = 0; i < pixels; i++)
        {
            if (i % PixelsInStep == 0)
            {
                Steps.Take();
            }

            var pixel = samples.AsSpan(i * png.Channels, png.Channels);
            alpha[i] = hasAlphaChannel ? pixel[^1] : TransparencyOf(png, pixel);
            isOpaque &= alpha[i] == 255;
            if (hasAlphaChannel)
            {
                pixel[..^1].CopyTo(colors.AsSpan(i * colorChannels));
            }
        }

        return (colors, isOpaque ? null : alpha);
    }

    /// <summary>
    /// The alpha of a pixel by the transparency chunk: an entry for each colour of a palette, or one colour that is clear.
    /// </summary>
    private static byte TransparencyOf(PngFile png, ReadOnlySpan<byte> pixel)
    {
        if (png.Transparency.Length == 0)
        {
            return 255;
        }

        if (png.ColorType == 3)
        {
            return pixel[0] < png.Transparency.Length ? png.Transparency[pixel[0]] : (byte)255;
        }

        for (var channel = 0; channel < pixel.Length && (channel * 2) + 1 < png.Transparency.Length; channel++)
        {
            int clear = BinaryPrimitives.ReadUInt16BigEndian(png.Transparency.AsSpan(channel * 2));
            var mask = (1 << png.BitDepth) - 1;
            clear = png.BitDepth switch { 16 => clear >> 8, 8 => clear, _ => clear * 255 / mask };
            if (pixel[channel] != clear)
            {
                return 255;
            }
        }

        return 0;
    }
}
