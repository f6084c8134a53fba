namespace Leaflets.Media.Jpeg;

/// <summary>The marks within and behind the data of a JPEG file's scan (ISO/IEC 10918-1, B.1.1.3 and E.1.4).</summary>
internal static class JpegMarks
{
    /// <summary>Bytes behind the last block that say nothing; some programs leave a few.</summary>
    private const int MostBehind = 64;

    /// <summary>The bits behind a restart mark.</summary>
    /// <param name="data">The scan's data.</param>
    /// <param name="bits">The bits before it.</param>
    /// <param name="mark">Its number, 0 to 7.</param>
    /// <exception cref="InvalidImageException">It is not there.</exception>
    public static JpegBits Restart(ReadOnlySpan<byte> data, JpegBits bits, int mark)
    {
        var at = bits.Position;
        while (at + 1 < data.Length && data[at] == 0xFF && data[at + 1] == 0xFF)
        {
            at++;
        }

        return bits.IsAtEnd && at + 1 < data.Length && data[at + 1] == 0xD0 + mark
            ? new JpegBits(data, at + 2)
            : throw new InvalidImageException("a JPEG file with a missing or misplaced restart marker");
    }

    /// <summary>Where the next segment begins.</summary>
    /// <param name="data">The scan's data and what follows.</param>
    /// <param name="at">The end of its last block.</param>
    /// <exception cref="InvalidImageException">There is more than the picture has blocks.</exception>
    public static int End(ReadOnlySpan<byte> data, int at)
    {
        var behind = 0;
        for (; at + 1 < data.Length; at++)
        {
            if (data[at] == 0xFF && data[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }

            behind += data[at] is 0 or 0xFF ? 0 : 1;
            if (behind > MostBehind || (data[at] == 0xFF && data[at + 1] is >= 0xD0 and <= 0xD7))
            {
                throw new InvalidImageException("a JPEG file with more picture data than picture");
            }
        }

        return data.Length;
    }
}
