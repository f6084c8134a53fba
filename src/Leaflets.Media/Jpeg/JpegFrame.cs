using System.Buffers.Binary;

namespace Leaflets.Media.Jpeg;

/// <summary>
/// The frame of a JPEG file: how many blocks each of its components has, and which of their coefficients have
/// come (ISO/IEC 10918-1, A.1 and B.2.2).
/// </summary>
internal sealed class JpegFrame
{
    private const int Head = 6;
    private const int BytesOfComponent = 3;

    /// <summary>Reads a frame header, whose length was checked before.</summary>
    /// <exception cref="InvalidImageException">It has components of an impossible size.</exception>
    public JpegFrame(ReadOnlySpan<byte> content, bool isProgressive)
    {
        IsProgressive = isProgressive;
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(content[1..]), BinaryPrimitives.ReadUInt16BigEndian(content[3..]));
        var components = new JpegComponent[content[5]];
        var (most, mostHigh) = (1, 1);
        for (var i = 0; i < components.Length; i++)
        {
            var (across, down) = (content[Head + (i * BytesOfComponent) + 1] >> 4, content[Head + (i * BytesOfComponent) + 1] & 0xF);
            if (across is < 1 or > 4 || down is < 1 or > 4)
            {
                throw new InvalidImageException("a JPEG file with components of an impossible size");
            }

            (most, mostHigh) = (Math.Max(most, across), Math.Max(mostHigh, down));
        }

        (UnitsAcross, UnitsDown) = (Parts(width, 8 * most), Parts(height, 8 * mostHigh));
        for (var i = 0; i < components.Length; i++)
        {
            var (across, down) = (content[Head + (i * BytesOfComponent) + 1] >> 4, content[Head + (i * BytesOfComponent) + 1] & 0xF);
            components[i] = new JpegComponent(
                content[Head + (i * BytesOfComponent)], across, down, Parts(Parts(width * across, most), 8),
                Parts(Parts(height * down, mostHigh), 8), UnitsAcross * across);
        }

        Components = components;
    }

    /// <summary>Whether coefficients come in several scans.</summary>
    public bool IsProgressive { get; }

    /// <summary>How many units of blocks of all components stand side by side.</summary>
    public int UnitsAcross { get; }

    /// <summary>How many stand one above the other.</summary>
    public int UnitsDown { get; }

    /// <summary>The components.</summary>
    public IReadOnlyList<JpegComponent> Components { get; }

    /// <summary>Whether every coefficient of every component has come, to its last bit.</summary>
    public bool IsWhole => Components.All(static component => component.LowestBits.All(static bit => bit == 0));

    private static int Parts(int whole, int part) => (whole + part - 1) / part;
}
