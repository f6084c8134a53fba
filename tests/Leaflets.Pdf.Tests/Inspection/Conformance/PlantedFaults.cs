using System.Text.RegularExpressions;
using Leaflets.Inspection.Reading;

namespace Leaflets.Pdf.Tests.Inspection.Conformance;

/// <summary>One fault for each condition, and how it is planted in a good file.</summary>
internal static partial class PlantedFaults
{
    /// <summary>Condition → what plants it.</summary>
    public static readonly SortedDictionary<string, Action<Planter>> All = new(StringComparer.Ordinal)
    {
        ["01-003"] = file => file.RewritePage(text => First(text, "BDC\n", "BDC\n/Artifact BMC\nEMC\n")),
        ["01-004"] = file => file.RewritePage(text => $"/Artifact BMC\n{text}\nEMC\n"),
        ["01-005"] = file => file.RewritePage(text => $"{text}\n0 0 10 10 re f\n"),
        ["01-007"] = file => file.Catalog["MarkInfo"] = Planter.Dictionary("<</Marked true/Suspects true>>"),
        ["02-001"] = file => file.Element("Strong")["S"] = new PdfName("Loud"),
        ["02-003"] = file => RoleMap(file)["Strong"] = new PdfName("Strong"),
        ["02-004"] = file => RoleMap(file)["P"] = new PdfName("Span"),
        ["06-001"] = file => file.Catalog.Remove("Metadata"),
        ["06-002"] = file => file.RewriteMetadata(text => Part().Replace(text, string.Empty)),
        ["06-003"] = file => file.RewriteMetadata(text => DcTitle().Replace(text, string.Empty)),
        ["07-001"] = file => file.Catalog.Remove("ViewerPreferences"),
        ["07-002"] = file => file.Catalog["ViewerPreferences"] = Planter.Dictionary("<</DisplayDocTitle false>>"),
        ["09-004"] = file => file.Element("TBody")["S"] = new PdfName("Div"),
        ["09-005"] = file => file.Element("LBody")["S"] = new PdfName("P"),
        ["09-006"] = file => file.Element("Strong")["S"] = new PdfName("TOCI"),
        ["09-007"] = file => file.Element("Strong")["S"] = new PdfName("RB"),
        ["09-008"] = file => file.Element("Strong")["S"] = new PdfName("WT"),
        ["10-001"] = file => file.Rewrite(file.Font["ToUnicode"], text => FirstMapping().Replace(text, "<FFF0> $2", 1)),
        ["11-001"] = file => WithoutLanguage(file, keepDocument: false),
        ["11-003"] = file =>
        {
            var outline = file.Catalog["Outlines"];
            WithoutLanguage(file, keepDocument: true);
            file.Catalog["Outlines"] = outline;
        },
        ["11-002"] = file =>
        {
            WithoutLanguage(file, keepDocument: true);
            var kids = file.Pdf.Get(new PdfDictionary(file.Tree), "K") is PdfArray array ? array.Items : [file.Tree["K"]];
            var element = file.Add(
                new PdfDictionary(
                    new()
                    {
                        ["S"] = new PdfName("Figure"),
                        ["P"] = file.Catalog["StructTreeRoot"],
                        ["Alt"] = new PdfString("a"u8.ToArray(), true)
                    }));
            file.Tree["K"] = new PdfArray([.. kids, element]);
        },
        ["11-006"] = file => WithoutLanguage(file, keepDocument: true, keepMetadata: true),
        ["13-004"] = file => file.Element("Figure").Remove("Alt"),
        ["14-002"] = file => file.Element("H1")["S"] = new PdfName("H2"),
        ["14-003"] = file => file.Element("H2")["S"] = new PdfName("H3"),
        ["14-006"] = file => (file.Element("H1")["S"], file.Element("H2")["S"]) = (new PdfName("H"), new PdfName("H")),
        ["14-007"] = file => file.Element("H2")["S"] = new PdfName("H"),
        ["15-003"] = file => file.Element("TH").Remove("A"),
        ["17-002"] = file => file.Element("Strong")["S"] = new PdfName("Formula"),
        ["19-003"] = file => file.Element("Note").Remove("ID"),
        ["19-004"] = file => file.Element("Note", 1)["ID"] = file.Element("Note")["ID"],
        ["20-001"] = file => file.Catalog["OCProperties"] = Planter.Dictionary("<</OCGs[]/D<</Name(a)>>/Configs[<<>>]>>"),
        ["20-002"] = file => file.Catalog["OCProperties"] = Planter.Dictionary("<</OCGs[]/D<<>>>>"),
        ["20-003"] = file => file.Catalog["OCProperties"] = Planter.Dictionary("<</OCGs[]/D<</Name(a)/AS[]>>>>"),
        ["21-001"] = file => file.Add(Planter.Dictionary("<</Type/Filespec/F(a.txt)/EF<<>>>>")),
        ["25-001"] = file => file.Catalog["AcroForm"] = new PdfDictionary(
            new()
            {
                ["Fields"] = new PdfArray([]),
                ["XFA"] = file.Add(file.Stream("<<>>", "<config><dynamicRender>required</dynamicRender></config>"))
            }),
        ["28-002"] = file => Annotate(file, "<</Type/Annot/Subtype/Square/F 4/Contents(a)/Rect[0 0 0 0]>>"),
        ["28-004"] = file =>
        {
            file.Element("Strong")["S"] = new PdfName("Annot");
            Annotate(file, "<</Type/Annot/Subtype/Square/F 4/Rect[0 0 0 0]/StructParent 900>>");
            Parent(file, 900, file.Element("Annot"));
        },
        ["28-005"] = file =>
        {
            file.Element("Strong")["S"] = new PdfName("Form");
            Annotate(file, "<</Type/Annot/Subtype/Widget/F 4/Rect[0 0 0 0]/StructParent 900>>");
            Parent(file, 900, file.Element("Form"));
        },
        ["28-007"] = file => Annotate(file, "<</Type/Annot/Subtype/TrapNet/F 4/Rect[0 0 0 0]>>"),
        ["28-008"] = file => file.Page.Remove("Tabs"),
        ["28-009"] = file => file.Page["Tabs"] = new PdfName("R"),
        ["28-010"] = file => Annotate(file, "<</Type/Annot/Subtype/Widget/F 4/TU(a)/Rect[0 0 0 0]>>"),
        ["28-011"] = file => file.Link.Remove("StructParent"),
        ["28-012"] = file => file.Link.Remove("Contents"),
        ["28-017"] = file =>
        {
            Annotate(file, "<</Type/Annot/Subtype/PrinterMark/F 4/Rect[0 0 0 0]/StructParent 900>>");
            Parent(file, 900, file.Element("Strong"));
        },
        ["30-001"] = file => Paint(file, "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Ref<<>>>>", "/Artifact BMC /X Do EMC"),
        ["30-002"] = file => Paint(file, "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]>>", "/Artifact BMC /X Do /X Do EMC", "% /MCID\n"),
        ["31-004"] = file => file.Descendant["CIDToGIDMap"] = new PdfName("Other"),
        ["31-005"] = file => file.Descendant.Remove("CIDToGIDMap"),
        ["31-006"] = file => file.Font["Encoding"] = new PdfName("Own-H"),
        ["31-007"] = file =>
            Encode(
                file, "<</Type/CMap/CMapName/Own/WMode 1/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>",
                "/WMode 0 def"),
        ["31-008"] = file =>
            Encode(
                file, "<</Type/CMap/CMapName/Own/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>", "/Other-H usecmap"),
        ["31-001"] = file =>
            Encode(file, "<</Type/CMap/CMapName/Own/CIDSystemInfo<</Registry(Other)/Ordering(Identity)/Supplement 0>>>>", "/WMode 0 def"),
        ["31-002"] = file =>
            Encode(file, "<</Type/CMap/CMapName/Own/CIDSystemInfo<</Registry(Adobe)/Ordering(Other)/Supplement 0>>>>", "/WMode 0 def"),
        ["31-003"] = file =>
        {
            file.Descendant["CIDSystemInfo"] = Planter.Dictionary("<</Registry(Adobe)/Ordering(Identity)/Supplement 2>>");
            Encode(file, "<</Type/CMap/CMapName/Own/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>", "/WMode 0 def");
        },
        ["31-011"] = file => file.Descendant["CIDToGIDMap"] = file.Add(file.Stream("<<>>", new string('\u00FF', 131072))),
        ["31-009"] = file => file.Descriptor.Remove("FontFile2"),
        ["31-014"] = file => file.Descriptor["CIDSet"] = file.Add(file.Stream("<<>>", "\u0080")),
        ["31-015"] = file => file.Descriptor["CIDSet"] = file.Add(file.Stream("<<>>", new string('\u00FF', 8192))),
        ["31-016"] = file => file.Descendant["W"] =
            new PdfArray([new PdfNumber(0, true), new PdfNumber(65535, true), new PdfNumber(1, true)]),
        ["31-027"] = file => file.Font.Remove("ToUnicode"),
        ["31-028"] = file => file.Rewrite(file.Font["ToUnicode"], text => FirstMapping().Replace(text, "$1 <0000>", 1)),
        ["31-029"] = file => file.Rewrite(file.Font["ToUnicode"], text => FirstMapping().Replace(text, "$1 <FEFF>", 1)),
        ["31-030"] = file =>
        {
            file.RewritePage(text => ShownText().Replace(text, "[<0000>]TJ", 1));
            file.Rewrite(file.Font["ToUnicode"], text => FirstMapping().Replace(text, "<0000> $2\n$1 $2", 1));
        },
    };

    private static Dictionary<string, PdfObject> RoleMap(Planter file) =>
        file.Pdf.Dictionary(new PdfDictionary(file.Tree), "RoleMap")!.Entries;

    private static string First(string text, string old, string replacement)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + old.Length));
    }

    private static void WithoutLanguage(Planter file, bool keepDocument, bool keepMetadata = false)
    {
        file.Catalog.Remove("Lang");
        file.Catalog.Remove("Outlines");
        file.Link.Remove("Contents");
        file.Page.Remove("Annots");
        file.Element("Figure").Remove("Alt");
        file.Element("Figure")["S"] = new PdfName("P");
        file.Element("Link").Remove("Alt");
        if (!keepDocument)
        {
            file.Element("Document").Remove("Lang");
        }

        if (!keepMetadata)
        {
            file.RewriteMetadata(text => text.Replace("x-default", "en", StringComparison.Ordinal));
        }
    }

    private static void Annotate(Planter file, string annotation)
    {
        var list = (PdfArray)file.Pdf.Resolve(file.Page["Annots"]);
        list.Items.Add(file.Add(Planter.Dictionary(annotation)));
    }

    private static void Parent(Planter file, int key, Dictionary<string, PdfObject> element)
    {
        var parents = (PdfArray)file.Pdf.Get(file.Pdf.Get(new PdfDictionary(file.Tree), "ParentTree"), "Nums");
        var number = file.Pdf.Numbers.First(
            candidate => file.Pdf.Resolve(new PdfReference(candidate, 0)) is PdfDictionary found
            && ReferenceEquals(found.Entries, element));
        parents.Items.AddRange([new PdfNumber(key, true), new PdfReference(number, 0)]);
    }

    private static void Paint(Planter file, string form, string content, string inside = "")
    {
        var resources = file.Pdf.Dictionary(new PdfDictionary(file.Page), "Resources")!.Entries;
        resources["XObject"] = new PdfDictionary(new() { ["X"] = file.Add(file.Stream(form, inside)) });
        file.RewritePage(text => $"{text}\n{content}\n");
    }

    private static void Encode(Planter file, string dictionary, string program) =>
        file.Font["Encoding"] = file.Add(
            file.Stream(
                dictionary,
                $"{program}\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n1 begincidrange\n<0000> <FFFF> 0\nendcidrange\n"));

    [GeneratedRegex("<pdfuaid:part>.*?</pdfuaid:part>")]
    private static partial Regex Part();

    [GeneratedRegex("<dc:title>.*?</dc:title>", RegexOptions.Singleline)]
    private static partial Regex DcTitle();

    [GeneratedRegex("(<[0-9A-Fa-f]{4}>) ?(<[0-9A-Fa-f]{4}>)\n(?!endcodespace)")]
    private static partial Regex FirstMapping();

    [GeneratedRegex(@"\[<[^\]]*\]TJ")]
    private static partial Regex ShownText();
}
