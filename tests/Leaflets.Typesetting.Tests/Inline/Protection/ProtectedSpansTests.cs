using Leaflets.Typesetting.Inline.Protection;
using Xunit;

namespace Leaflets.Typesetting.Tests.Inline.Protection;

public class ProtectedSpansTests
{
    [Theory]
    [InlineData("Take 500 mg now", "500 mg")]
    [InlineData("Take 2.5 ml twice", "2.5 ml")]
    [InlineData("about 10–20 mg a day", "10–20 mg")]
    [InlineData("from 10 to 20 mg a day", "10 to 20 mg")]
    [InlineData("5 mg/kg each time", "5 mg/kg")]
    [InlineData("a square of 1 m2 or", "1 m2")]
    [InlineData("مساحة 1 m² هنا", "1 m²")]
    [InlineData("above 38 °C call", "38 °C")]
    [InlineData("about 30 % of people", "30 %")]
    [InlineData("wait 6 weeks.", "6 weeks")]
    [InlineData("take 2 tablets", "2 tablets")]
    [InlineData("call 020 7946 0123 now", "020 7946 0123")]
    [InlineData("call +44 20 7946 0123.", "+44 20 7946 0123")]
    [InlineData("call +44 (0)20 7946 0123", "+44 (0)20 7946 0123")]
    [InlineData("call (020) 7946 0123", "(020) 7946 0123")]
    [InlineData("call 1-800-555-0100 today", "1-800-555-0100")]
    [InlineData("on 12 March 2026 at", "12 March 2026")]
    [InlineData("on March 12, 2026 at", "March 12, 2026")]
    [InlineData("on 1st March 2026 at", "1st March 2026")]
    [InlineData("on 12/03/2026 at", "12/03/2026")]
    [InlineData("on 2026-05-01 at", "2026-05-01")]
    [InlineData("at 9:30 am on", "9:30 am")]
    [InlineData("see nhs.uk/cancer/a-b for", "nhs.uk/cancer/a-b")]
    [InlineData("see https://example.org/a?b=c.", "https://example.org/a?b=c")]
    [InlineData("write to help.line@example.org, or", "help.line@example.org")]
    [InlineData("le 12 mars 2026 à", "12 mars 2026")]
    [InlineData("à 14 h 30 demain", "14 h 30")]
    [InlineData("pendant 30 ans après", "30 ans")]
    [InlineData("相談電話020 7946 0123に電話", "020 7946 0123")]
    [InlineData("상담전화 020 7946 0123으로 전화", "020 7946 0123")]
    [InlineData("اتصل ب020 7946 0123 الآن", "020 7946 0123")]
    [InlineData("התקשרו ל020 7946 0123 עכשיו", "020 7946 0123")]
    [InlineData("በ020 7946 0123 ይደውሉ", "020 7946 0123")]
    [InlineData("每2至6周一次", "2至6周")]
    [InlineData("需要 30 分钟。", "30 分钟")]
    [InlineData("ครั้งละ 30 นาทีเท่านั้น", "30 นาที")]
    [InlineData("हर 6 सप्ताह में", "6 सप्ताह")]
    [InlineData("اتصل 020 7946 0123 الآن", "020 7946 0123")]
    [InlineData("نحو 10–20 mg", "10–20 mg")]
    [InlineData("رقم ٠٢٠ ٧٩٤٦ ٠١٢٣ هنا", "٠٢٠ ٧٩٤٦ ٠١٢٣")]
    public void Numbers_and_what_belongs_to_them_are_kept(string text, string expected) => Assert.Contains(expected, Found(text));

    [Theory]
    [InlineData("ask Dr Smith for", "Dr Smith")]
    [InlineData("see Section 3 for", "Section 3")]
    [InlineData("في 12 مارس 2026 ثم", "12 مارس 2026")]
    [InlineData("خذ 5 ملغ كل", "5 ملغ")]
    [InlineData("مدة 30 سنة بعد", "30 سنة")]
    [InlineData("请看第3节", "第3")]
    [InlineData("il dit « oui et non », puis", "« o")]
    [InlineData("il dit « 10 mg » puis", "« 10 mg")]
    [InlineData("vraiment ? Non", " ?")]
    [InlineData("Immunoterapia w leczeniu", "w l")]
    [InlineData("Pan i z żoną", "i z ż")]
    [InlineData("i w 30 mg", "i w 30 mg")]
    public void What_begins_with_a_word_is_kept(string text, string expected) => Assert.Contains(expected, Found(text));

    [Theory]
    [InlineData("Plain words, with stops. And more!")]
    [InlineData("In 1998 they found it")]
    [InlineData("e.g. this (and that)")]
    [InlineData("drink the street may")]
    [InlineData("")]
    [InlineData("( + - °")]
    public void Plain_text_is_left_alone(string text) => Assert.Empty(Found(text));

    [Fact]
    public void A_long_row_of_numbers_stays_divisible()
    {
        var spans = ProtectedSpans.Find(string.Join(' ', Enumerable.Repeat("100", 200)), TestWords.All);

        Assert.All(spans, span => Assert.True(span.Length <= 40 || span.Flags.HasFlag(ProtectedSpanFlags.DivisibleInNeed)));
    }

    [Fact]
    public void Spans_do_not_overlap_in_any_text() => CsCheck.Check.Sample(
        CsCheck.Gen.String[CsCheck.Gen.Char["0127 -–+().,:/@ahmgÉSDrم٣"], 0, 60],
        text =>
        {
            var last = 0;
            foreach (var span in ProtectedSpans.Find(text, TestWords.All))
            {
                Assert.True(span.Start >= last && span.Length > 0 && span.End <= text.Length);
                last = span.End;
            }
        });

    private static List<string> Found(string text) =>
        [.. ProtectedSpans.Find(text, TestWords.All).Select(span => text.Substring(span.Start, span.Length))];
}
