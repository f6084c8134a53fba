using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Leaflets.Fuzzing.Targets;

namespace Leaflets.Fuzzing.Seeds;

/// <summary>
/// Damage to a font, as a file that can be read: typefaces have authors and do not lie in the corpus. Each line names a table, an offset in
/// it and the bytes to write there (<c>loca 4 FF FF</c>); <c>file</c> is the file from its beginning, <c>cut 100</c> ends it after so many
/// bytes. Lines that begin with # say what it is.
/// </summary>
internal static class FontDamage
{
    private const int DirectoryOffset = 12;
    private const int RecordLength = 16;

    /// <summary>The small font with the damage that a file describes.</summary>
    public static byte[] Apply(byte[] file, ProjectFiles project)
    {
        var font = SmallFont.Make(project);
        foreach (var line in Encoding.UTF8.GetString(file)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            switch (line.Split(' '))
            {
                case ["#", ..]:
                    break;
                case ["cut", var length]:
                    font = font[..Math.Min(font.Length, Number(length))];
                    break;
                case [var table, var offset, .. var bytes]:
                    var at = OffsetOf(font, table) + Number(offset);
                    Convert.FromHexString(string.Concat(bytes)).CopyTo(font, at);
                    break;
                case var other:
                    throw new FormatException($"'{string.Join(' ', other)}' is no damage");
            }
        }

        return font;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int OffsetOf(byte[] font, string table)
    {
        if (table == "file")
        {
            return 0;
        }

        for (var record = DirectoryOffset; record + RecordLength <= font.Length; record += RecordLength)
        {
            if (Encoding.ASCII.GetString(font, record, 4).TrimEnd() == table)
            {
                return BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(record + 8));
            }
        }

        throw new FormatException($"the font has no table '{table}'");
    }
}
