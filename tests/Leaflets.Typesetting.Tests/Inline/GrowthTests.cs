using Leaflets.Typesetting.Inline.Bidi;
using Leaflets.Typesetting.Inline.Characters;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Inline.Protection;
using Xunit;

namespace Leaflets.Typesetting.Tests.Inline;

/// <summary>
/// What a paragraph costs, counted in steps: in proportion to its length, whatever it is made of, and looked at all the while.
/// </summary>
public sealed class GrowthTests
{
    private const int Length = 6000;

    [Theory]
    [InlineData("mg/"), InlineData("a-"), InlineData("abcd-"), InlineData("abcd_"), InlineData("abcd/e.f "), InlineData("5 mg "),
        InlineData("5x"), InlineData("1,")]
    [InlineData("word "), InlineData("w "), InlineData("« "), InlineData("Dr "), InlineData("5 March "), InlineData("020 7946 "),
    InlineData("²"), InlineData("$5 ")]
    [InlineData("क्ष्म्य"), InlineData("क\u200D"), InlineData("e\u0301"), InlineData("1\u0301"), InlineData("a\u200D5-"), InlineData("ب1"),
    InlineData("漢"), InlineData("สวัสดี")]
    public void Protected_stretches_cost_steps_in_proportion_to_the_text(string pattern) =>
        Growth.IsLinear(Length, size => ProtectedSpans.Find(Text(pattern, size), TestWords.All));

    [Theory]
    [InlineData("word "), InlineData("a-"), InlineData("mg/"), InlineData("abcd-"), InlineData("5 mg "), InlineData("क्ष्म्य"),
        InlineData("क\u200D"), InlineData("a\u0301\u0302")]
    [InlineData("\u1100\u1161"), InlineData("a\u200B"), InlineData("a\u00AD"), InlineData("a\u2028"), InlineData("漢"),
    InlineData("ก"), InlineData("가")]
    [InlineData("ب"), InlineData("ب "), InlineData("a ب "), InlineData("ب 10–20 mg "), InlineData("(ب"), InlineData("ب)"),
    InlineData("\u0661-"), InlineData("(ب]")]
    public void Lines_cost_steps_in_proportion_to_their_text(string pattern) => Growth.IsLinear(Length, size => Set(Text(pattern, size)));

    [Theory]
    [InlineData("word "), InlineData("a-"), InlineData("क्ष्म्य"), InlineData("ب 10–20 mg "), InlineData("(ب"), InlineData("สวัสดี"),
        InlineData("a\u200B")]
    public void Work_on_a_paragraph_ends_where_it_is_told_to(string pattern) => Growth.Obeys(() => Set(Text(pattern, 60_000)));

    [Fact]
    public void A_wholeparagraph_is_set_as_its_parts_are()
    {
        var sentence = "Two words of a leaflet, “and 5 mg” of it; AVAVA fi ffi. ";
        var text = Text(sentence, 40_000);
        var width = ParagraphFixture.Prepare(sentence + "x", ParagraphFixture.English).MaximumWidth - ParagraphFixture.Prepare(
            "x", ParagraphFixture.English).MaximumWidth;
        var whole = ParagraphFixture.Prepare(text + "x", ParagraphFixture.English).MaximumWidth - ParagraphFixture.Prepare(
            "x", ParagraphFixture.English).MaximumWidth;
        Assert.Equal(width.Points * (text.Length / sentence.Length), whole.Points, 3);
    }

    [Fact]
    public void A_line_of_a_wholeright_to_left_paragraph_stands_as_in_a_briefone()
    {
        var sentence = "خذ قرصين مع الماء ثلاث مرات. ";
        var lines = ParagraphFixture.Lines(Text(sentence, 30_000), ParagraphFixture.Arabic, 300);
        var brief = ParagraphFixture.Lines(Text(sentence, 3000), ParagraphFixture.Arabic, 300);
        Assert.Equal(brief[..20], lines[..20]);
        Assert.Equal(Text(sentence, 30_000).Trim(), string.Concat(lines).Trim());
    }

    [Fact]
    public void Lines_of_a_wholetext_end_where_those_of_a_briefone_do()
    {
        var sentence = "ผู้ป่วยควรรับประทานยาตามที่แพทย์สั่ง วันละ 2 ครั้ง ";
        var one = LineBoundaries.Find(sentence, "th");
        var many = LineBoundaries.Find(Text(sentence, 40_000), "th");
        Assert.Equal(
            one[1..].Select(place => place + (500 * sentence.Length)),
            many.Where(place => place > 500 * sentence.Length && place <= 501 * sentence.Length));
        Assert.Equal(many.Distinct().Order(), many);
    }

    [Fact]
    public void A_word_that_marks_stand_on_is_no_other_for_being_looked_at_once()
    {
        var found = ProtectedSpans.Find(
            "क्ष्म्य-5 e\u0301e\u0301-x a\u0301b-12 w w w word « « 5 mg abcd-/example.org/a abc_example.org", TestWords.All);
        Assert.Equal(
            ["क्ष्म्य-5", "e\u0301e\u0301-x", "a\u0301b-12", "w w w w", "« « 5 mg", "example.org/a", "example.org"],
            found.Select(
                span => "क्ष्म्य-5 e\u0301e\u0301-x a\u0301b-12 w w w word « « 5 mg abcd-/example.org/a abc_example.org".Substring(
                    span.Start, span.Length)));
    }

    [Fact]
    public void Brackets_that_are_closed_are_brackets_however_many_there_are()
    {
        var text = string.Concat(Enumerable.Repeat("(ب) [a] ", 200));
        Assert.Same(text, BracketDepth.Bounded(text));
    }

    [Fact]
    public void More_than_63_brackets_open_at_once_are_no_brackets_to_the_order()
    {
        var text = new string('(', 63) + "[ب]" + new string(')', 63);
        Assert.Equal(new string('(', 63) + "!ب!" + new string('!', 63), BracketDepth.Bounded(text));
    }

    private static string Text(string pattern, int size) => string.Concat(Enumerable.Repeat(pattern, size / pattern.Length));

    private static int Set(string text)
    {
        var style = new TextStyle
        {
            Families = ["Noto Sans", "Noto Naskh Arabic", "Noto Sans Devanagari", "Noto Sans KR", "Noto Sans Thai Looped"],
            Size = Typesetting.Geometry.Length.FromPoints(10),
            Language = "en",
        };
        return ParagraphFixture.Prepare(text, style).Break(Typesetting.Geometry.Length.FromPoints(300), []).Length;
    }
}
