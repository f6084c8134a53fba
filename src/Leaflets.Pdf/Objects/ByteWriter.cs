using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Leaflets.Bounds;

namespace Leaflets.Pdf.Objects;

/// <summary>A growing buffer that writes PDF syntax (ISO 32000-1, 7.2 and 7.3), the same in every culture.</summary>
internal sealed class ByteWriter
{
    /// <summary>As far as any number is written, which is farther than any page reaches.</summary>
    private const double Farthest = 1e9;

    /// <summary>The longest string and the longest name, in bytes (ISO 19005-2, 6.1.13).</summary>
    private const int LongestString = 32767, LongestName = 127, ShownOfText = 40;

    private byte[] _buffer;

    public ByteWriter(int capacity = 1024) => _buffer = new byte[capacity];

    /// <summary>How many bytes are written.</summary>
    public int Length { get; private set; }

    /// <summary>What is written; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    /// <summary>Adds bytes as they are.</summary>
    public ByteWriter Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(Length));
        Length += bytes.Length;
        return this;
    }

    /// <summary>Adds ASCII characters as they are.</summary>
    public ByteWriter Ascii(string text)
    {
        Reserve(text.Length);
        Length += Encoding.ASCII.GetBytes(text, _buffer.AsSpan(Length));
        return this;
    }

    /// <summary>Adds a whole number.</summary>
    public ByteWriter Integer(long value)
    {
        Reserve(24);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(Length), out var written);
        Length += written;
        return this;
    }

    /// <summary>Adds a number with at most three decimals.</summary>
    public ByteWriter Number(double value)
    {
        var thousandths = (long)Math.Round(Math.Clamp(value, -Farthest, Farthest) * 1000, MidpointRounding.AwayFromZero);
        if (thousandths < 0)
        {
            Raw("-"u8);
            thousandths = -thousandths;
        }

        var fraction = (int)(thousandths % 1000);
        if (thousandths >= 1000 || fraction == 0)
        {
            Integer(thousandths / 1000);
        }

        if (fraction != 0)
        {
            Reserve(4);
            _buffer[Length++] = (byte)'.';
            for (var unit = 100; fraction > 0; unit /= 10)
            {
                _buffer[Length++] = (byte)('0' + (fraction / unit));
                fraction %= unit;
            }
        }

        return this;
    }

    /// <summary>Adds a number with at most six decimals and a space: what is multiplied by others wants more of them.</summary>
    public ByteWriter Fine(double value)
    {
        const int Decimals = 6;
        var millionths = (long)Math.Round(Math.Clamp(value, -Farthest, Farthest) * 1_000_000, MidpointRounding.AwayFromZero);
        Raw(millionths < 0 ? "-"u8 : ""u8);
        var (whole, fraction) = Math.DivRem(Math.Abs(millionths), 1_000_000);
        Integer(whole);
        if (fraction > 0)
        {
            Reserve(Decimals + 1);
            _buffer[Length++] = (byte)'.';
            for (var unit = 100_000; fraction > 0; unit /= 10)
            {
                _buffer[Length++] = (byte)('0' + (fraction / unit));
                fraction %= unit;
            }
        }

        return Raw(" "u8);
    }

    /// <summary>Adds a space and a number.</summary>
    public ByteWriter SpacedNumber(double value) => Number(value).Raw(" "u8);

    /// <summary>Adds a reference to an indirect object.</summary>
    public ByteWriter Reference(int id) => Integer(id).Raw(" 0 R"u8);

    /// <summary>Adds four hexadecimal digits.</summary>
    public ByteWriter Hex16(int value) => Hex((byte)(value >> 8)).Hex((byte)value);

    /// <summary>Adds two hexadecimal digits.</summary>
    public ByteWriter Hex(byte value)
    {
        Reserve(2);
        _buffer[Length++] = HexDigit(value >> 4);
        _buffer[Length++] = HexDigit(value & 15);
        return this;
    }

    /// <summary>Adds a byte string in hexadecimal digits.</summary>
    public ByteWriter HexString(ReadOnlySpan<byte> bytes)
    {
        Raw("<"u8);
        foreach (var value in bytes)
        {
            Hex(value);
        }

        return Raw(">"u8);
    }

    /// <summary>Adds a text string (7.9.2.2): literal where it is printable ASCII, else UTF-16BE.</summary>
    /// <exception cref="ArgumentException">The string is longer than 32,767 bytes.</exception>
    public ByteWriter Text(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~')
            {
                return Utf16(text);
            }
        }

        return AsciiString(text);
    }

    /// <summary>
    /// Adds the address of a link (12.6.4.7) as a literal string: what is not printable ASCII is percent-encoded (RFC 3987, 3.1).
    /// </summary>
    public ByteWriter Uri(string address)
    {
        if (!address.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return AsciiString(address);
        }

        var encoded = new StringBuilder(address.Length * 2);
        foreach (var value in Encoding.UTF8.GetBytes(address))
        {
            if (value is > (byte)' ' and <= (byte)'~')
            {
                encoded.Append((char)value);
            }
            else
            {
                encoded.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return AsciiString(encoded.ToString());
    }

    /// <summary>Adds a literal string of printable ASCII characters.</summary>
    /// <exception cref="ArgumentException">There are others.</exception>
    /// <exception cref="UnfitDocumentException">There are more than 32,767.</exception>
    public ByteWriter AsciiString(string text)
    {
        ThrowIfLonger(text.Length, text);
        Steps.Take(1 + (text.Length / 8));
        Raw("("u8);
        foreach (var c in text)
        {
            if (c is < ' ' or > '~')
            {
                throw new ArgumentException($"U+{(int)c:X4} is not printable ASCII.", nameof(text));
            }

            Reserve(2);
            if (c is '(' or ')' or '\\')
            {
                _buffer[Length++] = (byte)'\\';
            }

            _buffer[Length++] = (byte)c;
        }

        return Raw(")"u8);
    }

    /// <summary>Adds a name (7.3.5).</summary>
    /// <exception cref="ArgumentException">The name is longer than 127 bytes.</exception>
    public ByteWriter Name(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        if (bytes.Length > LongestName)
        {
            throw new ArgumentException($"{bytes.Length} bytes are more than the {LongestName} of a name.", nameof(name));
        }

        Raw("/"u8);
        foreach (var value in bytes)
        {
            if (value is <= (byte)' ' or > (byte)'~' || "#()<>[]{}/%"u8.Contains(value))
            {
                Raw("#"u8).Hex(value);
            }
            else
            {
                Reserve(1);
                _buffer[Length++] = value;
            }
        }

        return this;
    }

    private static byte HexDigit(int value) => (byte)(value < 10 ? '0' + value : 'A' + value - 10);

    private static void ThrowIfLonger(int bytes, string text)
    {
        if (bytes > LongestString)
        {
            throw new UnfitDocumentException(
                $"the text that begins '{text[..ShownOfText]}' takes {bytes} bytes in one string; the limit is {LongestString} (ISO "
                + $"19005-2, 6.1.13)");
        }
    }

    private ByteWriter Utf16(string text)
    {
        ThrowIfLonger(2 + (2 * text.Length), text);
        Raw("<FEFF"u8);
        Steps.Take(text.Length);
        foreach (var c in text)
        {
            Hex16(c);
        }

        return Raw(">"u8);
    }

    private void Reserve(int bytes)
    {
        if (Length + bytes > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Length + bytes));
        }
    }
}
