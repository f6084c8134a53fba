using System.Collections.Immutable;
using Leaflets.Cli;
using Leaflets.Cli.Invocation;
using Leaflets.Fuzzing.Findings;
using Leaflets.Inspection;

namespace Leaflets.Fuzzing.Targets;

/// <summary>PDF files, as <c>leaflets inspect</c> reads and judges them.</summary>
internal sealed class PdfTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "pdf";

    /// <inheritdoc/>
    public override int MaximumLength => 8192;

    /// <inheritdoc/>
    public override ImmutableArray<byte[]> Tokens { get; } = Words(
        "%PDF-1.7\n", "1 0 obj\n", "endobj\n", "stream\n", "\nendstream\n", "xref\n0 2\n", "0000000000 65535 f \n", "0000000009 00000 n \n",
        "trailer\n", "startxref\n0\n%%EOF\n", "<<", ">>", "[", "]", "(", ")", "<", ">", "1 0 R", " 2 0 R", "/Type", "/Catalog", "/Pages",
        "/Page", "/Kids", "/Count", "/Parent", "/Root", "/Size", "/Prev 0", "/XRefStm 0", "/Encrypt", "/Info", "/ID[<00><00>]", "/Length",
        "/Filter/FlateDecode", "/Filter/ASCIIHexDecode", "/Filter/ASCII85Decode", "/DecodeParms<</Predictor 12/Columns 4>>", "/ObjStm",
        "/XRef", "/W[1 2 1]", "/Index[0 1]", "/N 1", "/First 4", "/StructTreeRoot", "/StructElem", "/ParentTree", "/Nums[0[1 0 R]]",
        "/Limits[0 9]", "/RoleMap", "/ClassMap", "/K", "/K 0", "/P", "/S", "/A", "/O/Table", "/MCR", "/OBJR", "/MCID 0", "/Pg", "/Stm",
        "/Alt", "/ActualText", "/Lang", "/E", "/MarkInfo<</Marked true>>", "/Metadata", "/OutputIntents", "/Outlines", "/Names", "/Dests",
        "/Annots", "/Annot", "/Link", "/Widget", "/Rect[0 0 9 9]", "/AP", "/OCProperties", "/Resources", "/Font", "/Type0", "/CIDFontType2",
        "/TrueType", "/Type3", "/CharProcs", "/DescendantFonts", "/ToUnicode", "/FontFile2", "/FontDescriptor", "/W[0[500]]",
        "/Encoding/Identity-H", "/CIDToGIDMap/Identity", "/Differences[65/A]", "/XObject", "/Form", "/Image", "/Do", "/SMask", "/ExtGState",
        "/ColorSpace", "/ICCBased", "/Pattern", "/Shading", "BT ", "ET ", "/F 1 Tf ", "(a)Tj ", "[(a)1(b)]TJ ", "' ", "q ", "Q ",
        "/P<</MCID 0>>BDC ", "/Artifact BMC ", "EMC ", "BI /W 1 ID ", " EI ", "/X Do ", "cm ", "re f ", "begincmap\n",
        "1 begincodespacerange<00><FF>endcodespacerange\n", "1 beginbfchar<00><0041>endbfchar\n",
        "1 beginbfrange<00><FF><0041>endbfrange\n", "-1", "99999999999", "0.0000001", "null", "true", "\\(", "\\777", "#20", "\u0000");

    /// <inheritdoc/>
    public override void Run(byte[] input)
    {
        InspectedPdf pdf;
        try
        {
            pdf = PdfInspection.Read(input);
        }
        catch (InvalidPdfException)
        {
            return;
        }

        // What a terminal sees of it: no file of others steers that.
        using var seen = new StringWriter();
        var door = new TameWriter(seen);
        InspectionReport.Write(door, "a.pdf", pdf, tree: true, text: true, violations: true);
        InspectionReport.WriteJson(door, "a.pdf", pdf);
        door.Flush();
        if (seen.ToString().FirstOrDefault(static character => char.IsControl(character) && character != '\n') is not '\0' and var control)
        {
            throw new BrokenPromiseException("no control character of a PDF is printed", $"U+{(int)control:X4}");
        }
    }
}
