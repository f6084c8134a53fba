using System.IO.Compression;

namespace Leaflets.Pdf.Reading;

/// <summary>Undoes the filters of a stream (ISO 32000-1, 7.4) within bounds. Filters of images (DCT, JPX, CCITT, JBIG2) are left as they are.</summary>
internal sealed class StreamDecoder
{
    private const int MostBytes = 256 * 1024 * 1024;
    private int _left = MostBytes;

    /// <summary>Decodes by one filter.</summary>
    public byte[] Decode(string filter, ReadOnlyMemory<byte> data, Func<string, int, int> parameter) => filter switch
    {
        "FlateDecode" or "Fl" => Predict(Inflate(data), parameter),
        "ASCIIHexDecode" or "AHx" => Hexadecimal(data.Span),
        "ASCII85Decode" or "A85" => Base85(data.Span),
        "DCTDecode" or "DCT" or "JPXDecode" or "CCITTFaxDecode" or "CCF" or "JBIG2Decode" => data.ToArray(),
        _ => throw new InvalidPdfException($"The filter {filter} is not one that can be undone here."),
    };

    private byte[] Inflate(ReadOnlyMemory<byte> data)
    {
        using var zlib = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
        var result = new MemoryStream(data.Length * 4);
        var buffer = new byte[16 * 1024];
        try
        {
            while (zlib.Read(buffer) is > 0 and var count)
            {
                _left -= count;
                if (_left < 0)
                {
                    throw new InvalidPdfException($"The streams hold more than {MostBytes} bytes.");
                }

                result.Write(buffer, 0, count);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw new InvalidPdfException("A compressed stream is damaged.", exception);
        }

        return result.ToArray();
    }

    private static byte[] Predict(byte[] data, Func<string, int, int> parameter)
    {
        var predictor = parameter("Predictor", 1);
        if (predictor == 1)
        {
            return data;
        }

        var colors = Math.Clamp(parameter("Colors", 1), 1, 64);
        var bits = Math.Clamp(parameter("BitsPerComponent", 8), 1, 32);
        var columns = Math.Clamp(parameter("Columns", 1), 1, 1 << 22);
        var pixel = Math.Max(1, colors * bits / 8);
        var wide = (((long)colors * bits * columns) + 7) / 8;
        if (wide > MostBytes)
        {
            throw new InvalidPdfException("The rows of a stream's predictor are too long.");
        }

        var row = (int)wide;
        if (predictor == 2)
        {
            for (var start = 0; bits == 8 && start + row <= data.Length; start += row)
            {
                for (var i = pixel; i < row; i++)
                {
                    data[start + i] += data[start + i - pixel];
                }
            }

            return data;
        }

        var rows = (data.Length + row) / (row + 1);
        var result = new byte[Math.Max(0, data.Length - rows)];
        for (var y = 0; y < rows; y++)
        {
            var (from, to) = ((y * (row + 1)) + 1, y * row);
            var length = Math.Min(row, data.Length - from);
            for (var x = 0; x < length; x++)
            {
                int left = x >= pixel ? result[to + x - pixel] : 0;
                int up = y > 0 ? result[to + x - row] : 0;
                int corner = x >= pixel && y > 0 ? result[to + x - row - pixel] : 0;
                result[to + x] = (byte)(data[from + x] + (data[from - 1] switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 }));
            }
        }

        return result;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - corner - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private static byte[] Hexadecimal(ReadOnlySpan<byte> data)
    {
        var end = data.IndexOf((byte)'>');
        byte[] whole = [(byte)'<', .. end < 0 ? data : data[..end], (byte)'>'];
        return ((PdfString)new Lexer(whole).Read(references: false)!).Bytes;
    }

    private static byte[] Base85(ReadOnlySpan<byte> data)
    {
        var result = new List<byte>(data.Length);
        var (value, count) = (0u, 0);
        foreach (var digit in data)
        {
            if (digit == 'z' && count == 0)
            {
                result.AddRange([0, 0, 0, 0]);
            }
            else if (digit is >= (byte)'!' and <= (byte)'u')
            {
                value = unchecked((value * 85) + digit - '!');
                if (++count == 5)
                {
                    result.AddRange([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);
                    (value, count) = (0, 0);
                }
            }
            else if (digit == '~')
            {
                break;
            }
        }

        if (count > 1)
        {
            for (var i = count; i < 5; i++)
            {
                value = unchecked((value * 85) + 84);
            }

            for (var i = 0; i < count - 1; i++)
            {
                result.Add((byte)(value >> (24 - (8 * i))));
            }
        }

        return [.. result];
    }
}
