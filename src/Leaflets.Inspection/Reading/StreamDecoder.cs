using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Leaflets.Inspection.Reading;

/// <summary>
/// Undoes the filters of a stream (ISO 32000-1, 7.4) within bounds. Filters of images (DCT, JPX, CCITT, JBIG2) are left as they are.
/// </summary>
/// <param name="budget">Counts what is decoded.</param>
internal sealed class StreamDecoder(ReadingBudget budget)
{
    private const int MostBytes = 128 * 1024 * 1024;
    private const int FirstPart = 16 * 1024;
    private const int LargestPart = 4 * 1024 * 1024;

    /// <summary>Decodes by one filter. What comes out is counted as held.</summary>
    public ReadOnlyMemory<byte> Decode(string filter, ReadOnlyMemory<byte> data, Func<string, int, int> parameter) => filter switch
    {
        "FlateDecode" or "Fl" => Predict(Inflate(data), parameter),
        "ASCIIHexDecode" or "AHx" => Hexadecimal(data),
        "ASCII85Decode" or "A85" => Base85(data.Span),
        "DCTDecode" or "DCT" or "JPXDecode" or "CCITTFaxDecode" or "CCF" or "JBIG2Decode" => data,
        _ => throw new InvalidPdfException($"The filter {filter} is not supported."),
    };

    private byte[] Inflate(ReadOnlyMemory<byte> data)
    {
        var source = MemoryMarshal.TryGetArray(data, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count) : new MemoryStream(data.ToArray());
        using var zlib = new ZLibStream(source, CompressionMode.Decompress);
        var parts = new List<byte[]>();
        var (buffer, filled, all) = (new byte[FirstPart], 0, 0);
        try
        {
            while (zlib.Read(buffer, filled, buffer.Length - filled) is > 0 and var count)
            {
                budget.Spend(count >> 4);
                budget.Hold(count);
                (filled, all) = (filled + count, all + count);
                if (all > MostBytes)
                {
                    throw new InvalidPdfException($"A stream has more than {MostBytes} bytes.");
                }

                if (filled == buffer.Length)
                {
                    parts.Add(buffer);
                    (buffer, filled) = (new byte[Math.Min(buffer.Length * 2, LargestPart)], 0);
                }
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw new InvalidPdfException("A compressed stream is damaged.", exception);
        }

        var result = new byte[all];
        var at = 0;
        foreach (var part in parts)
        {
            part.CopyTo(result, at);
            at += part.Length;
        }

        buffer.AsSpan(0, filled).CopyTo(result.AsSpan(at));
        return result;
    }

    private byte[] Predict(byte[] data, Func<string, int, int> parameter)
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

        budget.Spend(data.Length >> 2);
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
                result[to + x] = (byte)(
                    data[from + x]
                    + (data[from - 1] switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 }));
            }
        }

        return result;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - corner - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private byte[] Hexadecimal(ReadOnlyMemory<byte> data)
    {
        budget.Spend(data.Length >> 3);
        budget.Hold(data.Length / 2);
        var end = data.Span.IndexOf((byte)'>');
        byte[] whole = [(byte)'<', .. end < 0 ? data.Span : data.Span[..end], (byte)'>'];
        return ((PdfString)new Lexer(whole).Read(references: false)!).Bytes;
    }

    private byte[] Base85(ReadOnlySpan<byte> data)
    {
        // A "z" stands for four bytes.
        var length = ((long)data.Length * 4 / 5) + (4L * data.Count((byte)'z')) + 4;
        budget.Spend(length >> 3);
        budget.Hold(length);
        var result = new List<byte>((int)Math.Min(length, MostBytes));
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
