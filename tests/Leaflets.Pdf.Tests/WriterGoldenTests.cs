using Leaflets.Inspection;
using Leaflets.Pdf.Sheets;
using Leaflets.Typesetting;
using Xunit;

namespace Leaflets.Pdf.Tests;

/// <summary>
/// What the writer makes of small documents, as text, so that it can be changed alone. Set <c>LEAFLETS_UPDATE_GOLDENS=1</c> to write the
/// files anew, and read each difference.
/// </summary>
public sealed class WriterGoldenTests
{
    private static readonly string Folder = Path.Join(Repository.Root, "tests", "Leaflets.Pdf.Tests", "Goldens");

    [Fact]
    public void A_paragraph_that_goes_on_on_the_next_page() => AssertGolden("text", SmallDocuments.Text());

    [Fact]
    public void A_list_a_table_and_a_note() => AssertGolden("structure", SmallDocuments.Structure());

    [Fact]
    public void Links_and_bookmarks() => AssertGolden("links", SmallDocuments.Links());

    [Fact]
    public void Pictures_and_lines() => AssertGolden("pictures", SmallDocuments.Pictures());

    [Fact]
    public void Text_from_right_to_left() => AssertGolden("right-to-left", SmallDocuments.RightToLeft());

    [Fact]
    public void Two_pages_on_a_sheet()
    {
        var document = SmallDocuments.Links();
        AssertGolden("two-up", document, SmallDocuments.TwoUp(document));
    }

    private static void AssertGolden(string name, PagedDocument document, SheetPlan? plan = null)
    {
        var metadata = new PdfMetadata { Title = "A small document", IsRightToLeft = document.Language == "he" };
        var file = PdfWriter.Write(document, plan ?? SheetPlan.OneToOne(document), metadata);
        Assert.Empty(PdfInspection.Read(file).Violations);
        var (text, golden) = (PdfText.Of(file), Path.Join(Folder, $"{name}.txt"));
        if (Environment.GetEnvironmentVariable("LEAFLETS_UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(golden, text);
        }

        Assert.Equal(File.ReadAllText(golden), text);
    }
}
