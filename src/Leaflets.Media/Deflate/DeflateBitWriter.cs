namespace Leaflets.Media.Deflate;

/// <summary>A growing buffer of bits, least significant first (RFC 1951, 3.1.1).</summary>
internal sealed class DeflateBitWriter
{
    private byte[] _buffer;
    private int _length;
    private ulong _bits;
    private int _bitCount;

    public DeflateBitWriter(int capacity) => _buffer = new byte[Math.Max(64, capacity)];

    /// <summary>Makes sure that so many more bytes fit.</summary>
    public void Reserve(int bytes)
    {
        if (_length + bytes + 16 > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + bytes + 16));
        }
    }

    /// <summary>Adds up to 32 bits; room has been reserved.</summary>
    public void Write(uint value, int count)
    {
        _bits |= (ulong)value << _bitCount;
        _bitCount += count;
        if (_bitCount >= 32)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32LittleEndian(_buffer.AsSpan(_length), (uint)_bits);
            _length += 4;
            _bits >>= 32;
            _bitCount -= 32;
        }
    }

    /// <summary>Fills the current byte with zeros.</summary>
    public void AlignToByte()
    {
        while (_bitCount > 0)
        {
            _buffer[_length++] = (byte)_bits;
            _bits >>= 8;
            _bitCount -= 8;
        }

        (_bits, _bitCount) = (0, 0);
    }

    /// <summary>Adds whole bytes; the writer is aligned.</summary>
    public void WriteBytes(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>What has been written, aligned.</summary>
    public byte[] ToArray()
    {
        AlignToByte();
        return _buffer.AsSpan(0, _length).ToArray();
    }
}
