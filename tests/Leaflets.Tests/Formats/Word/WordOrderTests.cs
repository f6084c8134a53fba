using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Formats.Word;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Bidi;
using Xunit;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Leaflets.Tests.Formats.Word;

/// <summary>
/// The order of right-to-left text in Word files: by the directions of runs, as Word has it, and by the Unicode algorithm on their text, as
/// LibreOffice and those have it who take the text out.
/// </summary>
public sealed class WordOrderTests
{
    private static readonly SourceSpan Nowhere = SourceSpan.StartOf(new SourceText("leaflets/order/ar.md", string.Empty));

    public static TheoryData<string, string, string> Languages => Expressions.Languages;

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_expression_is_one_stretch_of_left_to_right_runs_and_in_order_for_who_knows_no_runs(
        string language, string before, string after)
    {
        var paragraphs = Paragraphs(language, [.. Expressions.All.Select(expression => Say($"{before} {expression} {after}"))]);
        var wrong = new List<string>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var expression = Bare(Expressions.All[i]);

            // Straight quotes look alike from both sides: they may be of the text around.
            var leftToRight = Bare(
                string.Concat(paragraphs[i].Descendants<W.Run>().Where(run => run.RunProperties?.RightToLeftText is null).Select(TextOf)));
            var seen = Seen(string.Concat(paragraphs[i].Descendants<W.Run>().Select(TextOf)), 1);
            if (leftToRight.Trim('"') != expression.Trim('"') || !seen.Contains($" {expression} ", StringComparison.Ordinal))
            {
                wrong.Add($"{expression} | {leftToRight} | {seen}");
            }
        }

        Assert.True(wrong.Count == 0, $"{language}, {wrong.Count} wrong:\n{string.Join('\n', wrong.Take(40))}");
    }

    [Theory]
    [InlineData("ar"), InlineData("he"), InlineData("en")]
    public void Nothing_stands_in_an_element_in_which_readers_lose_it(string language)
    {
        using var word = Open(WordWriter.Write(EveryNode.Document(language)));
        Assert.Empty(word.MainDocumentPart!.Document!.Descendants<W.BidirectionalEmbedding>());
        Assert.Empty(word.MainDocumentPart.Document.Descendants<W.BidirectionalOverride>());
    }

    [Fact]
    public void Marks_of_direction_stand_only_where_they_are_needed()
    {
        var paragraphs = Paragraphs("ar", [Say("خذ Keytruda يوميا"), Say("خذ 5 يوميا"), Say("اتصل 999 الآن"), Say("خذ 10 mg/day يوميا")]);
        var texts = paragraphs.Select(paragraph => string.Concat(paragraph.Descendants<W.Run>().Select(TextOf))).ToArray();
        Assert.All(texts[..3], text => Assert.DoesNotContain(text, c => char.GetUnicodeCategory(c) == UnicodeCategory.Format));
        Assert.Equal(1, texts[3].Count(c => c is '\u200E' or '\u200F' or >= '\u2066' and <= '\u2069'));
    }

    [Fact]
    public void A_name_in_another_direction_keeps_its_place_and_its_neighbours()
    {
        var name = new InlineSpan(
            Nowhere, [Say("محمد (5 mg) علي")])
        {
            Attributes =
            new NodeAttributes { Language = "ar", Direction = TextDirection.RightToLeft }
        };
        var paragraph = Paragraphs("en", [Say("Ask "), name, Say(", 5–10 mg, twice.")], isOneParagraph: true)[0];
        Assert.Equal("Ask يلع (5 mg) دمحم, 5–10 mg, twice.", Seen(string.Concat(paragraph.Descendants<W.Run>().Select(TextOf)), 0));
    }

    private static List<W.Paragraph> Paragraphs(string language, ImmutableArray<Inline> texts, bool isOneParagraph = false)
    {
        Block[] blocks = isOneParagraph ? [new Paragraph(Nowhere, texts)] : [.. texts.Select(text => new Paragraph(Nowhere, [text]))];
        var document = EveryNode.Document(language) with { Blocks = [.. blocks], Footnotes = [] };
        using var word = Open(WordWriter.Write(document));
        return [.. word.MainDocumentPart!.Document!.Body!.Elements<W.Paragraph>().Take(blocks.Length)];
    }

    private static WordprocessingDocument Open(byte[] file) => WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    private static string TextOf(W.Run run) => string.Concat(run.Elements<W.Text>().Select(text => text.Text));

    private static string Seen(string text, byte level)
    {
        var levels = ReadingOrder.PlainLevels(text, level);
        return Bare(
            string.Concat(
                ReadingOrder.FromLeftToRight(levels)
                .Select(i => (levels[i] & 1) == 1 ? FrameText.Reversed(text[i].ToString()) : text[i].ToString())));
    }

    // As it is seen: no marks, plain spaces and hyphens.
    private static string Bare(string text) => string.Concat(text
        .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)
        .Select(c => c switch { '\u00A0' or '\u202F' => ' ', '\u2011' => '-', _ => c }));

    private static Text Say(string words) => new(Nowhere, words);
}
