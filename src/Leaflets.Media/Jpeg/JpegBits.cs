namespace Leaflets.Media.Jpeg;

/// <summary>The bits of a scan between two marks (ISO/IEC 10918-1, F.1.2.3).</summary>
internal ref struct JpegBits
{
    private readonly ReadOnlySpan<byte> _data;
    private int _at;
    private ulong _buffer;
    private int _count;

    public JpegBits(ReadOnlySpan<byte> data, int at)
    {
        _data = data;
        _at = at;
    }

    /// <summary>Where the data ends that was taken; bits of the last byte are filled up.</summary>
    public readonly int Position => _at;

    /// <summary>Whether all bits are taken but those that fill up the last byte.</summary>
    public readonly bool IsAtEnd => _count < 8 && (_at + 1 >= _data.Length || (_data[_at] == 0xFF && _data[_at + 1] != 0));

    /// <summary>The next 16 bits; what is not there is 0.</summary>
    public int Peek()
    {
        Fill();
        return (int)(_count >= 16 ? (_buffer >> (_count - 16)) & 0xFFFF : (_buffer << (16 - _count)) & 0xFFFF);
    }

    /// <summary>Takes bits.</summary>
    /// <exception cref="InvalidImageException">There are not so many.</exception>
    public void Skip(int count)
    {
        Fill();
        if (count > _count)
        {
            throw new InvalidImageException("a JPEG file that lacks a part of its picture: that part would be printed in grey");
        }

        _count -= count;
    }

    /// <summary>Takes bits.</summary>
    /// <returns>Their value.</returns>
    /// <exception cref="InvalidImageException">There are not so many.</exception>
    public int Take(int count)
    {
        if (count == 0)
        {
            return 0;
        }

        var value = Peek() >> (16 - count);
        Skip(count);
        return value;
    }

    private void Fill()
    {
        while (_count <= 48 && _at < _data.Length)
        {
            var next = _data[_at];
            if (next == 0xFF)
            {
                if (_at + 1 >= _data.Length || _data[_at + 1] != 0)
                {
                    return;
                }

                _at++;
            }

            _at++;
            _buffer = (_buffer << 8) | next;
            _count += 8;
        }
    }
}
