using Leaflets.Diagnostics;
using Leaflets.Documents;
using Xunit;

namespace Leaflets.Tests.Markdown;

/// <summary>Signs that stand alone on a line, text behind fences, and the bracketed spans of pandoc.</summary>
public sealed class LoneSignTests
{
    [Theory]
    [InlineData("a\n\n-\n\nb", "LFT1380 (5,1)")]
    [InlineData("a\n\n+\n\nb", "LFT1380 (5,1)")]
    [InlineData("> *", "LFT1380 (3,3)")]
    [InlineData("a\n\n____\n\nb", "LFT1381 (5,1)")]
    [InlineData("a\n\n___ ___ ___\n\nb", "LFT1381 (5,1)")]
    [InlineData("Fever\n:   >38 °C", "LFT1302 (4,5)")]
    [InlineData("Store at\n:   - 18 °C", "LFT1303 (4,5)")]
    [InlineData("Call\n:   + 44 20 7946 0123", "LFT1303 (4,5)")]
    [InlineData("**~half~**", "LFT1393 (3,3)")]
    [InlineData("- ** 5 **", "LFT1308 (3,3)")]
    [InlineData("Take `5 mg now", "LFT1308 (3,6)")]
    [InlineData("| a |\n---", "LFT1321 (3,1)")]
    [InlineData("Aspirin  75 mg\nIbuprofen  200 mg", "LFT1323 (3,1)")]
    [InlineData("```5 mg\n```", "LFT1383 (3,1)")]
    [InlineData("~~~ Take two\nx\n~~~", "LFT1383 (3,1)")]
    [InlineData("3. May\n3. June", "LFT1320 (4,1)")]
    [InlineData("Take [5 mg]{.deletion} [10 mg]{.insertion author=\"A B\"}.", "LFT1382 (3,6)", "LFT1382 (3,24)")]
    [InlineData("5[1]{.mark}0 mg", "LFT1301 (3,2)", "LFT1301 (3,4)")]
    [InlineData("Name,Dose,Time\nAspirin,75 mg,morning", "LFT1390 (3,1)")]
    [InlineData("Aspirin;75 mg\nIbuprofen;200 mg", "LFT1390 (3,1)")]
    [InlineData("007. Bond", "LFT1391 (3,1)")]
    [InlineData("01) One\n02) Two", "LFT1391 (3,1)")]
    [InlineData("if &lt5 or &gt 38 or a&nbspb", "LFT1392 (3,4)", "LFT1392 (3,12)", "LFT1392 (3,23)")]
    [InlineData("&frac14 tablet, &mikro;g, &#181 g, &#99999999;", "LFT1392 (3,1)", "LFT1392 (3,17)", "LFT1392 (3,27)", "LFT1392 (3,36)")]
    [InlineData("Take ~half~ a tablet", "LFT1393 (3,6)")]
    [InlineData("Text\n\n```\n5 mg", "LFT1394 (5,1)")]
    [InlineData("Dose\n~~~", "LFT1394 (4,1)")]
    [InlineData("a ::5 mg:: b", "LFT1396 (3,3)")]
    [InlineData("| a | b |\n|---|---|\n| 5 | 6 |\nText right below", "LFT1397 (6,1)")]
    [InlineData("Take 5 mg\\", "LFT1398 (3,10)")]
    [InlineData("Dose*\n\n* not for children", "LFT1399 (5,1)")]
    [InlineData("| a | b* |\n|---|---|\n| 5 | 6 |\n\n* in mg", "LFT1399 (7,1)")]
    [InlineData(": 5 mg", "LFT1085 (3,1)")]
    [InlineData("*[mg]:\n\n5 mg", "LFT1086 (3,1)")]
    [InlineData("[5 mg]( ) a day", "LFT1087 (3,1)")]
    [InlineData("![5 mg]()", "LFT1088 (3,1)")]
    [InlineData("+ 44 20 7946 0123", "LFT1303 (3,1)")]
    [InlineData("5~mg and ~5~ mg", "LFT1309 (3,2)", "LFT1309 (3,12)")]
    [InlineData("** Important **", "LFT1308 (3,1)")]
    [InlineData("[//]: x.html (5 mg)", "LFT1229 (3,1)")]
    public void What_would_not_be_printed_as_written_is_reported(string text, params string[] expected) =>
        Assert.Equal(expected, Places(Read(text)));

    [Theory]
    [InlineData("Write your questions:\n\n-\n-\n-")]
    [InlineData("- a\n-\n- b")]
    [InlineData("-\n  a")]
    [InlineData("a\n\n___\n\nb\n\n***\n\nc")]
    [InlineData("```js {1,3}\nx\n```\n\n```rust,ignore\nx\n```\n\n~~~ruby startline=3 $%@#$\nx\n~~~")]
    [InlineData("1. a\n1. b")]
    [InlineData("0. a\n0. b")]
    [InlineData("1,000\n2,000")]
    [InlineData("a, b, c and d,\ne, f, g and h,")]
    [InlineData("AT&T, R&D, Q&A, A&E; 5 & 6, &lt; and `&lt5`, \\&lt5")]
    [InlineData("https://www.example.org/?a=5&copy=6&lt=7")]
    [InlineData("H~2~O, ^1^ note, ~5 ml")]
    [InlineData("::mot::{lang=fr}")]
    [InlineData("Take 5*\n\n\\* not for children")]
    [InlineData("Dose*\n\n* one\n* two")]
    [InlineData("Text.\n\n* one")]
    [InlineData("[//]: # (a comment)\n[comment]: # (another)\n\nText")]
    [InlineData("+ 2 eggs\n+ 3 cups")]
    [InlineData("One sentence.  Another\none.  And one more")]
    [InlineData("don`t and 5` long, 2 ** 3 ** 4")]
    [InlineData("a\\\nb and c\\\\")]
    public void What_is_usual_is_left_alone(string text) => Assert.Empty(Read(text).Diagnostics);

    [Theory]
    [InlineData("[Read this]{.underline} now", "Read this now")]
    [InlineData("[a [b]{.mark} c]{.underline}", "a b c")]
    [InlineData("[see [page](https://x.org) five]{.mark}", "see page five")]
    [InlineData("[*5* mg]{lang=fr dir=ltr}", "5 mg")]
    [InlineData("[]{#_Toc5 .anchor}Text, [back](#_Toc5)", "Text, back")]
    [InlineData("[5]{10 mg} and [6]{} and \\[7]{8}", "[5]{10 mg} and [6]{} and [7]{8}")]
    [InlineData("::: {custom-style=\"Body Text\"}\nBody.\n:::\n\nEnd", "Body.End")]
    [InlineData("```{admonition} T\n:class: danger\nDo **not**.\n```\n\nEnd", "Do not.End")]
    public void Spans_and_boxes_of_pandoc_and_MyST_print_their_text_alone(string text, string printed)
    {
        var result = Read(text);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(printed, string.Concat(result.Document!.Blocks.Select(static block =>
            string.Concat(
                Descendants.In(block).OfType<Text>().Where(static word => word.Value != "T").Select(static word => word.Value)))));
    }

    [Fact]
    public void A_label_with_an_address_stays_a_link()
    {
        var result = Read("[a]{lang=fr} b\n\n[a]: https://x.org");
        Assert.Contains(result.Document!.Blocks.SelectMany(Descendants.In), static node => node is Link);
    }

    private static ReadResult Read(string text) =>
        MarkdownReader.Read(new SourceText("en.md", "# T\n\n" + text), "t", "en");

    private static string[] Places(ReadResult result) =>
        [.. result.Diagnostics.Select(
            static diagnostic =>
                $"{diagnostic.Descriptor.Id} ({diagnostic.Span.StartPosition.Line},{diagnostic.Span.StartPosition.Column})")];
}
