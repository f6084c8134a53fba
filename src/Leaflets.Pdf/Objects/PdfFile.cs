using System.Security.Cryptography;
using Leaflets.Media;

namespace Leaflets.Pdf.Objects;

/// <summary>
/// Gathers indirect objects and writes them as a PDF 1.7 file with object streams and a cross-reference stream (ISO 32000-1, 7.5).
/// </summary>
internal sealed class PdfFile
{
    private const int ObjectsPerStream = 200;
    private readonly List<(long Place, int Index)> _entries = [(0, 0)];
    private readonly List<(int Id, byte[] Body)> _plain = [];
    private readonly ByteWriter _output = new(64 * 1024);

    public PdfFile() => _output.Raw("%PDF-1.7\n%"u8).Raw([0xE2, 0xE3, 0xCF, 0xD3]).Raw("\n"u8);

    /// <summary>A number for a new object.</summary>
    public int Allocate()
    {
        _entries.Add((0, -1));
        return _entries.Count - 1;
    }

    /// <summary>Adds an object that is no stream.</summary>
    public void Add(int id, ByteWriter body) => _plain.Add((id, body.Written.ToArray()));

    /// <summary>Adds a stream; <paramref name="dictionary"/> holds its entries but Length and Filter.</summary>
    public void AddCompressed(int id, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> data)
    {
        var packed = Deflater.CompressZlib(data);
        AddStream(id, [.. dictionary, .. "/Filter/FlateDecode"u8], packed);
    }

    /// <summary>Adds a stream whose bytes are written as they are.</summary>
    public void AddStream(int id, ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> data)
    {
        _entries[id] = (_output.Length, -1);
        _output.Integer(id).Raw(" 0 obj\n<<"u8).Raw(dictionary).Raw("/Length "u8).Integer(data.Length).Raw(">>\nstream\n"u8)
            .Raw(data).Raw("\nendstream\nendobj\n"u8);
    }

    /// <summary>Writes everything that is left and gives the file.</summary>
    /// <param name="catalog">The document catalog.</param>
    /// <param name="information">The document information dictionary.</param>
    public byte[] Finish(int catalog, int information)
    {
        WriteObjectStreams();
        var table = Allocate();
        _entries[table] = (_output.Length, -1);
        var start = _output.Length;
        var width = _output.Length < 1 << 16 ? 2 : _output.Length < 1 << 24 ? 3 : 4;
        var rows = new ByteWriter(_entries.Count * (width + 2));
        for (var id = 0; id < _entries.Count; id++)
        {
            var (place, index) = _entries[id];
            // A number that nothing was written for is free, as number 0 is.
            rows.Raw([(byte)(place == 0 ? 0 : index < 0 ? 1 : 2)]);
            for (var shift = (width - 1) * 8; shift >= 0; shift -= 8)
            {
                rows.Raw([(byte)(place >> shift)]);
            }

            rows.Raw([(byte)Math.Max(0, index)]);
        }

        var digest = SHA256.HashData(_output.Written).AsSpan(0, 16);
        var dictionary = new ByteWriter();
        dictionary.Raw("/Type/XRef/W[1 "u8).Integer(width).Raw(" 1]/Size "u8).Integer(_entries.Count).Raw("/Root "u8).Reference(catalog)
            .Raw("/Info "u8).Reference(information).Raw("/ID["u8).HexString(digest).HexString(digest).Raw("]"u8);
        AddCompressed(table, dictionary.Written, rows.Written);
        _output.Raw("startxref\n"u8).Integer(start).Raw("\n%%EOF\n"u8);
        return _output.Written.ToArray();
    }

    private void WriteObjectStreams()
    {
        for (var first = 0; first < _plain.Count; first += ObjectsPerStream)
        {
            var count = Math.Min(ObjectsPerStream, _plain.Count - first);
            var stream = Allocate();
            var index = new ByteWriter();
            var bodies = new ByteWriter();
            for (var i = 0; i < count; i++)
            {
                var (id, body) = _plain[first + i];
                _entries[id] = (stream, i);
                index.Integer(id).Raw(" "u8).Integer(bodies.Length).Raw(" "u8);
                bodies.Raw(body).Raw("\n"u8);
            }

            var dictionary = new ByteWriter();
            dictionary.Raw("/Type/ObjStm/N "u8).Integer(count).Raw("/First "u8).Integer(index.Length);
            AddCompressed(stream, dictionary.Written, [.. index.Written, .. bodies.Written]);
        }
    }
}
