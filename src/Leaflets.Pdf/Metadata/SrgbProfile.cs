using System.Buffers.Binary;
using System.Text;

namespace Leaflets.Pdf.Metadata;

/// <summary>An ICC version 2.1 display profile of sRGB (IEC 61966-2-1), made from the standard's numbers (ICC.1:2001-04).</summary>
internal static class SrgbProfile
{
    private const int CurvePoints = 1024;

    /// <summary>Makes the profile.</summary>
    public static byte[] Make()
    {
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB IEC61966-2.1")),
            ("cprt", Text("No copyright, use freely")),
            ("wtpt", Xyz(0xF6D6, 0x10000, 0xD32D)),
            ("rXYZ", Xyz(0x6FA2, 0x38F5, 0x0390)),
            ("gXYZ", Xyz(0x6299, 0xB785, 0x18DA)),
            ("bXYZ", Xyz(0x24A0, 0x0F84, 0xB6CF)),
            ("rTRC", Curve()),
            ("gTRC", []),
            ("bTRC", []),
        ];
        var body = new MemoryStream();
        var directory = new byte[4 + (tags.Length * 12)];
        BinaryPrimitives.WriteInt32BigEndian(directory, tags.Length);
        var (offset, length) = (0, 0);
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i].Data.Length > 0)
            {
                (offset, length) = (128 + directory.Length + (int)body.Length, tags[i].Data.Length);
                body.Write(tags[i].Data);
                body.Write(new byte[(4 - (length % 4)) % 4]);
            }

            var record = directory.AsSpan(4 + (i * 12));
            Encoding.ASCII.GetBytes(tags[i].Tag, record);
            BinaryPrimitives.WriteInt32BigEndian(record[4..], offset);
            BinaryPrimitives.WriteInt32BigEndian(record[8..], length);
        }

        return [.. Header(128 + directory.Length + (int)body.Length), .. directory, .. body.ToArray()];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[128];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), 0x02100000);
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

    private static byte[] Xyz(int x, int y, int z)
    {
        var data = new byte[20];
        Encoding.ASCII.GetBytes("XYZ ", data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), x);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(12), y);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(16), z);
        return data;
    }

    private static byte[] Text(string text) => [.. "text\0\0\0\0"u8, .. Encoding.ASCII.GetBytes(text), 0];

    private static byte[] Description(string text)
    {
        var data = new byte[12 + text.Length + 1 + 78];
        Encoding.ASCII.GetBytes("desc", data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), text.Length + 1);
        Encoding.ASCII.GetBytes(text, data.AsSpan(12));
        return data;
    }

    private static byte[] Curve()
    {
        var data = new byte[12 + (CurvePoints * 2)];
        Encoding.ASCII.GetBytes("curv", data);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(8), CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var value = i / (double)(CurvePoints - 1);
            var linear = value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(12 + (i * 2)), (ushort)Math.Round(linear * 65535));
        }

        return data;
    }
}
