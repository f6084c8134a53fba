using System.Buffers.Binary;

namespace Leaflets.Pictures;

/// <summary>The mark by which a camera says how its picture is to be turned (EXIF 2.32, 4.6.4, tag 274).</summary>
internal static class ExifOrientation
{
    /// <summary>The picture is upright as it is stored.</summary>
    public const int Upright = 1;

    /// <summary>From here on columns are stored as rows.</summary>
    public const int FirstLying = 5;

    private const int Last = 8;
    private const ushort OrientationTag = 0x0112;
    private const ushort ShortType = 3;
    private const int EntryLength = 12;

    /// <summary>Reads the mark from an APP1 segment of a JPEG file.</summary>
    /// <param name="segment">The segment without its marker and length.</param>
    /// <returns>1 to 8; 1 where the segment has no mark, or one that is damaged.</returns>
    public static int Read(ReadOnlySpan<byte> segment) => segment.StartsWith("Exif\0\0"u8) ? ReadTiff(segment[6..]) : Upright;

    /// <summary>Reads the mark from EXIF data as PNG and WebP files hold it, without a name before it.</summary>
    /// <param name="tiff">The data, in the form of a TIFF file.</param>
    /// <returns>1 to 8; 1 where there is no mark, or one that is damaged.</returns>
    public static int ReadTiff(ReadOnlySpan<byte> tiff)
    {
        var isLittle = tiff.StartsWith("II*\0"u8);
        if (!isLittle && !tiff.StartsWith("MM\0*"u8))
        {
            return Upright;
        }

        var directory = Number(tiff, 4, isLittle, sizeof(uint));

        // No more than there is room for, whatever is said: a small file may have many such parts.
        var room = (tiff.Length - directory - sizeof(ushort)) / EntryLength;
        var count = Math.Min(Number(tiff, directory, isLittle, sizeof(ushort)), room + 1);
        for (var i = 0L; i < count; i++)
        {
            var entry = directory + sizeof(ushort) + (i * EntryLength);
            if (Number(tiff, entry, isLittle, sizeof(ushort)) == OrientationTag
                && Number(tiff, entry + 2, isLittle, sizeof(ushort)) == ShortType)
            {
                var orientation = Number(tiff, entry + 8, isLittle, sizeof(ushort));
                return orientation is >= Upright and <= Last ? (int)orientation : Upright;
            }
        }

        return Upright;
    }

    /// <summary>A number of two or four bytes, 0 where it lies outside.</summary>
    private static long Number(ReadOnlySpan<byte> tiff, long at, bool isLittle, int size)
    {
        if (at < 0 || at + size > tiff.Length)
        {
            return 0;
        }

        var bytes = tiff.Slice((int)at, size);
        return (size, isLittle) switch
        {
            (sizeof(ushort), true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
            (sizeof(ushort), false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
            (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
            _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        };
    }
}
