using System.Text;
using Leaflets.Inspection;
using Leaflets.Inspection.Reading;
using Leaflets.Pdf.Tests.Inspection.Conformance;
using Xunit;

namespace Leaflets.Pdf.Tests.Inspection.Reading;

public sealed class HostileFileTests
{
    [Theory]
    [InlineData("")]
    [InlineData("no PDF")]
    [InlineData("%PDF-1.7\n")]
    [InlineData("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 1 0 R>>\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF")]
    public void What_is_no_PDF_is_refused(string text) =>
        Assert.Throws<InvalidPdfException>(() => PdfInspection.Read(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void Nesting_without_end_is_refused() => Assert.Throws<InvalidPdfException>(() => PdfInspection.Read(Encoding.Latin1.GetBytes(
        $"%PDF-1.7\n1 0 obj\n{new string('[', 200_000)}\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF")));

    [Fact]
    public void Pages_that_hold_themselves_are_refused()
    {
        var file = new Planter();
        file.Of("Type", "Pages")["Kids"] = new PdfArray([file.Catalog["Pages"]]);
        Assert.Throws<InvalidPdfException>(() => PdfInspection.Read(file.Write()));
    }

    [Fact]
    public void A_form_that_paints_itself_is_refused()
    {
        var file = new Planter();
        var form = file.Stream("<</Type/XObject/Subtype/Form/BBox[0 0 9 9]>>", "/X Do");
        var resources = file.Pdf.Dictionary(new PdfDictionary(file.Page), "Resources")!.Entries;
        resources["XObject"] = new PdfDictionary(new() { ["X"] = file.Add(form) });
        file.RewritePage(text => $"{text} /Artifact BMC /X Do EMC\n");
        Assert.Throws<InvalidPdfException>(() => PdfInspection.Read(file.Write()));
    }

    [Fact]
    public void An_element_that_lies_in_itself_is_told()
    {
        var file = new Planter();
        var top = file.Tree["K"] is PdfArray array ? array.Items[0] : file.Tree["K"];
        ((PdfArray)file.Element("Document")["K"]).Items.Add(top);
        Assert.Contains(PdfInspection.Read(file.Write()).Violations, violation => violation.Condition == "S-14.7.2");
    }

    [Fact]
    public void Damaged_cross_references_are_told_and_the_objects_are_found()
    {
        var text = Encoding.Latin1.GetString(new Planter().Write());
        var at = text.LastIndexOf("startxref", StringComparison.Ordinal);
        var pdf = PdfInspection.Read(Encoding.Latin1.GetBytes(text[..at] + "startxref\n7\n%%EOF\n"));
        Assert.Equal(["A-6.1.4-2"], pdf.Violations.Select(violation => violation.Condition));
        Assert.Equal("Title", pdf.Title);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Damaged_files_end_in_a_result_or_a_clear_error(bool plain)
    {
        var good = plain ? new Planter().Write() : GoodPdf.Bytes;
        var state = 12345u;
        for (var round = 0; round < 400; round++)
        {
            var bytes = good.ToArray();
            for (var i = 0; i < 1 + (round % 12); i++)
            {
                bytes[Next(bytes.Length)] = plain && round % 3 == 0 ? (byte)"0123456789<>[]()/ "[Next(18)] : (byte)Next(256);
            }

            var length = round % 5 == 0 ? Next(bytes.Length) : bytes.Length;
            try
            {
                _ = PdfInspection.Read(bytes.AsMemory(0, length));
            }
            catch (InvalidPdfException exception)
            {
                Assert.EndsWith(".", exception.Message, StringComparison.Ordinal);
            }
        }

        int Next(int limit)
        {
            state = unchecked((state * 1664525) + 1013904223);
            return (int)((state >> 8) % (uint)limit);
        }
    }
}
