using System.Buffers.Binary;

namespace Leaflets.Typesetting.Fonts;

/// <summary>Goes over one outline and sees that nothing of it lies behind its end (OpenType <c>glyf</c>).</summary>
internal ref struct OutlineReader
{
    private const int HeaderLength = 10;
    private const int ShortX = 0x02;
    private const int ShortY = 0x04;
    private const int Repeated = 0x08;
    private const int SameX = 0x10;
    private const int SameY = 0x20;
    private const int ArgumentsAreWords = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreParts = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;

    private readonly ReadOnlySpan<byte> _outline;
    private int _at;

    /// <summary>Begins at the outline's first byte.</summary>
    public OutlineReader(ReadOnlySpan<byte> outline) => _outline = outline;

    /// <summary>Reads the number of contours, below zero for a glyph made of others.</summary>
    /// <returns>Whether the header is whole.</returns>
    public bool ReadHeader(out int contours)
    {
        contours = _outline.Length < HeaderLength ? 0 : BinaryPrimitives.ReadInt16BigEndian(_outline);
        _at = HeaderLength;
        return _outline.Length >= HeaderLength;
    }

    /// <summary>Goes over the points of a simple glyph.</summary>
    /// <returns>Whether the contours follow each other and all points are there.</returns>
    public bool SkipSimple(int contours)
    {
        var last = -1;
        for (var i = 0; i < contours; i++)
        {
            if (!ReadWord(out var end) || end <= last)
            {
                return false;
            }

            last = end;
        }

        if (contours == 0)
        {
            return true;
        }

        if (!ReadWord(out var instructions))
        {
            return false;
        }

        _at += instructions;
        var coordinates = 0;
        for (var points = last + 1; points > 0;)
        {
            if (_at >= _outline.Length)
            {
                return false;
            }

            var flag = _outline[_at++];
            var count = 1;
            if ((flag & Repeated) != 0)
            {
                if (_at >= _outline.Length)
                {
                    return false;
                }

                count += _outline[_at++];
            }

            points -= count;
            coordinates += count * (BytesOf(flag, ShortX, SameX) + BytesOf(flag, ShortY, SameY));
            if (points < 0)
            {
                return false;
            }
        }

        return _at + coordinates <= _outline.Length;
    }

    /// <summary>Reads a part of a composite glyph.</summary>
    /// <param name="part">The glyph.</param>
    /// <param name="more">Whether another follows.</param>
    /// <returns>Whether the part is whole.</returns>
    public bool ReadPart(out int part, out bool more)
    {
        more = false;
        if (!ReadWord(out var flags) | !ReadWord(out part))
        {
            return false;
        }

        _at += ((flags & ArgumentsAreWords) != 0 ? 4 : 2)
            + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);
        more = (flags & MoreParts) != 0;
        return _at <= _outline.Length;
    }

    private static int BytesOf(byte flag, int isShort, int isSame) => (flag & isShort) != 0 ? 1 : (flag & isSame) != 0 ? 0 : 2;

    private bool ReadWord(out int word)
    {
        word = _at + 2 <= _outline.Length ? BinaryPrimitives.ReadUInt16BigEndian(_outline[_at..]) : 0;
        _at += 2;
        return _at <= _outline.Length;
    }
}
