using System.Buffers.Binary;
using System.Text;
using Leaflets.Media;

namespace Leaflets.Formats.Word.Package;

/// <summary>
/// Writes a ZIP archive (APPNOTE 6.3) whose bytes depend on its entries alone: every entry has the date 1 January 1980, names are
/// UTF-8, and the order is that of the calls. An entry is deflated by the house's own compressor, or stored where that is no smaller.
/// </summary>
internal sealed class ZipWriter : IDisposable
{
    private const int LocalHeaderSize = 30;
    private const int CentralHeaderSize = 46;
    private const int EndSize = 22;
    private const ushort Version = 20;
    private const ushort Utf8Names = 0x0800;
    private const ushort FirstDay = 0x0021;
    private const ushort Deflated = 8;

    private readonly MemoryStream _file = new();
    private readonly MemoryStream _directory = new();
    private int _count;

    /// <summary>Adds an entry.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="data">Its content.</param>
    /// <param name="shared">What other archives hold as well, or null for what is of this one alone.</param>
    public void Add(string name, ReadOnlySpan<byte> data, DeflatedParts? shared = null)
    {
        var nameBytes = Encoding.UTF8.GetBytes(name);
        var offset = (uint)_file.Position;
        var crc = Checksums.Crc32(data);
        var compressed = shared is null ? Deflater.Compress(data) : shared.Deflate(data, crc);
        var isDeflated = compressed.Length < data.Length;
        var stored = isDeflated ? compressed : data;
        Span<byte> common = stackalloc byte[26];
        common.Clear();
        BinaryPrimitives.WriteUInt16LittleEndian(common, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(common[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(common[4..], isDeflated ? Deflated : (ushort)0);
        BinaryPrimitives.WriteUInt16LittleEndian(common[8..], FirstDay);
        BinaryPrimitives.WriteUInt32LittleEndian(common[10..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(common[14..], (uint)stored.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(common[18..], (uint)data.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(common[22..], (ushort)nameBytes.Length);

        Span<byte> local = stackalloc byte[LocalHeaderSize];
        BinaryPrimitives.WriteUInt32LittleEndian(local, 0x04034B50);
        common.CopyTo(local[4..]);
        _file.Write(local);
        _file.Write(nameBytes);
        _file.Write(stored);

        Span<byte> central = stackalloc byte[CentralHeaderSize];
        central.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(central, 0x02014B50);
        BinaryPrimitives.WriteUInt16LittleEndian(central[4..], Version);
        common.CopyTo(central[6..]);
        BinaryPrimitives.WriteUInt32LittleEndian(central[42..], offset);
        _directory.Write(central);
        _directory.Write(nameBytes);
        _count++;
    }

    /// <summary>Writes the directory and gives the whole archive.</summary>
    public byte[] Finish()
    {
        var offset = (uint)_file.Position;
        var size = (uint)_directory.Length;
        _directory.WriteTo(_file);
        Span<byte> end = stackalloc byte[EndSize];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)_count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)_count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], size);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], offset);
        _file.Write(end);
        return _file.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        _directory.Dispose();
    }
}
