using System.Buffers.Binary;
using System.Text;

namespace Leaflets.Typesetting.Fonts;

/// <summary>What a catalog must know of a face before text needs it: its family and which face of the family it is.</summary>
/// <param name="Family">The typographic family name (OpenType <c>name</c> 16, else 1).</param>
/// <param name="Weight">The weight class.</param>
/// <param name="IsItalic">Whether the face is an italic.</param>
public sealed record FontDescription(string Family, FontWeight Weight, bool IsItalic)
{
    private const int DirectoryOffset = 12;
    private const int RecordLength = 16;
    private const int WeightOffset = 4;
    private const int SelectionOffset = 62;
    private const int SelectionEnd = 64;
    private const int LongestNames = 256 * 1024;
    private const int LongestStyle = 256;

    /// <summary>What the face says of its letters, or null where it says nothing.</summary>
    public FontSignature? Signature { get; init; }

    /// <summary>Reads the description from a font file, of which only the directory and two small tables are read.</summary>
    /// <param name="file">A whole TrueType file; must be able to seek.</param>
    /// <exception cref="InvalidFontException">The file is not a TrueType font, or what is read of it is damaged.</exception>
    public static FontDescription Read(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        Span<byte> header = stackalloc byte[DirectoryOffset];
        ReadAt(file, 0, header);
        SfntTables.RequireTrueType(header);
        var records = new byte[BinaryPrimitives.ReadUInt16BigEndian(header[4..]) * RecordLength];
        ReadAt(file, DirectoryOffset, records);

        var names = Table(file, records, "name", LongestNames);
        var os2 = Table(file, records, "OS/2", LongestStyle);
        if (os2.Length < SelectionEnd)
        {
            throw new InvalidFontException("table 'OS/2' is missing or cut short");
        }

        return new(
            NameTable.FamilyOf(names),
            new FontWeight(BinaryPrimitives.ReadUInt16BigEndian(os2[WeightOffset..])),
            (BinaryPrimitives.ReadUInt16BigEndian(os2[SelectionOffset..]) & 1) != 0)
        {
            Signature = FontSignature.Read(os2),
        };
    }

    private static ReadOnlySpan<byte> Table(Stream file, ReadOnlySpan<byte> records, string tag, int most)
    {
        for (var i = 0; i < records.Length; i += RecordLength)
        {
            var record = records.Slice(i, RecordLength);
            if (Encoding.ASCII.GetString(record[..4]) == tag)
            {
                var length = BinaryPrimitives.ReadUInt32BigEndian(record[12..]);
                var table = new byte[(int)Math.Min(length, (uint)most)];
                ReadAt(file, BinaryPrimitives.ReadUInt32BigEndian(record[8..]), table);
                return table.Length < length || SfntChecksum.Of(table) == BinaryPrimitives.ReadUInt32BigEndian(record[4..])
                    ? table
                    : throw SfntTables.Damaged(tag);
            }
        }

        return default;
    }

    private static void ReadAt(Stream file, long offset, Span<byte> into)
    {
        if (offset > file.Length)
        {
            throw new InvalidFontException("the file is cut short");
        }

        file.Position = offset;
        if (file.ReadAtLeast(into, into.Length, throwOnEndOfStream: false) < into.Length)
        {
            throw new InvalidFontException("the file is cut short");
        }
    }
}
