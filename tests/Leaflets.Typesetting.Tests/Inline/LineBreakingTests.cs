using CsCheck;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Xunit;
using static Leaflets.Typesetting.Tests.Inline.ParagraphFixture;

namespace Leaflets.Typesetting.Tests.Inline;

public sealed class LineBreakingTests
{
    private const string Sentence =
        "Call us at once if you feel hot or shivery, or if your skin turns yellow, even in the middle of the night.";

    [Fact]
    public void Breaking_loses_no_text() => Measures(40).Sample(
        measure => Assert.Equal(Sentence, string.Concat(Lines(Sentence, English, measure))),
        iter: 50);

    [Fact]
    public void No_line_is_wider_than_the_measure() => Measures(60).Sample(
        measure =>
        {
            var problems = new List<TypesettingProblem>();
            var lines = Prepare(Sentence, English).Break(Length.FromPoints(measure), problems);
            Assert.Empty(problems);
            Assert.All(lines, line => Assert.True(line.ContentWidth.FitsIn(Length.FromPoints(measure))));
        },
        iter: 50);

    [Theory]
    [InlineData("Take 500 mg", "500 mg")]
    [InlineData("Call 020 7946 0123", "020 7946 0123")]
    [InlineData("Call +44 20 7946 0123", "+44 20 7946 0123")]
    [InlineData("Call (020) 7946 0123", "(020) 7946 0123")]
    [InlineData("Take 10–20 mg", "10–20 mg")]
    [InlineData("Take 10 – 20 mg", "10 – 20 mg")]
    [InlineData("Come on 12 March 2026", "12 March 2026")]
    [InlineData("Come on March 12, 2026", "March 12, 2026")]
    [InlineData("Le 12 mars 2026", "12 mars 2026")]
    [InlineData("Over 38.0 °C", "38.0 °C")]
    [InlineData("At 9:30 am", "9:30 am")]
    [InlineData("À 14 h 30", "14 h 30")]
    [InlineData("Ask Dr Smith", "Dr Smith")]
    [InlineData("See Section 3", "Section 3")]
    [InlineData("Give 10 000 units", "10 000 units")]
    public void What_says_one_thing_stays_on_one_line(string text, string whole) =>
        Assert.Contains(Lines(text, English, 1), line => line.Trim() == whole);

    [Fact]
    public void A_word_wider_than_the_measure_is_a_problem_that_names_it()
    {
        var problems = new List<TypesettingProblem>();
        Prepare("an incomprehensibility here", English).Break(Length.FromPoints(40), problems);
        Assert.Equal(["incomprehensibility"], problems.Select(problem => problem.Text));
        Assert.Equal(3, problems[0].Index);
    }

    [Fact]
    public void An_address_wider_than_the_measure_breaks_at_its_punctuation()
    {
        var problems = new List<TypesettingProblem>();
        Prepare("Write to information.desk@hospital-of-the-town.example now", English).Break(Length.FromPoints(100), problems);
        Assert.Empty(problems);
    }

    [Fact]
    public void A_glyph_that_no_face_has_is_a_problem_that_names_character_and_place()
    {
        var problem = Assert.Single(Prepare("warm \u4F60 here", English).Problems);
        Assert.Equal((TypesettingProblemKind.MissingGlyph, 5, "\u4F60"), (problem.Kind, problem.Index, problem.Text));
    }

    [Theory]
    [InlineData("one \u0301 two")]
    [InlineData("one \u0301دواء")]
    [InlineData("x\u00AD\u0301y")]
    public void A_mark_without_a_letter_is_not_lost_where_a_line_ends_before_it(string text)
    {
        var style = English with { Families = ["Noto Sans", "Noto Naskh Arabic"] };
        Assert.Contains("\u0301", string.Concat(Lines(text, style, 20)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_paragraph_is_one_line() => Assert.Single(Lines(string.Empty, English, 100));

    [Fact]
    public void A_forced_break_ends_a_line()
    {
        var lines = Prepare([new InlineText("one", English), new InlineBreak(), new InlineText("two", English)], English)
            .Break(Length.FromPoints(500), []);
        Assert.Equal(["one ", "two"], lines.Select(line => FrameText.TextOf(line.Frame)));
    }

    private static Gen<double> Measures(double least)
    {
        _ = TestFonts.Catalog;
        return Gen.Double[least, 500];
    }
}
