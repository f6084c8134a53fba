using System.Buffers.Binary;

namespace Leaflets.Inspection.Reading;

/// <summary>What a check needs of an embedded TrueType or OpenType program: glyphs, advances and character maps.</summary>
internal sealed class FontProgram
{
    private readonly ReadOnlyMemory<byte> _metrics;
    private readonly ReadOnlyMemory<byte> _places;
    private readonly int _longMetrics;
    private readonly int _unitsPerEm;
    private readonly bool _longPlaces;

    private FontProgram(Dictionary<string, ReadOnlyMemory<byte>> tables)
    {
        var head = tables["head"].Span;
        var maxp = tables["maxp"].Span;
        var hhea = tables["hhea"].Span;
        _unitsPerEm = Math.Max((ushort)1, BinaryPrimitives.ReadUInt16BigEndian(head[18..]));
        _longPlaces = BinaryPrimitives.ReadInt16BigEndian(head[50..]) != 0;
        GlyphCount = BinaryPrimitives.ReadUInt16BigEndian(maxp[4..]);
        _longMetrics = BinaryPrimitives.ReadUInt16BigEndian(hhea[34..]);
        _metrics = tables["hmtx"];
        _places = tables.GetValueOrDefault("loca");
        if (tables.TryGetValue("cmap", out var cmap) && cmap.Length >= 4)
        {
            var count = BinaryPrimitives.ReadUInt16BigEndian(cmap.Span[2..]);
            for (var i = 0; i < count && 12 + (i * 8) <= cmap.Length; i++)
            {
                CharacterMaps.Add(
                    (BinaryPrimitives.ReadUInt16BigEndian(cmap.Span[(4 + (i * 8))..]),
                    BinaryPrimitives.ReadUInt16BigEndian(cmap.Span[(6 + (i * 8))..])));
            }
        }
    }

    public int GlyphCount { get; }

    /// <summary>Platform and encoding of each character map.</summary>
    public List<(int Platform, int Encoding)> CharacterMaps { get; } = [];

    /// <summary>Reads a program; null where it is not of this kind or damaged.</summary>
    public static FontProgram? Read(byte[] data)
    {
        try
        {
            if (data.Length < 12)
            {
                return null;
            }

            var tables = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
            var count = BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(4));
            for (var i = 0; i < count; i++)
            {
                var record = data.AsSpan(12 + (i * 16), 16);
                var (offset, length) =
                    (BinaryPrimitives.ReadUInt32BigEndian(record[8..]), BinaryPrimitives.ReadUInt32BigEndian(record[12..]));
                if (offset + (long)length <= data.Length)
                {
                    tables[System.Text.Encoding.Latin1.GetString(record[..4])] = data.AsMemory((int)offset, (int)length);
                }
            }

            return new FontProgram(tables);
        }
        catch (Exception exception) when (exception is ArgumentOutOfRangeException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The advance in thousandths of the em.</summary>
    public double AdvanceOf(int glyph)
    {
        var at = Math.Min(glyph, _longMetrics - 1) * 4;
        return at < 0 || at + 2 > _metrics.Length ? 0 : BinaryPrimitives.ReadUInt16BigEndian(_metrics.Span[at..]) * 1000.0 / _unitsPerEm;
    }

    /// <summary>Whether a glyph has an outline.</summary>
    public bool HasOutline(int glyph)
    {
        var size = _longPlaces ? 4 : 2;
        if (glyph < 0 || (glyph + 2) * size > _places.Length)
        {
            return false;
        }

        var span = _places.Span[(glyph * size)..];
        return !span[..size].SequenceEqual(span.Slice(size, size));
    }
}
