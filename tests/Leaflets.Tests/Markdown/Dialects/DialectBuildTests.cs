using Leaflets.Building;
using Leaflets.Formats.Pdf.Reading;
using Leaflets.Formats.Word.Reading;
using Leaflets.Inspection;
using Leaflets.Tests.Building;
using Xunit;

namespace Leaflets.Tests.Markdown.Dialects;

/// <summary>Whole leaflets, built to both formats and read back: what a file says is what the document says.</summary>
public sealed class DialectBuildTests
{
    private const string Drawing =
        """<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="#eee"/><text x="4" y="20" font-size="12">5 mg</text></svg>""";

    private static readonly (string Id, string Text, HtmlMode Html)[] Leaflets =
    [
        ("telephone", "[Call us](<tel:020 7946 0999>), [or](tel:+44-20-7946.0998).", HtmlMode.Strict),
        ("blank", "[The guide](<https://www.example.org/my guide.pdf>).", HtmlMode.Strict),
        ("drawing", "![Two tablets](a.svg)\n\nIn a line ![Two tablets](a.svg) too.", HtmlMode.Strict),
        ("shared", "![Harbour Clinic](../harbour.svg)", HtmlMode.Strict),
        ("percent",
        "<https://he.example.org/wiki/%D7%94%D7%AA%D7%A2%D7%9E%D7%9C%D7%95%D7%AA%20%D7%91%D7%91%D7%99%D7%AA%D7%90%D7%97%D7%A8%D7%99>",
        HtmlMode.Strict),
        ("anchor",
        "See [care](#care), [keep](#keep), [cell](#cell), [item](#item).\n\n<span id=\"care\">\n\n## Care\n\n"
        + "- <a id=\"item\"></a>Dry.\n\n<a name=\"keep\"></a>\n\nKeep it.\n\n| a | b |\n|---|---|\n| <a id=\"cell\"></a>x | y |\n\n"
        + "## Last {#last}\n\n<a id=\"end\"></a>", HtmlMode.Text),
        ("picture-link",
        "[![A map](a.svg)](https://www.example.org)\n\n[![](a.svg){.decorative}](https://www.example.org/b)\n\n[\u00AD](https://www.example.org/c)", HtmlMode.Strict),
        ("ruby", "<ruby>薬<rt>くすり</rt></ruby>を飲む", HtmlMode.Strict),
        ("html", "Do <strong>not</strong> <s>take</s> <a href=\"tel:111\">call 111</a> 5</br>10.\n\n<hr>\n\n"
        + "<blockquote>Quoted.</blockquote>\n\n<dl><dt>Dose<dd>5 mg</dl>\n\n<aside>Note.</aside>", HtmlMode.Strict),
        ("text", "Take 5<hr>10 mg, <font>5</font>0.\n\n<form>5<input>10</form>", HtmlMode.Text),
        ("break", "One.\n\n::: page-break\n\n:::\n\nTwo.", HtmlMode.Strict),
        ("box", "```{admonition} Stop\n:class: danger\n:name: stop\nDo **not** stop.\n```\n\nSee [the box](#stop).", HtmlMode.Strict),
    ];

    [Fact]
    public void What_is_read_of_other_programs_is_said_alike_by_both_files()
    {
        foreach (var mode in new[] { HtmlMode.Strict, HtmlMode.Text })
        {
            using var collection = new ScratchCollection();
            collection.Add("harbour.svg", Drawing);
            foreach (var (id, text, _) in Leaflets.Where(leaflet => leaflet.Html == mode))
            {
                collection.Add($"{id}/en.md", $"---\ntitle: Title\n---\n\n{text}\n");
                collection.Add($"{id}/a.svg", Drawing);
            }

            var result = collection.Build(mode, verify: true);
            Assert.All(result.Leaflets, static leaflet => Assert.True(
                leaflet.State == LeafletState.Made, leaflet.Id + ": " + string.Join('\n', leaflet.Diagnostics)));
            foreach (var leaflet in result.Leaflets)
            {
                var word = WordText.Of(collection.Read(leaflet, OutputFormat.Docx)).Body;
                Assert.DoesNotContain(
                    word.Marks, static mark => mark.Value.Contains(' ', StringComparison.Ordinal)
                    && mark.Value.Contains(':', StringComparison.Ordinal));
                if (leaflet.Id == "telephone")
                {
                    var pdf = PdfText.Of(PdfInspection.Read(collection.Read(leaflet, OutputFormat.Pdf))).Body;
                    Assert.Contains(pdf.Marks, static mark => mark.Value == "tel:02079460999");
                    Assert.Contains(word.Marks, static mark => mark.Value == "tel:+442079460998");
                }
            }
        }
    }

    [Theory]
    [InlineData("../../collection.yaml")]
    [InlineData("../../secret.svg")]
    [InlineData("../a/../../secret.svg")]
    [InlineData("a/../../harbour.svg")]
    public void A_shared_picture_lies_below_leaflets_and_nowhere_else(string path)
    {
        using var collection = new ScratchCollection();
        collection.Add("../secret.svg", Drawing);
        collection.Add("harbour.svg", Drawing);
        collection.Add("a/en.md", $"---\ntitle: Title\n---\n\n![Harbour]({path})\n");
        var leaflet = Assert.Single(collection.Build().Leaflets);
        Assert.Equal(LeafletState.Failed, leaflet.State);
        Assert.Contains(leaflet.Diagnostics, static diagnostic => diagnostic.Descriptor.Id == "LFT1223");
    }
}
