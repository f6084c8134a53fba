using System.IO.Compression;
using System.Text;
using Leaflets.Inspection.Conformance;
using Leaflets.Inspection.Reading;
using Xunit;

namespace Leaflets.Pdf.Tests.Inspection.Reading;

/// <summary>Small files that ask for much: each ends in words, by counts that are the same on every machine.</summary>
public sealed class BombTests
{
    private const string Memory = "Reading the file takes more than 512 MB of memory.";
    private const string Steps = "Reading the file takes more than 200000000 steps.";
    private const string Font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>";

    public static TheoryData<string, string, (int Number, byte[] Content)[]> Bombs => new()
    {
        { "one stream many times in a page's contents", Memory,
            [(3, Plain($"<</Type/Page/Contents[{Times("4 0 R ", 10_000)}]>>")), (4, Packed(Times("% a\n", 20_000)))] },
        { "one stream in the contents of many pages", Steps,
            [(2, Plain($"<</Kids[{Numbers(100, 40_000)}]>>")), (4, Packed("%" + new string('a', 1 << 20))),
            .. Many(100, 40_000, "<</Type/Page/Contents 4 0 R>>")] },
        { "numbers and no operator", Memory, [(4, Packed(Times("1 ", 12_000_000)))] },
        { "an array of numbers", Memory, [(4, Packed($"[{Times("1 ", 9_000_000)}] TJ"))] },
        { "a long string that is shown", Memory, [(4, Packed($"BT /F 1 Tf ({new string('a', 9_000_000)}) Tj ET"))] },
        { "states that are saved and not restored", Memory, [(4, Packed(Times("q ", 9_000_000)))] },
        { "marks in marks around much text", Steps,
        [(4, Packed(Times("/P<</Lang(en)>> BDC ", 199) + "BT /F 1 Tf " + Times("(a) Tj ", 400_000)))] },
        { "a code that stands for much text", Steps,
            [(4, Packed($"BT /F 1 Tf /P<</MCID 0>> BDC ({new string('a', 2000)}) Tj EMC ET")), (5, Plain(Font)),
            (6, Packed($"<61> <{Times("0041", 500_000)}> endbfchar"))] },
        { "elements that share their kids", Memory,
        [(1, Plain("<</Pages 2 0 R/StructTreeRoot 6 0 R>>")), (6, Plain($"<</K[{Numbers(100, 100)}]>>")),
        (7, Plain($"[{Times("1 ", 50_000)}]")), .. Many(100, 100, "<</S/P/K 7 0 R>>")] },
        { "elements that share a long text", Steps,
        [(1, Plain("<</Pages 2 0 R/StructTreeRoot 6 0 R>>")), (6, Plain($"<</K[{Numbers(100, 5000)}]>>")),
        (7, Plain($"({new string('a', 100_000)})")), .. Many(100, 5000, "<</S/Figure/Alt 7 0 R>>")] },
        { "cells that share their attributes", Steps,
        [(1, Plain("<</Pages 2 0 R/StructTreeRoot 6 0 R>>")), (6, Plain("<</K<</S/Table/K 8 0 R>>>>")),
        (7, Plain($"[{Times("<</O/Table/X 1>>", 10_000)}]")), (8, Plain($"[{Times("<</S/TR/K<</S/TD/A 7 0 R>>>>", 10_000)}]"))] },
        { "pages that share their annotations", Steps,
        [(2, Plain($"<</Kids[{Numbers(100, 10_000)}]>>")), (6, Plain($"[{Times("7 0 R ", 50_000)}]")), (7, Plain("<</Subtype/Link>>")),
        .. Many(100, 10_000, "<</Type/Page/Annots 6 0 R>>")] },
        { "a filter in a filter in a filter", "A stream has more than 134217728 bytes.",
        [(4, Filtered("[/Fl/Fl]", Deflated(Deflated(new byte[130 << 20]))))] },
        { "metadata in metadata", "The metadata are nested more than 50 deep, or have more than 200000 parts.",
            [(1, Plain("<</Pages 2 0 R/Metadata 6 0 R>>")), (6, Packed(Times("<a>", 100_000) + Times("</a>", 100_000)))] },
    };

    [Theory]
    [MemberData(nameof(Bombs), DisableDiscoveryEnumeration = true)]
    public void A_small_file_that_asks_for_much_is_refused_with_the_bound_named(
        string what, string message, (int Number, byte[] Content)[] objects)
    {
        var refused = Assert.Throws<InvalidPdfException>(() => PdfInspection.Read(File(objects)));
        Assert.True(refused.Message == message, $"{what}: {refused.Message}");
    }

    [Fact]
    public void Lengths_that_each_wait_for_the_next_object_take_no_stack() =>
        Assert.Contains(
            PdfInspection.Read(
                File([.. Enumerable.Range(10, 50_000)
                    .Select(static i => (i, Plain($"<</Length {i + 1} 0 R>>\nstream\nabc\nendstream")))])).Violations,
            static violation => violation.Condition == "A-6.1.7.1-1");

    [Fact]
    public void The_end_of_streams_without_ends_is_looked_for_once()
    {
        var file = new StringBuilder("%PDF-1.7\n");
        for (var i = 1; i < 100_000; i++)
        {
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i} 0 obj<</A 1>>stream\n ");
        }

        Assert.Equal(
            "The file has no trailer.",
            Assert.Throws<InvalidPdfException>(
                () => PdfInspection.Read(Encoding.Latin1.GetBytes(file.Append("endstream\n").ToString()))).Message);
    }

    private static byte[] File((int Number, byte[] Content)[] objects)
    {
        var all = new SortedDictionary<int, byte[]>
        {
            [1] = Plain("<</Pages 2 0 R>>"),
            [2] = Plain("<</Kids[3 0 R]>>"),
            [3] = Plain("<</Type/Page/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"),
            [4] = Plain("<</Length 0>>\nstream\n\nendstream"),
            [5] = Plain("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"),
        };
        foreach (var (number, content) in objects)
        {
            all[number] = content;
        }

        var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var places = new List<string>();
        foreach (var (number, content) in all)
        {
            places.Add(FormattableString.Invariant($"{number} 1\n{file.Length:D10} 00000 n \n"));
            file.Write(Plain($"{number} 0 obj\n"));
            file.Write(content);
            file.Write("\nendobj\n"u8);
        }

        var table = file.Length;
        file.Write(Plain($"xref\n{string.Concat(places)}trailer\n<</Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Plain(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Packed(string text) => Filtered("/Fl", Deflated(Plain(text)));

    private static byte[] Filtered(string filters, byte[] data) =>
        [.. Plain($"<</Length {data.Length}/Filter{filters}>>\nstream\n"), .. data, .. "\nendstream"u8];

    private static byte[] Deflated(byte[] data)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            zlib.Write(data);
        }

        return packed.ToArray();
    }

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Numbers(int first, int count) =>
        string.Join(' ', Enumerable.Range(first, count).Select(static number => $"{number} 0 R"));

    private static IEnumerable<(int, byte[])> Many(int first, int count, string content) =>
        Enumerable.Range(first, count).Select(number => (number, Plain(content)));
}
