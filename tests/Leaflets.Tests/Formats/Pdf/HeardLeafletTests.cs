using Leaflets.Building.Verification;
using Leaflets.Formats.Reading;
using Leaflets.Inspection;
using Leaflets.Tests.Formats.Pdf.Hearing;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>The leaflets of this collection as a person with a screen reader hears them.</summary>
public sealed class HeardLeafletTests
{
    private static readonly string Goldens = Path.Join(Repository.Root, "tests", "Leaflets.Tests", "Formats", "Pdf", "Heard");

    public static TheoryData<string, string> Read => new()
    {
        { "specimen", "en" }, { "specimen", "ar" }, { "immunotherapy", "en" }, { "immunotherapy", "ar" }, { "immunotherapy", "hi" },
            { "immunotherapy", "zh-Hans" },
    };

    /// <summary>Set <c>LEAFLETS_UPDATE_GOLDENS=1</c> to write the files anew, and read each difference.</summary>
    [Theory, MemberData(nameof(Read))]
    public void A_leaflet_is_heard_in_order(string id, string language)
    {
        var heard = Speech.Of(HeardPdf.Read(RealLeaflets.Pdf(id, language, style: null)).Root);
        var golden = Path.Join(Goldens, $"{id}.{language}.txt");
        if (Environment.GetEnvironmentVariable("LEAFLETS_UPDATE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Goldens);
            File.WriteAllText(golden, heard);
        }

        Assert.Equal(File.ReadAllText(golden), heard);
    }

    [Theory, MemberData(nameof(RealLeaflets.All), MemberType = typeof(RealLeaflets)), Trait("Category", "Slow")]
    public void What_is_heard_is_what_the_source_says(string id, string language, string style)
    {
        var file = RealLeaflets.Pdf(id, language, style);
        Assert.Empty(PdfInspection.Read(file).Violations);
        var heard = HeardPdf.Read(file);
        Assert.Empty(heard.Faults);
        var styled = RealLeaflets.Styled(id, language, style);
        Assert.Empty(LeafletVerifier.Verify(styled, "pdf", OutputFormat.Pdf, file, styled.Blocks[0].Span));
        Assert.Empty(
            LeafletVerifier.Verify(styled, "docx", OutputFormat.Docx, RealLeaflets.Word(id, language, style), styled.Blocks[0].Span));
        Assert.Equal(
            LeafletText.Bare(DocumentText.Of(RealLeaflets.Styled(id, language, style)).Body.Text), LeafletText.Bare(BodyOf(heard.Root)));
    }

    /// <summary>
    /// The text without list markers, and without notes and their calls, which the source has elsewhere. A list without numbering is one of
    /// definitions, whose labels are the author's words.
    /// </summary>
    private static string BodyOf(HeardElement element, bool isMarked = false) => string.Concat(element.Kids.Select(kid => kid switch
    {
        HeardElement { Type: "Note" or "Reference" } => string.Empty,
        HeardElement { Type: "Lbl" } when isMarked => string.Empty,
        HeardElement { Type: "LI" } item => BodyOf(item, element.Attribute("ListNumbering") != "None"),
        HeardElement inner => BodyOf(inner),
        _ => (string)kid,
    }));
}
