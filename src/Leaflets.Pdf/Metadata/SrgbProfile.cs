using System.Buffers.Binary;
using System.Text;

namespace Leaflets.Pdf.Metadata;

/// <summary>
/// An ICC version 4.2 display profile of sRGB (IEC 61966-2-1), made from the standard's numbers (ICC.1:2004-10). The curve is the
/// standard's formula, not a table, so that the bytes are the same on every machine.
/// </summary>
internal static class SrgbProfile
{
    private const int HeaderLength = 128;
    private const int RecordLength = 12;

    private static readonly byte[] Profile = Make();

    /// <summary>The profile.</summary>
    public static ReadOnlySpan<byte> Bytes => Profile;

    private static byte[] Make()
    {
        // Adapted to D50; s15Fixed16 numbers.
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Text("sRGB IEC61966-2.1")),
            ("cprt", Text("No copyright, use freely")),
            ("wtpt", Numbers("XYZ ", 0xF6D6, 0x10000, 0xD32D)),
            ("chad", Numbers("sf32", 0x10C42, 0x05DE, -0x0CD8, 0x0793, 0xFD91, -0x0464, -0x0263, 0x03DA, 0xC08F)),
            ("rXYZ", Numbers("XYZ ", 0x6FA2, 0x38F5, 0x0390)),
            ("gXYZ", Numbers("XYZ ", 0x6299, 0xB785, 0x18DA)),
            ("bXYZ", Numbers("XYZ ", 0x24A0, 0x0F84, 0xB6CF)),
            ("rTRC", Curve()),
            ("gTRC", Curve()),
            ("bTRC", Curve()),
        ];
        var directory = new byte[4 + (tags.Length * RecordLength)];
        BinaryPrimitives.WriteInt32BigEndian(directory, tags.Length);
        var body = new List<byte>();
        for (var i = 0; i < tags.Length; i++)
        {
            var record = directory.AsSpan(4 + (i * RecordLength));
            Encoding.ASCII.GetBytes(tags[i].Tag, record);
            BinaryPrimitives.WriteInt32BigEndian(record[4..], HeaderLength + directory.Length + body.Count);
            BinaryPrimitives.WriteInt32BigEndian(record[8..], tags[i].Data.Length);
            body.AddRange(tags[i].Data);
            body.AddRange(new byte[(4 - (body.Count % 4)) % 4]);
        }

        return [.. Header(HeaderLength + directory.Length + body.Count), .. directory, .. body];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), 0x04200000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ", header.AsSpan(12));
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(24), 2000);
        header[27] = 1;
        header[29] = 1;
        Encoding.ASCII.GetBytes("acsp", header.AsSpan(36));
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(68), 0xF6D6);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(72), 0x10000);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(76), 0xD32D);
        return header;
    }

    private static byte[] Numbers(string type, params ReadOnlySpan<int> numbers)
    {
        var data = new byte[8 + (numbers.Length * 4)];
        Encoding.ASCII.GetBytes(type, data);
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8 + (i * 4)), numbers[i]);
        }

        return data;
    }

    /// <summary>Type 3 of the parametric curves (10.15): g, a, b, c, d of the standard's formula.</summary>
    private static byte[] Curve()
    {
        // 2.4, 1/1.055, 0.055/1.055, 1/12.92, 0.04045
        return Numbers("para", 0x00030000, 0x26666, 0xF2A7, 0x0D59, 0x13D0, 0x0A5B);
    }

    /// <summary>A text in one language (10.13).</summary>
    private static byte[] Text(string text)
    {
        byte[] characters = Encoding.BigEndianUnicode.GetBytes(text);
        return [.. Numbers("mluc", 1, 12, 0x656E5553, characters.Length, 28), .. characters];
    }
}
