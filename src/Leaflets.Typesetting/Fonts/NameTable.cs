using System.Buffers.Binary;
using System.Text;

namespace Leaflets.Typesetting.Fonts;

/// <summary>Reads names from a font's <c>name</c> table.</summary>
internal static class NameTable
{
    /// <summary>Name id 6: the PostScript name.</summary>
    public const int PostScriptName = 6;

    private const int Family = 1;
    private const int TypographicFamily = 16;
    private const int HeaderLength = 6;
    private const int RecordLength = 12;
    private const ushort Windows = 3;
    private const ushort EnglishUnitedStates = 0x409;

    /// <summary>The family as a typographer means it.</summary>
    /// <exception cref="InvalidFontException">The font does not name its family.</exception>
    public static string FamilyOf(ReadOnlySpan<byte> table) =>
        Find(table, TypographicFamily) ?? Find(table, Family) ?? throw new InvalidFontException("the font does not name its family");

    /// <summary>The Windows English name with this id, or null.</summary>
    public static string? Find(ReadOnlySpan<byte> table, int nameId)
    {
        if (table.Length < HeaderLength)
        {
            return null;
        }

        var count = BinaryPrimitives.ReadUInt16BigEndian(table[2..]);
        var storage = BinaryPrimitives.ReadUInt16BigEndian(table[4..]);
        for (var i = 0; i < count && HeaderLength + ((i + 1) * RecordLength) <= table.Length; i++)
        {
            var record = table.Slice(HeaderLength + (i * RecordLength), RecordLength);
            if (BinaryPrimitives.ReadUInt16BigEndian(record) != Windows
                || BinaryPrimitives.ReadUInt16BigEndian(record[4..]) != EnglishUnitedStates
                || BinaryPrimitives.ReadUInt16BigEndian(record[6..]) != nameId)
            {
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(record[8..]);
            var start = storage + BinaryPrimitives.ReadUInt16BigEndian(record[10..]);
            if (start + length <= table.Length)
            {
                return Encoding.BigEndianUnicode.GetString(table.Slice(start, length));
            }
        }

        return null;
    }
}
