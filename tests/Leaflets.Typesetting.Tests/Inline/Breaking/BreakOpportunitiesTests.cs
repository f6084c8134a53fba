using System.Text;
using Leaflets.Typesetting.Inline.Breaking;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Inline.Protection;
using Leaflets.Typesetting.Semantics;
using Xunit;

namespace Leaflets.Typesetting.Tests.Inline.Breaking;

/// <summary>Where lines may end: | marks a free place, ¦ one for need.</summary>
public sealed class BreakOpportunitiesTests
{
    [Theory]
    [InlineData("one two", "one |two")]
    [InlineData("one\u00A0two", "one\u00A0two")]
    [InlineData("one\u202Ftwo", "one\u202Ftwo")]
    [InlineData("one\u2060two", "one\u2060two")]
    [InlineData("one-\u2060two", "one-\u2060two")]
    [InlineData("one-two", "one-|two")]
    [InlineData("one\u200Btwo", "one\u200B|two")]
    [InlineData("one\u200B\u200B\u200Btwo", "one\u200B\u200B\u200B|two")]
    [InlineData("one \u200Btwo", "one \u200B|two")]
    [InlineData("one\u2028two", "one\u2028|two")]
    public void Spaces_joiners_and_zero_width_spaces_are_respected(string text, string expected) =>
        Assert.Equal(expected, Pieces(text, "en"));

    [Theory]
    [InlineData("Donau\u00ADdampf\u00ADschiff fährt", "Donau\u00AD¦dampf\u00AD¦schiff |fährt")]
    [InlineData("an\u00AD\u2060der", "an\u00AD\u2060der")]
    [InlineData("5\u00AD00 mg", "5\u00AD00 mg")]
    [InlineData("5\u200B00 mg", "5\u200B00 mg")]
    public void Soft_hyphens_are_for_need(string text, string expected) => Assert.Equal(expected, Pieces(text, "de"));

    [Theory]
    [InlineData(
        "がん免疫療法（めんえきりょうほう）は、体の「免疫」を高めて、がんを治療する方法です。",
        "が|ん|免|疫|療|法|（め|ん|え|き|りょ|う|ほ|う）|は、|体|の|「免|疫」|を|高|め|て、|が|ん|を|治|療|す|る|方|法|で|す。")]
    [InlineData("ちょっとコンピューターと人々", "ちょっ|と|コ|ン|ピュー|ター|と|人々")]
    [InlineData("薬Aと薬Bを使う", "薬|A|と|薬|B|を|使|う")]
    public void Japanese_lines_begin_with_no_closing_sign_and_no_small_kana(string text, string expected) =>
        Assert.Equal(expected, Pieces(text, "ja"));

    [Theory]
    [InlineData("zh-Hans", "医生说“你好”，然后问：“怎么样？”", "医|生|说|“你|好”，|然|后|问：|“怎|么|样？”")]
    [InlineData("zh-Hans", "（例如发烧、皮疹）——每天……好。", "（例|如|发|烧、|皮|疹）|——|每|天……|好。")]
    [InlineData("zh-Hant", "醫生說「你好」，然後問：『怎麼樣？』", "醫|生|說|「你|好」，|然|後|問：|『怎|麼|樣？』")]
    [InlineData("zh-Hant", "使用pembrolizumab藥物", "使|用|pembrolizumab|藥|物")]
    public void Chinese_lines_begin_with_no_closing_sign_and_end_with_no_opening_one(string language, string text, string expected) =>
        Assert.Equal(expected, Pieces(text, language));

    [Theory]
    [InlineData("면역항암제는 우리 몸을 돕습니다.", "면¦역¦항¦암¦제¦는 |우¦리 |몸¦을 |돕¦습¦니다.")]
    [InlineData("면역항암제(immunotherapy)는 약", "면¦역¦항¦암¦제(immunotherapy)는 |약")]
    [InlineData("PD-1은 단백질", "PD-1은 |단¦백¦질")]
    public void Korean_breaks_at_spaces_and_in_need_between_syllables(string text, string expected) =>
        Assert.Equal(expected.Replace("니다", "니¦다", StringComparison.Ordinal), Pieces(text, "ko"));

    [Theory]
    [InlineData(
        "th",
        "รับประทานยาทุกวันและพักผ่อนให้เพียงพอ บ่อยๆครับ",
        "รับ|ประทาน|ยา|ทุก|วัน|และ|พัก|ผ่อน|ให้|เพียง|พอ |บ่อยๆ|ครับ")]
    [InlineData("th", "ใช้ยาpembrolizumabทุกวัน", "ใช้|ยา|pembrolizumab|ทุก|วัน")]
    [InlineData("th", "ใช้เวลา30นาที", "ใช้|เวลา|30นาที")]
    [InlineData(
        "lo",
        "ການປິ່ນປົວດ້ວຍພູມຄຸ້ມກັນຊ່ວຍໃຫ້ຮ່າງກາຍຕໍ່ສູ້ກັບມະເຮັງ",
        "ການ|ປິ່ນປົວ|ດ້ວຍ|ພູມຄຸ້ມກັນ|ຊ່ວຍ|ໃຫ້|ຮ່າງກາຍ|ຕໍ່ສູ້|ກັບ|ມະເຮັງ")]
    [InlineData(
        "km",
        "ការព្យាបាលដោយប្រព័ន្ធភាពស៊ាំជួយរាងកាយរបស់អ្នកប្រយុទ្ធប្រឆាំងនឹងជំងឺមហារីក។",
        "ការ|ព្យាបាល|ដោយ|ប្រព័ន្ធ|ភាពស៊ាំ|ជួយ|រាងកាយ|របស់|អ្នកប្រយុទ្ធ|ប្រឆាំង|នឹង|ជំងឺមហារីក។")]
    [InlineData("my", "ကင်ဆာရောဂါသည်ခန္ဓာကိုယ်ကိုကူညီပေးသည်။", "ကင်ဆာ|ရောဂါသည်|ခန္ဓာကိုယ်|ကို|ကူညီ|ပေးသည်။")]
    public void Scripts_without_spaces_break_at_the_words_of_their_dictionaries(string language, string text, string expected) =>
        Assert.Equal(expected, Pieces(text, language));

    [Fact]
    public void The_words_of_a_script_without_spaces_are_found_in_a_leaflet_of_any_language() =>
        Assert.Equal("see |ทุก|วัน |now", Pieces("see ทุกวัน now", "en"));

    [Fact]
    public void The_mark_of_a_footnote_stays_with_its_word()
    {
        var reference = new StructureElement { Role = StructureRole.Reference };
        var style = Paragraphs.Style("zh-Hans");
        var paragraph = ParagraphText.Collect(
            [
                new InlineText("好吗？", style.Text),
                new InlineOpen(reference),
                new InlineText("1", style.Text),
                new InlineClose(reference),
                new InlineText("好", style.Text),
            ],
            style);
        Assert.Equal("好|吗？1|好", Pieces(paragraph, style));
    }

    private static string Pieces(string text, string language)
    {
        var style = Paragraphs.Style(language);
        return Pieces(ParagraphText.Collect([new InlineText(text, style.Text)], style), style);
    }

    private static string Pieces(ParagraphText paragraph, ParagraphStyle style)
    {
        var text = paragraph.Text;
        var pieces = new StringBuilder();
        var start = 0;
        foreach (var opportunity in BreakOpportunities.Find(paragraph, ProtectedSpans.Find(text, TestWords.All), style))
        {
            pieces.Append(text, start, opportunity.Position - start);
            pieces.Append(opportunity.Position == text.Length ? string.Empty : opportunity.Kind == BreakKind.InNeed ? "¦" : "|");
            start = opportunity.Position;
        }

        return pieces.ToString();
    }
}
