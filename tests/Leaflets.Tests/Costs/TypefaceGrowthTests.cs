using System.Buffers.Binary;
using System.Text;
using Leaflets.Pdf.Fonts;
using Leaflets.Typesetting.Fonts;
using Xunit;

namespace Leaflets.Tests.Costs;

/// <summary>Twice the typeface costs twice the work to read and to cut down, whatever it is made of.</summary>
public sealed class TypefaceGrowthTests(ITestOutputHelper output)
{
    private const int Size = 1_000;
    private const int ArgumentsAreWords = 0x0001;
    private const int MoreParts = 0x0020;

    /// <summary>A triangle.</summary>
    private static readonly byte[] Outline = [0, 1, 0, 0, 0, 0, 0, 9, 0, 9, 0, 2, 0, 0, 0x37, 0x37, 0x37, 0, 9, 9, 0, 9, 9, 0];

    private static readonly Dictionary<string, Func<int, byte[]>> Faces = new(StringComparer.Ordinal)
    {
        ["glyphs"] = static n => Face(Enumerable.Repeat(Outline, n)),
        ["tables"] = static n => Face([Outline, Outline], more: Enumerable.Range(0, n).Select(Extra)),
        ["groups of characters"] = static n => Face([Outline, Outline], tables => tables["cmap"] = Groups(n)),
        ["segments of characters"] = static n => Face([Outline, Outline], tables => tables["cmap"] = Segments(n)),
        ["maps of characters"] = static n => Face([Outline, Outline], tables => tables["cmap"] = Maps(n)),
        ["names"] = static n => Face([Outline, Outline], tables => tables["name"] = Names(n)),
        ["contours of one glyph"] = static n => Face([Outline, Contours(n)]),
        ["parts of one glyph"] = static n => Face([Outline, Composite([.. Enumerable.Repeat(0, n)])]),
        ["parts of glyphs"] = static n => Face([Outline, Outline, .. Enumerable.Repeat(Composite([0, 1]), n)]),
        ["glyphs of the same parts"] = static n =>
            Face([Outline, Composite([0, 0]), Composite([1, 1]), Composite([2, 2]), .. Enumerable.Repeat(Composite([3, 3]), n)]),
    };

    public static TheoryData<string> Kinds => [.. Faces.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public void A_typeface_costs_work_in_proportion_to_its_file(string kind) =>
        output.WriteLine(StageCost.IsLinear(Size, Faces[kind], ReadAndCut));

    [Fact]
    public void Tables_that_lie_upon_each_other_are_refused()
    {
        // Each is summed up: as many times as there are tables the whole file would be.
        const int Tables = 500;
        var font = Faces["tables"](Tables);
        var directory = 12 + (16 * BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)));
        for (var at = 12; at < directory; at += 16)
        {
            if (font[at] == 'X')
            {
                BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(at + 8), directory);
                BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(at + 12), 4 * Tables);
            }
        }

        var fault = Assert.Throws<InvalidFontException>(() => FontFace.Load(MendedFont.Of(font)));
        Assert.Contains("upon each other", fault.Message, StringComparison.Ordinal);
    }

    private static bool ReadAndCut(byte[] file)
    {
        using var stream = new MemoryStream(file);
        _ = FontDescription.Read(stream);
        var face = FontFace.Load(file);
        var glyphs = Enumerable.Range(0, face.GlyphCount).Select(static glyph => (ushort)glyph).ToArray();
        var inked = glyphs.Count(face.HasInk);
        for (var character = 0; character < 0x3000; character += 0x100)
        {
            _ = face.GlyphOf(character);
        }

        return inked > 0 && TrueTypeSubsetter.Subset(face, glyphs, []).Length > 0;
    }

    /// <summary>A face of outlines with the head of one of the project's.</summary>
    private static byte[] Face(
        IEnumerable<byte[]> outlines, Action<Dictionary<string, byte[]>>? change = null, IEnumerable<(string, byte[])>? more = null)
    {
        var all = outlines.ToList();
        var (glyf, loca) = (new MemoryStream(), new byte[(all.Count + 1) * 4]);
        for (var i = 0; i < all.Count; i++)
        {
            glyf.Write(all[i]);
            glyf.Write(new byte[-glyf.Length & 3]);
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan((i + 1) * 4), (int)glyf.Length);
        }

        var model = TestFonts.Face("Noto Sans");
        var tables = ((string[])["OS/2", "head", "hhea", "maxp", "name", "post"]).ToDictionary(
            static tag => tag, tag => model.Table(tag).ToArray(), StringComparer.Ordinal);
        BinaryPrimitives.WriteInt16BigEndian(tables["head"].AsSpan(50), 1);
        BinaryPrimitives.WriteInt32BigEndian(tables["head"].AsSpan(8), 0);
        BinaryPrimitives.WriteUInt16BigEndian(tables["hhea"].AsSpan(34), (ushort)all.Count);
        BinaryPrimitives.WriteUInt16BigEndian(tables["maxp"].AsSpan(4), (ushort)all.Count);
        (tables["glyf"], tables["loca"], tables["hmtx"], tables["cmap"]) = (glyf.ToArray(), loca, new byte[all.Count * 4], Groups(1));
        change?.Invoke(tables);
        var sorted = tables.Select(static table => (table.Key, table.Value)).Concat(more ?? [])
            .OrderBy(static table => table.Item1, StringComparer.Ordinal).ToList();
        return SfntFile.Assemble(sorted);
    }

    private static (string, byte[]) Extra(int number) =>
        ($"X{(char)('a' + (number / 676 % 26))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number % 26))}", new byte[4]);

    private static byte[] Groups(int count)
    {
        var map = new byte[12 + 16 + (12 * count)];
        Words(map, 0, 1, 3, 10, 0, 12);
        BinaryPrimitives.WriteInt16BigEndian(map.AsSpan(12), 12);
        BinaryPrimitives.WriteInt32BigEndian(map.AsSpan(12 + 12), count);
        for (var i = 0; i < count; i++)
        {
            var group = map.AsSpan(28 + (12 * i));
            BinaryPrimitives.WriteInt32BigEndian(group, 0x41 + i);
            BinaryPrimitives.WriteInt32BigEndian(group[4..], 0x41 + i);
        }

        return map;
    }

    private static byte[] Segments(int count)
    {
        var bytes = 2 * (count + 1);
        var map = new byte[12 + 16 + (4 * bytes)];
        Words(map, 0, 1, 3, 1, 0, 12);
        BinaryPrimitives.WriteInt16BigEndian(map.AsSpan(12), 4);
        BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(12 + 6), (ushort)bytes);
        for (var i = 0; i <= count; i++)
        {
            var character = (ushort)(i == count ? 0xFFFF : 0x41 + (2 * i));
            BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(26 + (2 * i)), character);
            BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(28 + bytes + (2 * i)), character);
            BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(28 + (2 * bytes) + (2 * i)), (ushort)-character);
        }

        return map;
    }

    private static byte[] Maps(int count)
    {
        var map = new byte[4 + (8 * count) + 16];
        BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(2), (ushort)count);
        for (var i = 0; i < count; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(map.AsSpan(4 + (8 * i) + 4), 4 + (8 * count));
        }

        return map;
    }

    private static byte[] Names(int count)
    {
        var text = Encoding.BigEndianUnicode.GetBytes("Grown");
        var names = new byte[6 + (12 * count) + text.Length];
        Words(names, 0, count, 6 + (12 * count));
        for (var i = 0; i < count; i++)
        {
            Words(names.AsSpan(6 + (12 * i)), 3, 1, 0x409, i == count - 1 ? 1 : 5, text.Length, 0);
        }

        text.CopyTo(names, 6 + (12 * count));
        return names;
    }

    private static byte[] Contours(int count)
    {
        var outline = new byte[10 + (2 * count) + 2 + count + (2 * count)];
        BinaryPrimitives.WriteInt16BigEndian(outline, (short)count);
        for (var i = 0; i < count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(10 + (2 * i)), (ushort)i);
            outline[10 + (2 * count) + 2 + i] = 0x36;
        }

        return outline;
    }

    private static byte[] Composite(int[] parts)
    {
        var outline = new byte[10 + (8 * parts.Length)];
        BinaryPrimitives.WriteInt16BigEndian(outline, -1);
        for (var i = 0; i < parts.Length; i++)
        {
            Words(outline.AsSpan(10 + (8 * i)), ArgumentsAreWords | (i < parts.Length - 1 ? MoreParts : 0), parts[i]);
        }

        return outline;
    }

    private static void Words(Span<byte> bytes, params ReadOnlySpan<int> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes[(2 * i)..], (ushort)words[i]);
        }
    }
}
