using System.Globalization;
using System.Text;
using Leaflets.Formats.Pdf.Reading;
using Leaflets.Inspection;
using Xunit;

namespace Leaflets.Tests.Costs;

/// <summary>Twice the PDF costs twice the work to inspect, and to compare, whatever it is made of.</summary>
public sealed class InspectionGrowthTests(ITestOutputHelper output)
{
    private const int Size = 300;

    /// <summary>More than a leaflet's PDF has.</summary>
    private const int MostBytes = 4 << 20;
    private const string Contents = "BT /F 9 Tf (a) Tj ET";

    private static readonly Dictionary<string, Func<int, byte[]>> Files = new(StringComparer.Ordinal)
    {
        ["objects"] = static n => Pdf(Numbered(n, "<</A %>>")),
        ["objects that refer to the next"] = static n => Pdf([.. Enumerable.Range(1_000, n).Select(static i => (i, $"[{i + 1} 0 R]"))]),
        ["streams"] = static n => Pdf(Numbered(n, "<</Length 3>>\nstream\nabc\nendstream")),
        ["streams of a wrong length"] = static n => Pdf(Numbered(n, "<</Length 9>>\nstream\nabc\nendstream")),
        ["streams whose lengths are objects"] = static n =>
            Pdf([.. Numbered(n, "<</Length 9 0 R>>\nstream\nabc\nendstream"), (9, "3")]),
        ["streams that do not end"] = static n => Pdf([.. Numbered(n, "<</A 1>>\nstream\n"), (100_000, "endstream")]),
        ["a list of tables"] = static n => Chain(n),
        ["a table without places"] = static n => Pdf(Numbered(n, "<</A %>>"), hasTable: false),
        ["pages"] = static n => Pdf([(2, $"<</Kids[{References(n)}]>>"), .. Numbered(n, "<</Type/Page/Contents 4 0 R>>")]),
        ["pages that share resources"] = static n =>
            Pdf([(2, $"<</Resources<</Font<</F 5 0 R>>>>/Kids[{References(n)}]>>"), .. Numbered(n, "<</Type/Page/Contents 4 0 R>>")]),
        ["contents of one page"] = static n =>
            Pdf([(3, $"<</Type/Page/Contents[{References(n)}]>>"), .. Numbered(n, "<</Length 3>>\nstream\nq Q\nendstream")]),
        ["text"] = static n => Page(GrowingInput.Many(n, "BT /F 9 Tf (word %) Tj ET ")),
        ["one text of pieces"] = static n => Page($"BT /F 9 Tf [{GrowingInput.Many(n, "(a)-5")}] TJ ET"),
        ["one long string"] = static n => Page($"BT /F 9 Tf ({GrowingInput.Many(n, "word ")}) Tj ET"),
        ["brackets in one string"] = static n => Page($"BT /F 9 Tf ({GrowingInput.Many(n, "(")}{GrowingInput.Many(n, ")")}) Tj ET"),
        ["states"] = static n => Page(GrowingInput.Many(n, "q ") + GrowingInput.Many(n, "Q ")),
        ["marks"] = static n => Page(GrowingInput.Many(n, "/P<</MCID %>>BDC BT /F 9 Tf (a) Tj ET EMC ")),
        ["marks in marks"] = static n => Page(GrowingInput.Many(
            n, GrowingInput.Many(20, "/Span BMC ") + GrowingInput.Many(20, "EMC "))),
        ["artifacts"] = static n => Page(GrowingInput.Many(n, "/Artifact BMC BT /F 9 Tf (a) Tj ET EMC ")),
        ["paths"] = static n => Page(GrowingInput.Many(n, "0 0 m % 9 l S ")),
        ["pictures in the text"] = static n => Page(GrowingInput.Many(n, "BI /W 1/H 1/BPC 8/CS/G ID a EI ")),
        ["forms"] = static n => Forms(n, "/X% Do "),
        ["one form many times"] = static n => Forms(1, GrowingInput.Many(n, "/X0 Do ")),
        ["elements"] = static n => Tree($"<</K[{References(n)}]>>", Numbered(n, "<</S/P/P 6 0 R/Alt(a)>>")),
        ["elements in the list"] = static n =>
            Tree("<</K[7 0 R]>>", [(7, $"<</S/L/P 6 0 R/K[{References(n)}]>>"), .. Numbered(n, "<</S/LI/P 7 0 R>>")]),
        ["rows"] = static n => Tree(
            "<</K[7 0 R]>>", [(7, $"<</S/Table/P 6 0 R/K[{References(n)}]>>"), .. Numbered(n, "<</S/TR/P 7 0 R/K[<</S/TD>><</S/TD>>]>>")]),
        ["cells of one row"] = static n => Tree(
            "<</K[7 0 R]>>", [(7, $"<</S/Table/P 6 0 R/K[<</S/TR/K[{References(n)}]>>]>>"), .. Numbered(n, "<</S/TD/A<</O/Table>>>>")]),
        ["cells that name their headers"] = static n => Tree(
            "<</K[7 0 R]>>",
            [
                (7, $"<</S/Table/P 6 0 R/K[{References(n)}]>>"),
                .. Numbered(n, "<</S/TR/K[<</S/TH/ID(h%)>><</S/TD/A<</O/Table/Headers[(h%)]>>>>]>>"),
            ]),
        ["headings"] = static n => Tree($"<</K[{References(n)}]>>", Numbered(n, "<</S/H2/P 6 0 R>>")),
        ["roles"] = static n =>
            Tree($"<</K[{References(n)}]/RoleMap<<{GrowingInput.Many(n, "/R% /P")}>>>>", Numbered(n, "<</S/R%/P 6 0 R>>")),
        ["roles of roles"] = static n => Tree(
            $"<</K[{References(n)}]/RoleMap<<{string.Concat(Enumerable.Range(0, n).Select(static i => $"/R{i} /R{i + 1}"))}>>>>",
            Numbered(n, "<</S/R%/P 6 0 R>>")),
        ["parents"] = static n => Tree($"<</K[]/ParentTree<</Nums[{GrowingInput.Many(n, "% [6 0 R]")}]>>>>", []),
        ["marks that elements have"] = static n => Pdf(
        [
            (1, "<</Pages 2 0 R/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>/Lang(en)>>"),
            (3, "<</Type/Page/Contents 4 0 R/StructParents 0/Resources<</Font<</F 5 0 R>>>>>>"),
            (4, Stream(GrowingInput.Many(n, "/P<</MCID %>>BDC BT /F 9 Tf (a) Tj ET EMC "))),
            (6, $"<</K[{References(n)}]/ParentTree<</Nums[0[{References(n)}]]>>>>"), .. Numbered(n, "<</S/P/P 6 0 R/Pg 3 0 R/K %>>"),
        ]),
        ["links of one element"] = static n => Pdf(
        [
            (1, "<</Pages 2 0 R/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>/Lang(en)>>"),
            (3, $"<</Type/Page/Contents 4 0 R/Annots[{References(n)}]>>"),
            (6, $"<</K<</S/Link/Pg 3 0 R/K[{GrowingInput.Many(n, "<</Type/OBJR/Obj 1%0 0 R>>")}]>>>>"),
            .. Enumerable.Range(0, n).Select(static i => (
                int.Parse($"1{i}0", CultureInfo.InvariantCulture), $"<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(http://a/{i})>>>>")),
        ]),
        ["annotations"] = static n => Pdf(
            [(3, $"<</Type/Page/Contents 4 0 R/Annots[{References(n)}]>>"), .. Numbered(n, "<</Subtype/Link/Rect[0 0 9 9]>>")]),
        ["fonts"] = static n => Pdf(
        [
            (3, $"<</Type/Page/Contents 4 0 R/Resources<</Font<<{Named(n, "F")}>>>>>>"),
            (4, Stream(GrowingInput.Many(n, "BT /F% 9 Tf (a) Tj ET "))),
            .. Numbered(n, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"),
        ]),
        ["codes of one font"] = static n => Pdf(
        [
            (4, Stream("BT /F 9 Tf <00410042> Tj ET")),
            (5, "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 6 0 R>>"),
            (6, Stream($"{n} beginbfchar {Hex(n, "<%><0041>")}endbfchar")), (7, "<</Type/Font/Subtype/CIDFontType2/BaseFont/A>>"),
        ]),
        ["ranges of one font"] = static n => Pdf(
        [
            (4, Stream("BT /F 9 Tf <00410042> Tj ET")),
            (5, "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 6 0 R>>"),
            (6, Stream($"{n} beginbfrange {Hex(n, "<%><%><0041>")}endbfrange")), (7, "<</Type/Font/Subtype/CIDFontType2/BaseFont/A>>"),
        ]),
        ["widths of one font"] = static n => Pdf(
        [
            (5, "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[7 0 R]>>"),
            (7, $"<</Type/Font/Subtype/CIDFontType2/BaseFont/A/W[{GrowingInput.Many(n, "%[500]")}]>>"),
        ]),
        ["comments"] = static n => Page(string.Concat(Enumerable.Repeat("% a\n", n)) + Contents),
        ["keys of one object"] = static n => Pdf([(100, $"<<{GrowingInput.Many(n, "/A% 1")}>>")]),
        ["metadata"] = static n => Pdf(
        [
            (1, "<</Pages 2 0 R/Metadata 6 0 R>>"),
            (6, Stream(
                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + GrowingInput.Many(
                    Math.Min(n, 10_000), "<r:Description xmlns:a%=\"urn:a%\" a%:b=\"c\"/>") + "</r:RDF></x:xmpmeta>")),
        ]),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_PDF_costs_work_in_proportion_to_its_length_to_inspect(string name) =>
        output.WriteLine(StageCost.IsLinear(Size, Files[name], Inspect));

    [Theory, MemberData(nameof(Names))]
    public void Inspecting_a_PDF_can_be_ended_at_any_time(string name) => StageCost.IsLookedAt(
        Size, Files[name], Inspect, MostBytes);

    private static bool Inspect(byte[] file) => PdfPlainText.Of(PdfInspection.Read(file)).Length >= 0;

    private static byte[] Page(string contents) => Pdf([(4, Stream(contents))]);

    private static byte[] Forms(int count, string use) => Pdf(
    [
        (3, $"<</Type/Page/Contents 4 0 R/Resources<</XObject<<{Named(count, "X")}>>>>>>"),
        (4, Stream(GrowingInput.Many(use.Contains('%') ? count : 1, use))),
        .. Numbered(count, "<</Subtype/Form/Length 3>>\nstream\nq Q\nendstream"),
    ]);

    private static byte[] Tree(string root, (int, string)[] elements) => Pdf(
        [(1, "<</Pages 2 0 R/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>/Lang(en)>>"), (6, root), .. elements]);

    private static string Stream(string text) => $"<</Length {text.Length}>>\nstream\n{text}\nendstream";

    /// <summary>Objects from 1,000 on, whose number stands for <c>%</c> from 0 on.</summary>
    private static (int, string)[] Numbered(int count, string content) => [.. Enumerable.Range(0, count).Select(
        i => (1_000 + i, content.Replace("%", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)))];

    private static string References(int count) => string.Join(' ', Enumerable.Range(1_000, count).Select(static i => $"{i} 0 R"));

    private static string Named(int count, string name) =>
        string.Concat(Enumerable.Range(0, count).Select(i => $"/{name}{i} {1_000 + i} 0 R"));

    private static string Hex(int count, string piece) => string.Concat(Enumerable.Range(0, count).Select(
        i => piece.Replace("%", i.ToString("X4", CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    private static byte[] Pdf((int Number, string Content)[] objects, bool hasTable = true)
    {
        var all = new SortedDictionary<int, string>
        {
            [1] = "<</Pages 2 0 R>>",
            [2] = "<</Kids[3 0 R]>>",
            [3] = "<</Type/Page/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            [4] = Stream(Contents),
            [5] = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        };
        foreach (var (number, content) in objects)
        {
            all[number] = content;
        }

        var (file, places) = (new StringBuilder("%PDF-1.7\n"), new StringBuilder());
        foreach (var (number, content) in all)
        {
            places.Append(CultureInfo.InvariantCulture, $"{number} 1\n{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n").Append(content).Append("\nendobj\n");
        }

        var table = file.Length;
        file.Append(hasTable ? $"xref\n{places}" : string.Empty).Append("trailer\n<</Root 1 0 R>>\n");
        file.Append(CultureInfo.InvariantCulture, $"startxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>A file whose table of cross-references was added to again and again.</summary>
    private static byte[] Chain(int count)
    {
        var file = new StringBuilder(Encoding.Latin1.GetString(Pdf([])));
        var before = file.ToString().LastIndexOf("xref\n1 ", StringComparison.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var table = file.Length;
            file.Append("xref\n0 0\ntrailer\n<</Root 1 0 R/Prev ").Append(before).Append(">>\n");
            file.Append(CultureInfo.InvariantCulture, $"startxref\n{table}\n%%EOF\n");
            before = table;
        }

        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
