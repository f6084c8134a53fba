using System.Buffers.Binary;
using Leaflets.Bounds;
using Leaflets.Media;

namespace Leaflets.Pictures;

/// <summary>
/// Walks through the first frame of a GIF file without making a picture of it (GIF 89a, 20 to 22 and appendix F): decoders leave out what a
/// file does not have, and some say nothing.
/// </summary>
internal static class GifVerifier
{
    private const int Header = 13;
    private const int MostCodes = 4096;

    /// <summary>Checks that the first frame has every pixel.</summary>
    /// <exception cref="InvalidImageException">It has not.</exception>
    public static void Verify(ReadOnlySpan<byte> file)
    {
        var at = file.Length > Header ? Header + Table(file[10]) : file.Length;
        while (at < file.Length)
        {
            Steps.Take();
            switch (file[at])
            {
                case 0x21:
                    at = AfterBlocks(file, at + 2);
                    break;
                case 0x2C when at + 10 < file.Length:
                    var pixels = (long)BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 5)..])
                        * BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 7)..]);
                    at += 10 + Table(file[at + 9]);
                    if (at + 1 < file.Length && Decoded(file, at + 1, file[at], pixels) >= pixels)
                    {
                        return;
                    }

                    throw Cut();
                default:
                    throw Cut();
            }
        }

        throw Cut();
    }

    private static int Table(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static int AfterBlocks(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length && file[at] > 0)
        {
            Steps.Take();
            at += 1 + file[at];
        }

        return at + 1;
    }

    /// <summary>How many pixels the codes stand for, up to those that are wanted.</summary>
    private static long Decoded(ReadOnlySpan<byte> file, int at, int codeSize, long wanted)
    {
        if (codeSize is < 1 or > 11)
        {
            throw Cut();
        }

        var lengths = new int[MostCodes];
        Array.Fill(lengths, 1, 0, 1 << codeSize);
        var (clear, width, next, previous) = (1 << codeSize, codeSize + 1, (1 << codeSize) + 2, -1);
        var (buffer, bits, left, pixels) = (0, 0, 0, 0L);
        while (pixels < wanted)
        {
            Steps.Take();
            while (bits < width)
            {
                if (left == 0)
                {
                    left = at < file.Length ? file[at++] : 0;
                    if (left == 0)
                    {
                        return pixels;
                    }
                }

                if (at >= file.Length)
                {
                    return pixels;
                }

                buffer |= file[at++] << bits;
                (bits, left) = (bits + 8, left - 1);
            }

            var code = buffer & ((1 << width) - 1);
            (buffer, bits) = (buffer >> width, bits - width);
            if (code == clear)
            {
                (width, next, previous) = (codeSize + 1, clear + 2, -1);
                continue;
            }

            if (code == clear + 1 || code > next || (code == next && previous < 0))
            {
                return pixels;
            }

            var length = code < next ? lengths[code] : lengths[previous] + 1;
            pixels += length;
            if (previous >= 0 && next < MostCodes)
            {
                lengths[next++] = lengths[previous] + 1;
                width += next == 1 << width && width < 12 ? 1 : 0;
            }

            previous = code;
        }

        return pixels;
    }

    private static InvalidImageException Cut() => new("a GIF file that lacks a part of its picture");
}
