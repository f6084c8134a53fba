using Leaflets.Documents;
using Xunit;

namespace Leaflets.Tests.Markdown.Dialects;

public sealed class LinkTests
{
    [Theory]
    [InlineData("[the guide](https://www.example.org/my guide.pdf)", "LFT1343")]
    [InlineData("[**the** guide](my guide.pdf)", "LFT1343")]
    [InlineData("[Call us](tel:020 7946 0999)", "LFT1343")]
    [InlineData("[x](https://www.example.org/url_(x)", "LFT1343")]
    [InlineData("![An inhaler](my inhaler.png)", "LFT1344")]
    [InlineData("![An inhaler](inhaler.png =300x200)", "LFT1345")]
    [InlineData("![An inhaler|300](inhaler.png)", "LFT1345")]
    [InlineData("![An inhaler|300x200](inhaler.png)", "LFT1345")]
    [InlineData("[the guide] (https://www.example.org/)", "LFT1346")]
    [InlineData("[the guide]\n(https://www.example.org/)", "LFT1346")]
    [InlineData("[the guide](https://www.example.org/ and more", "LFT1343")]
    [InlineData("https://fr.example.org/wiki/Médecine", "LFT1348")]
    [InlineData("[x <a href=\"https://b.org\">y</a>](https://a.org)", "LFT1201")]
    public void A_link_or_picture_that_is_none_is_an_error(string text, string id) =>
        Assert.Contains(ForeignConstructTests.Read(text).Diagnostics, diagnostic => diagnostic.Descriptor.Id == id && diagnostic.IsError);

    [Theory]
    [InlineData("[text][nowhere] and so on", "LFT1347")]
    [InlineData("[020 7946 0999](tel:02079460998)", "LFT1395")]
    [InlineData("[Call 020 7946 0999 now](tel:111)", "LFT1395")]
    [InlineData("[111](tel:999)", "LFT1395")]
    [InlineData("[a@b.org](mailto:c@b.org)", "LFT1395")]
    [InlineData("[https://a.example.org](https://b.example.org)", "LFT1395")]
    [InlineData("[www.example.org/a](https://www.example.org/b)", "LFT1395")]
    [InlineData("[![](a.png){.decorative}](https://www.example.org)", "LFT1350")]
    [InlineData("[\u00AD\u00AD](https://www.example.org)", "LFT1350")]
    public void A_link_that_says_nothing_or_leads_nowhere_is_told(string text, string id)
    {
        var result = ForeignConstructTests.Read(text);
        Assert.Equal(id, Assert.Single(result.Diagnostics).Descriptor.Id);
        Assert.NotNull(result.Document);
    }

    [Theory]
    [InlineData("[020 7946 0999](tel:+442079460999)")]
    [InlineData("[+44 (0)20 7946 0999](tel:+442079460999)")]
    [InlineData("[Call 020 7946 0999 (24 hours)](tel:02079460999)")]
    [InlineData("[Ward 5](tel:02079460999) and [Call us](tel:999)")]
    [InlineData("[NHS 111](tel:111) and [٠٢٠٧٩٤٦](tel:0207946)")]
    [InlineData("[a@b.org](mailto:a@b.org?subject=x) and [write to us](mailto:a@b.org)")]
    [InlineData("[www.example.org](https://www.example.org/) and [https://example.org/a](https://www.example.org/a?b=c)")]
    [InlineData("[example.org/a](https://b.example.org) and [the page](https://b.example.org)")]
    public void A_link_that_says_where_it_leads_or_says_words_is_let_be(string text) =>
        Assert.Empty(ForeignConstructTests.Read(text).Diagnostics);

    [Theory]
    [InlineData("请访问 https://www.example.org，或致电。", "https://www.example.org")]
    [InlineData("（https://www.example.org/a）后", "https://www.example.org/a")]
    [InlineData("見て www.example.org）。", "https://www.example.org")]
    [InlineData("網址 https://www.example.org/help。請", "https://www.example.org/help")]
    [InlineData("https://www.example.org/a에서 보세요", "https://www.example.org/a")]
    [InlineData("「https://www.example.org/a」", "https://www.example.org/a")]
    [InlineData("See https://www.example.org/a. Then", "https://www.example.org/a")]
    [InlineData("(see https://www.example.org/a_(b))", "https://www.example.org/a_(b)")]
    [InlineData("https://www.example.org/a، ثم", "https://www.example.org/a")]
    [InlineData("[x](https://www.example.org/a_(b))", "https://www.example.org/a_(b)")]
    [InlineData("[x](<https://www.example.org/ a>)", "https://www.example.org/%20a")]
    [InlineData("[x](<tel:020 7946 0999>)", "tel:02079460999")]
    [InlineData("[x](tel:+44-20-7946.0999)", "tel:+442079460999")]
    [InlineData("[x](tel:+44%2020%207946)", "tel:+44207946")]
    [InlineData("[x](tel:٠٢٠٧٩٤٦)", "tel:0207946")]
    public void The_address_of_a_link_is_the_one_that_is_meant(string text, string address)
    {
        var result = ForeignConstructTests.Read(text);
        Assert.Empty(result.Diagnostics);
        var link = Assert.Single(Assert.IsType<Paragraph>(Assert.Single(result.Document!.Blocks)).Content.OfType<Link>());
        Assert.Equal(address, LinkAddress.Of(link.Target));
    }

    [Theory]
    [InlineData("tel:1-800-FLOWERS")]
    [InlineData("tel:999;ext=3")]
    [InlineData("tel:1")]
    public void A_number_with_more_than_digits_is_printed_and_no_link(string address) =>
        Assert.Equal("LFT1220", Assert.Single(ForeignConstructTests.Read($"[Call]({address})").Diagnostics).Descriptor.Id);

    [Fact]
    public void Attributes_that_touch_a_picture_in_a_heading_are_its_own()
    {
        var result = ForeignConstructTests.Read("## Text ![](one.png){.decorative}");
        Assert.Empty(result.Diagnostics);
        var heading = Assert.IsType<Heading>(Assert.Single(result.Document!.Blocks));
        Assert.Equal(["decorative"], Assert.Single(heading.Content.OfType<Image>()).Attributes.Classes);
    }

    [Fact]
    public void A_short_form_that_is_written_twice_alike_is_one()
    {
        var result =
            ForeignConstructTests.Read("A&E is open. Go to A&E.\n\n*[A&E]: Accident and Emergency\n\n*[A&E]: Accident and Emergency");
        Assert.Empty(result.Diagnostics);
        Assert.Equal(2, Assert.IsType<Paragraph>(Assert.Single(result.Document!.Blocks)).Content.OfType<Abbreviation>().Count());
        Assert.Equal(
            "LFT1353", Assert.Single(ForeignConstructTests.Read("Go to A&E.\n\n*[A&E]: one\n\n*[A&E]: two").Diagnostics).Descriptor.Id);
    }

    [Theory]
    [InlineData("| Test | Result |\n|:--|:--|\n| No | No HPV |\n\n*[HPV]: virus", 1)]
    [InlineData("The HPV, (HPV) and **HPV**'s; HPVs, 5-HPV, xHPV.\n\n*[HPV]: virus", 3)]
    [InlineData("> HPV\n\n- [HPV](https://www.example.org)\n\n*[HPV]: virus", 2)]
    public void A_short_form_is_found_in_every_block_where_it_is_a_word(string text, int count)
    {
        var result = ForeignConstructTests.Read(text);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(count, DocumentDump.Of(result.Document!).Split("abbreviation 'HPV'").Length - 1);
    }
}
