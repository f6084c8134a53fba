using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline;
using Leaflets.Typesetting.Inline.Model;
using Xunit;

namespace Leaflets.Typesetting.Tests.Inline;

/// <summary>No last line of one word where the text allows another.</summary>
public sealed class LastLineTests
{
    [Theory]
    [InlineData(
        "en", "Noto Sans",
        "Immunotherapy helps your own body to find and fight the cancer, and it may go on to do so for years after the last dose.")]
    [InlineData("ko", "Noto Sans KR", "면역항암제는 우리 몸의 면역 체계를 도와 암세포를 찾아 공격하게 합니다. 열이 나면 바로 전화해 주십시오.")]
    [InlineData(
        "ar", "Noto Naskh Arabic",
        "يساعد العلاج المناعي جسمك على محاربة السرطان، وقد لا يناسب كل الناس، فاسأل طبيبك عن الفوائد والآثار الجانبية.")]
    public void A_paragraph_of_words_ends_with_two_words_at_least(string language, string family, string text) =>
        Each(language, family, text, least: 90, last => Assert.Contains(' ', last.Trim()));

    [Theory]
    [InlineData("zh-Hans", "Noto Sans SC", "免疫疗法帮助您的身体发现并对抗癌症，即使在最后一次用药之后，也可能持续多年。如果您发烧，请立即给我们打电话。")]
    [InlineData("ja", "Noto Sans JP", "免疫療法は、体の免疫の働きを高めて、がんを治療する方法です。熱が出たら、昼でも夜でもすぐに電話してください。")]
    public void A_paragraph_of_ideographs_ends_with_two_characters_at_least(string language, string family, string text) =>
        Each(language, family, text, least: 60, last => Assert.True(last.Count(char.IsLetter) >= 2, last));

    [Theory]
    [InlineData(
        "th", "Noto Sans Thai Looped",
        "ภูมิคุ้มกันบำบัดช่วยให้ร่างกายของคุณต่อสู้กับมะเร็งหากคุณมีไข้โปรดโทรหาเราทันทีทั้งกลางวันและกลางคืน")]
    public void A_paragraph_without_spaces_ends_with_two_words_at_least(string language, string family, string text)
    {
        // The dictionary has the last word as two: กลาง คืน.
        var paragraph = Paragraph(language, family, text);
        Assert.DoesNotContain("คืน", Enumerable.Range(90, 300).Select(measure => paragraph.Break(measure)[^1].TextOf()));
    }

    private static void Each(string language, string family, string text, int least, Action<string> check)
    {
        var paragraph = Paragraph(language, family, text);
        for (var measure = least; measure < 400; measure += 7)
        {
            check(paragraph.Break(measure)[^1].TextOf());
        }
    }

    private static PreparedParagraph Paragraph(string language, string family, string text)
    {
        var look = Paragraphs.Text(language) with { Families = [family] };
        return Paragraphs.Prepare(
            [new InlineText(text, look)], Paragraphs.Style(language) with { Text = look, Leading = Length.FromPoints(14) });
    }
}
