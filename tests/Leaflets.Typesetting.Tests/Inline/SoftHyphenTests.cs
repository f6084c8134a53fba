using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Xunit;

namespace Leaflets.Typesetting.Tests.Inline;

public sealed class SoftHyphenTests
{
    private const string Ship = "Donau\u00ADdampf\u00ADschiff\u00ADfahrt";

    [Fact]
    public void A_word_that_fits_shows_no_soft_hyphen_and_reads_back_without()
    {
        var plain = Assert.Single(Paragraphs.Prepare(Ship.Replace("\u00AD", string.Empty, StringComparison.Ordinal), "de").Break(200));
        var marked = Assert.Single(Paragraphs.Prepare(Ship, "de").Break(200));
        Assert.Equal("Donaudampfschifffahrt", marked.TextOf());
        Assert.Equal(plain.Runs().Single().Run.Glyphs, marked.Runs().Single().Run.Glyphs);
        Assert.Equal(plain.ContentWidth, marked.ContentWidth);
    }

    [Fact]
    public void A_word_that_fits_on_a_line_of_its_own_is_not_divided()
    {
        var lines = Paragraphs.Prepare("The words " + Ship + " are one", "de").Break(120);
        Assert.Contains(lines, line => line.TextOf().Contains("Donaudampfschifffahrt", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.TextOf().Contains('\u00AD', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40), InlineData(55), InlineData(70), InlineData(100)]
    public void A_word_wider_than_its_line_ends_it_with_a_hyphen_that_fits(double measure)
    {
        var problems = new List<TypesettingProblem>();
        var lines = Paragraphs.Prepare("eine " + Ship + " hier", "de").Break(measure, problems);
        Assert.Empty(problems);
        Assert.All(lines, line => Assert.True(line.ContentWidth.FitsIn(Length.FromPoints(measure))));
        Assert.Contains(lines, line => line.TextOf().EndsWith('\u00AD'));
        foreach (var line in lines)
        {
            // One at the end of a line is a hyphen, read back as what it is; there is no other.
            var (text, run) = (line.TextOf(), line.Runs().Last().Run);
            Assert.Equal(text.EndsWith('\u00AD') ? text.Length - 1 : -1, text.IndexOf('\u00AD', StringComparison.Ordinal));
            Assert.Equal(text.EndsWith('\u00AD'), run.Glyphs[^1].Id == run.Face.GlyphOf('\u2010'));
        }

        Assert.Equal("eine Donaudampfschifffahrt hier", string.Concat(lines.Select(line => line.TextOf().TrimEnd('\u00AD'))));
    }

    [Fact]
    public void A_hyphen_is_counted_in_the_least_width()
    {
        var paragraph = Paragraphs.Prepare(Ship, "de");
        var problems = new List<TypesettingProblem>();
        paragraph.Break(paragraph.MinimumWidth, problems);
        Assert.Empty(problems);
        paragraph.Break(paragraph.MinimumWidth - Length.FromPoints(0.1), problems);
        Assert.NotEmpty(problems);
    }

    [Fact]
    public void A_hyphen_of_right_to_left_text_stands_at_the_left()
    {
        var paragraph = Paragraphs.Prepare("والمستشفياتو\u00ADوالمستشفياتو", "ar");
        var lines = paragraph.Break(paragraph.MinimumWidth, []);
        Assert.Equal(2, lines.Length);
        var run = lines[0].Runs().Single();
        var (hyphen, minus) = (run.Run.Face.GlyphOf('\u2010'), run.Run.Face.GlyphOf('-'));
        Assert.Equal(hyphen != 0 ? hyphen : minus, run.Run.Glyphs[0].Id);
        Assert.Equal("والمستشفياتو\u00AD", run.Run.Text);
        Assert.Equal(run.Run.Text.Length - 1, run.Run.Glyphs[0].Cluster);
    }
}
