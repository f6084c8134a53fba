using Leaflets.Inspection.Reading;

namespace Leaflets.Pdf.Tests.Inspection.Conformance;

/// <summary>Faults by PDF/A-2a and by ISO 32000-1, and how each is planted in a good file.</summary>
internal static class PlantedArchiveFaults
{
    /// <summary>Condition → what plants it.</summary>
    public static readonly SortedDictionary<string, Action<Planter>> All = new(StringComparer.Ordinal)
    {
        ["A-6.1.2-1"] = file => file.Header = "%PDF-1.7 \n%\u00E2\u00E3\u00CF\u00D3\n",
        ["A-6.1.2-2"] = file => file.Header = "%PDF-1.7\n%abcd\n",
        ["A-6.1.3-1"] = file => file.Info.Remove("ID"),
        ["A-6.1.3-3"] = file => file.Tail = "%%EOF\nmore",
        ["A-6.1.6-1"] = file => file.Catalog["Odd"] = new PdfString([], false),
        ["A-6.1.7.1-1"] = file => file.Add(file.Stream("<</Length -1>>", "abc")),
        ["A-6.1.7.1-3"] = file => file.Add(file.Stream("<</F(a)>>", "abc")),
        ["A-6.1.7.2-1"] = file => file.Add(file.Stream("<</Filter/LZWDecode>>", "abc")),
        ["A-6.1.13-1"] = file => file.Catalog["Big"] = new PdfNumber(3_000_000_000, true),
        ["A-6.1.13-3"] = file => file.Catalog["Long"] = new PdfString(new byte[40_000], true),
        ["A-6.1.13-4"] = file => file.Catalog["Long"] = new PdfName(new string('a', 128)),
        ["A-6.1.13-8"] = file =>
            file.RewritePage(text => string.Concat(Enumerable.Repeat("q\n", 29)) + string.Concat(Enumerable.Repeat("Q\n", 29)) + text),
        ["A-6.2.2-1"] = file => file.RewritePage(text => $"{text}\nXyz\n"),
        ["A-6.2.3-1"] = file => file.Rewrite(Profile(file), text => text[..12] + "scnr" + text[16..]),
        ["A-6.2.4.3-3"] = file => file.RewritePage(text => $"{text}\n0 0 0 1 k\n"),
        ["A-6.2.5-1"] = file => State(file, "<</TR/Identity>>"),
        ["A-6.2.10-1"] = file => State(file, "<</BM/Loud>>"),
        ["A-6.2.6-1"] = file => file.RewritePage(text => $"{text}\n/Loud ri\n"),
        ["A-6.2.3-2"] = file => ((PdfArray)file.Pdf.Get(file.Pdf.Catalog, "OutputIntents")).Items.Add(new PdfDictionary(new()
        {
            ["S"] = new PdfName("GTS_PDFA1"),
            ["DestOutputProfile"] = file.Add(file.Stream("<</N 3>>", $"{new string('\0', 12)}mntrRGB {new string('\0', 120)}")),
        })),
        ["A-6.2.4.3-2"] = file => file.Rewrite(Profile(file), text =>
        {
            file.Pdf.Array(file.Pdf.Catalog, "OutputIntents").Clear();
            return text + " ";
        }),
        ["A-6.2.8-1"] = file => Image(file, "/Alternates[]"),
        ["A-6.2.8-2"] = file => Image(file, "/OPI<<>>"),
        ["A-6.2.8-3"] = file => Image(file, "/Interpolate true"),
        ["A-6.2.8-4"] = file => Image(file, "/BitsPerComponent 3"),
        ["A-6.2.8-5"] = file => Image(file, "/ImageMask true/BitsPerComponent 8"),
        ["A-6.2.9-1"] = file => Paint(file, "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/OPI<<>>>>"),
        ["A-6.2.9-3"] = file => Paint(file, "<</Type/XObject/Subtype/PS>>"),
        ["A-6.2.5-2"] = file => State(file, "<</TR2/Identity>>"),
        ["A-6.2.5-3"] = file => State(file, "<</HTP[0 0]>>"),
        ["A-6.2.11.2-1"] = file => file.Font.Remove("Type"),
        ["A-6.4.2-1"] = file => file.Catalog["AcroForm"] =
            new PdfDictionary(new() { ["Fields"] = new PdfArray([]), ["XFA"] = file.Add(file.Stream("<<>>", "<config/>")) }),
        ["A-6.6.2.1-2"] = file =>
            file.RewriteMetadata(text => text.Replace("zkc9d\"?>", "zkc9d\" bytes=\"1\"?>", StringComparison.Ordinal)),
        ["A-6.6.2.1-3"] = file =>
            file.RewriteMetadata(text => text.Replace("zkc9d\"?>", "zkc9d\" encoding=\"UTF-8\"?>", StringComparison.Ordinal)),
        ["A-6.9-2"] = file => file.Catalog["OCProperties"] = Planter.Dictionary("<</OCGs[]/D<</Name(a)>>/Configs[<</Name(a)>>]>>"),
        ["A-6.10-1"] = file => file.Catalog["Names"] = Planter.Dictionary("<</AlternatePresentations<<>>>>"),
        ["A-6.7.3.3-1"] = file =>
        {
            file.Catalog.Remove("StructTreeRoot");
            file.Page.Remove("Annots");
        },
        ["A-6.3.2-1"] = file => file.Link.Remove("F"),
        ["A-6.3.2-2"] = file => file.Link["F"] = new PdfNumber(0, true),
        ["A-6.4.1-3"] = file => file.Catalog["AcroForm"] = Planter.Dictionary("<</Fields[]/NeedAppearances true>>"),
        ["A-6.4.2-2"] = file => file.Catalog["NeedsRendering"] = new PdfBoolean(true),
        ["A-6.5.1-1"] = file => file.Catalog["OpenAction"] = Planter.Dictionary("<</S/JavaScript/JS(a)>>"),
        ["A-6.5.1-2"] = file => file.Catalog["OpenAction"] = Planter.Dictionary("<</S/Named/N/Print>>"),
        ["A-6.5.2-1"] = file => file.Catalog["AA"] = Planter.Dictionary("<<>>"),
        ["A-6.5.2-2"] = file => file.Page["AA"] = Planter.Dictionary("<<>>"),
        ["A-6.6.2.1-4"] = file => file.RewriteMetadata(text => text.Replace("</x:xmpmeta>", string.Empty, StringComparison.Ordinal)),
        ["A-6.6.2.3.1-1"] = file =>
            file.RewriteMetadata(text => text.Replace("<pdfaProperty:name>part<", "<pdfaProperty:name>amd<", StringComparison.Ordinal)),
        ["A-6.6.2.3.3-9"] = file => file.RewriteMetadata(text => text.Replace(">internal<", ">public<", StringComparison.Ordinal)),
        ["A-6.6.3"] = file => file.RewriteMetadata(text => text.Replace(">Title<", ">Other<", StringComparison.Ordinal)),
        ["A-6.6.4-1"] = file =>
            file.RewriteMetadata(text => text.Replace("<pdfaid:part>2</pdfaid:part>", string.Empty, StringComparison.Ordinal)),
        ["A-6.6.4-2"] = file => file.RewriteMetadata(text => text.Replace("<pdfaid:part>2<", "<pdfaid:part>3<", StringComparison.Ordinal)),
        ["A-6.6.4-3"] = file =>
            file.RewriteMetadata(text => text.Replace("<pdfaid:conformance>A<", "<pdfaid:conformance>B<", StringComparison.Ordinal)),
        ["A-6.7.2.2-1"] = file => file.Catalog.Remove("MarkInfo"),
        ["A-6.7.4-1"] = file => file.Catalog["Lang"] = new PdfString("english_uk"u8.ToArray(), true),
        ["A-6.10-2"] = file => file.Page["PresSteps"] = Planter.Dictionary("<<>>"),
        ["A-6.11-1"] = file => file.Catalog["Requirements"] = new PdfArray([]),
        ["S-14.6"] = file => file.RewritePage(text => $"{text}\nEMC\n"),
        ["S-14.7.2"] = file => file.Element("Strong").Remove("P"),
        ["S-14.7.4.4"] = file => file.Page["StructParents"] = new PdfNumber(901, true),
    };

    private static PdfObject Profile(Planter file) =>
        file.Pdf.Get(file.Pdf.Resolve(file.Pdf.Array(file.Pdf.Catalog, "OutputIntents")[0]), "DestOutputProfile");

    private static void Image(Planter file, string entries) => Paint(file, $"<</Type/XObject/Subtype/Image/Width 1/Height 1{entries}>>");

    private static void Paint(Planter file, string dictionary)
    {
        var resources = file.Pdf.Dictionary(new PdfDictionary(file.Page), "Resources")!.Entries;
        resources["XObject"] = new PdfDictionary(new() { ["X"] = file.Add(file.Stream(dictionary, string.Empty)) });
        file.RewritePage(text => $"{text}\n/Artifact BMC /X Do EMC\n");
    }

    private static void State(Planter file, string state)
    {
        var resources = file.Pdf.Dictionary(new PdfDictionary(file.Page), "Resources")!.Entries;
        resources["ExtGState"] = new PdfDictionary(new() { ["G"] = Planter.Dictionary(state) });
    }
}
