using System.Buffers.Binary;
using System.Text;

namespace Leaflets.Typesetting.Fonts;

/// <summary>
/// The table directory of an OpenType file with TrueType outlines (OpenType 1.9, "Organization of an OpenType font"). A file of which a
/// byte differs from what its maker wrote has other checksums, and is not read: its letters may be wrong, or blank.
/// </summary>
internal sealed class SfntTables
{
    private const uint TrueTypeVersion = 0x00010000;
    private const int DirectoryOffset = 12;
    private const int RecordLength = 16;

    private readonly ReadOnlyMemory<byte> _data;
    private readonly Dictionary<string, Range> _tables = [];

    private SfntTables(ReadOnlyMemory<byte> data) => _data = data;

    /// <summary>Reads the directory.</summary>
    /// <exception cref="InvalidFontException">
    /// The file is not a TrueType font, a table lies outside it, or a checksum is not that of its bytes.
    /// </exception>
    public static SfntTables Read(ReadOnlyMemory<byte> data)
    {
        var bytes = data.Span;
        RequireTrueType(bytes);
        var tables = new SfntTables(data);
        var count = BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]);
        var together = 0L;
        for (var i = 0; i < count; i++)
        {
            var at = DirectoryOffset + (i * RecordLength);
            if (at + RecordLength > bytes.Length)
            {
                throw new InvalidFontException("the table directory is cut short");
            }

            var record = bytes.Slice(at, RecordLength);
            var tag = Encoding.ASCII.GetString(record[..4]);
            var offset = BinaryPrimitives.ReadUInt32BigEndian(record[8..]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(record[12..]);
            if ((ulong)offset + length > (ulong)bytes.Length)
            {
                throw new InvalidFontException($"table '{tag}' is outside the file");
            }

            // Each table is summed up: as many as there may be, each of the whole file, would take hours.
            together += length;
            if (together > bytes.Length)
            {
                throw new InvalidFontException("its tables lie upon each other: together they are longer than the file");
            }

            if (!tables._tables.TryAdd(tag, (int)offset..(int)(offset + length)))
            {
                throw new InvalidFontException($"table '{tag}' appears in the file twice");
            }

            var sum = BinaryPrimitives.ReadUInt32BigEndian(record[4..]);
            if (SfntChecksum.OfTable(record[..4], bytes.Slice((int)offset, (int)length)) != sum)
            {
                throw Damaged(tag);
            }
        }

        return SfntChecksum.Of(bytes) == SfntChecksum.OfWholeFile
            ? tables
            : throw new InvalidFontException("the file is damaged: its checksum does not match");
    }

    /// <summary>Refuses what is not a font with TrueType outlines.</summary>
    /// <param name="header">The beginning of the file.</param>
    /// <exception cref="InvalidFontException">The file is not a TrueType font.</exception>
    public static void RequireTrueType(ReadOnlySpan<byte> header)
    {
        if (header.Length < DirectoryOffset || BinaryPrimitives.ReadUInt32BigEndian(header) != TrueTypeVersion)
        {
            throw new InvalidFontException("not a TrueType font: only static .ttf files are used, not collections, CFF or WOFF");
        }
    }

    /// <summary>What is wrong with a table of which bytes have changed.</summary>
    public static InvalidFontException Damaged(string tag) => new($"table '{tag}' is damaged: its checksum does not match");

    /// <summary>Whether the font has the table.</summary>
    public bool Has(string tag) => _tables.ContainsKey(tag);

    /// <summary>The table's bytes, or none where the font lacks it.</summary>
    public ReadOnlyMemory<byte> Find(string tag) => _tables.TryGetValue(tag, out var range) ? _data[range] : default;

    /// <summary>The table's bytes, at least <paramref name="minimumLength"/> of them.</summary>
    /// <exception cref="InvalidFontException">The table is missing or shorter.</exception>
    public ReadOnlyMemory<byte> Require(string tag, int minimumLength)
    {
        var table = Find(tag);
        return table.Length >= minimumLength
            ? table
            : throw new InvalidFontException($"table '{tag}' is missing or cut short");
    }
}
