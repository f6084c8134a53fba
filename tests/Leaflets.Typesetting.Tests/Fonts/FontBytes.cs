using System.Buffers.Binary;
using System.Text;

namespace Leaflets.Typesetting.Tests.Fonts;

/// <summary>A typeface of the project as bytes that a test changes.</summary>
internal sealed class FontBytes
{
    private FontBytes(byte[] all) => All = all;

    /// <summary>The whole file.</summary>
    public byte[] All { get; }

    /// <summary>The files of all typefaces.</summary>
    public static string[] Files()
    {
        _ = TestFonts.Catalog;
        var folder = Environment.GetEnvironmentVariable("LEAFLETS_FONTS") ?? Path.Combine(AppContext.BaseDirectory, "fonts");
        return [.. Directory.EnumerateFiles(folder, "*.ttf", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    /// <summary>A copy of a typeface.</summary>
    public static FontBytes Of(string file = "NotoSans_400Regular.ttf") =>
        new(File.ReadAllBytes(Files().Single(path => Path.GetFileName(path) == file)));

    /// <summary>The names of its tables.</summary>
    public IEnumerable<string> Tables =>
        Enumerable.Range(0, BinaryPrimitives.ReadUInt16BigEndian(All.AsSpan(4)))
        .Select(i => Encoding.ASCII.GetString(All, 12 + (16 * i), 4));

    /// <summary>A table, to be changed in its place.</summary>
    public Span<byte> Table(string tag) => All.AsSpan(Word(tag, 8), Word(tag, 12));

    /// <summary>States another length of a table.</summary>
    public void Cut(string tag, int length) => BinaryPrimitives.WriteInt32BigEndian(All.AsSpan(Record(tag) + 12), length);

    private int Word(string tag, int offset) => BinaryPrimitives.ReadInt32BigEndian(All.AsSpan(Record(tag) + offset));

    private int Record(string tag) => 12 + (16 * Tables.ToList().IndexOf(tag));
}
