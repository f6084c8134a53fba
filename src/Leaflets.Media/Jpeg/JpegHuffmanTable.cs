using Leaflets.Bounds;

namespace Leaflets.Media.Jpeg;

/// <summary>A Huffman table of a JPEG file (ISO/IEC 10918-1, B.2.4.2 and F.2.2.3).</summary>
internal sealed class JpegHuffmanTable
{
    private const int CodeLengths = 16;
    private const int Lookahead = 8;

    /// <summary>The steps of a table: each of the eight bits that a code may begin with is set once.</summary>
    private const int StepsOfTable = 1 << Lookahead;

    private readonly byte[] _values;

    /// <summary>For each eight bits the length and value of the code that they begin with; length 0 where it is longer.</summary>
    private readonly (byte Length, byte Value)[] _short = new (byte, byte)[1 << Lookahead];
    private readonly int[] _last = new int[CodeLengths + 1];
    private readonly int[] _offset = new int[CodeLengths + 1];

    private JpegHuffmanTable(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> values)
    {
        _values = values.ToArray();
        var (code, index) = (0, 0);
        for (var length = 1; length <= CodeLengths; length++)
        {
            _offset[length] = index - code;
            for (var i = 0; i < counts[length - 1]; i++, code++, index++)
            {
                for (var rest = 0; length <= Lookahead && rest < 1 << (Lookahead - length); rest++)
                {
                    var place = (code << (Lookahead - length)) | rest;
                    _short[place & 0xFF] = ((byte)length, _values[index]);
                }
            }

            if (code > 1 << length)
            {
                throw new InvalidImageException("a JPEG file with a Huffman table that makes no sense");
            }

            _last[length] = counts[length - 1] > 0 ? code - 1 : -1;
            code <<= 1;
        }
    }

    /// <summary>Reads the tables of a segment, whose lengths were checked before, to their places.</summary>
    /// <param name="content">The segment.</param>
    /// <param name="tables">Those for DC at 0 to 15, those for AC at 16 to 31.</param>
    public static void Read(ReadOnlySpan<byte> content, JpegHuffmanTable?[] tables)
    {
        while (content.Length > CodeLengths)
        {
            var symbols = 0;
            foreach (var count in content.Slice(1, CodeLengths))
            {
                symbols += count;
            }

            if (content.Length < 1 + CodeLengths + symbols)
            {
                break;
            }

            Steps.Take(StepsOfTable);
            tables[content[0] & 0x1F] = new JpegHuffmanTable(content.Slice(1, CodeLengths), content.Slice(1 + CodeLengths, symbols));
            content = content[(1 + CodeLengths + symbols)..];
        }
    }

    /// <summary>The next value.</summary>
    /// <exception cref="InvalidImageException">There is no such code, or the data ends.</exception>
    public int Decode(ref JpegBits bits)
    {
        var next = bits.Peek();
        var (length, value) = _short[next >> (CodeLengths - Lookahead)];
        if (length > 0)
        {
            bits.Skip(length);
            return value;
        }

        for (length = Lookahead + 1; length <= CodeLengths; length++)
        {
            var code = next >> (CodeLengths - length);
            if (code <= _last[length] && code + _offset[length] is var index and >= 0 && index < _values.Length)
            {
                bits.Skip(length);
                return _values[index];
            }
        }

        throw new InvalidImageException("a JPEG file with broken picture data");
    }
}
