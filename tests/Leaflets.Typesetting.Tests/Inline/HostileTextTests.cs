using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Semantics;
using Xunit;

namespace Leaflets.Typesetting.Tests.Inline;

/// <summary>Paragraphs that nobody would write cost time in proportion to their length.</summary>
public sealed class HostileTextTests
{
    private const int Length = 16_000;

    /// <summary>Each takes half a second at most on a slow machine; what grows with the square of the length takes a minute.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(8);

    [Theory]
    [InlineData("\u200B"), InlineData("\u00AD"), InlineData("a\u200B"), InlineData("a\u00AD"), InlineData("\u0301"),
        InlineData("a\u0301\u00AD")]
    [InlineData("ببب\u00AD"), InlineData("ببب\u200B"), InlineData("ببب"), InlineData("a ب "), InlineData("ب 10–20 mg "), InlineData("(ب")]
    [InlineData("\u2067"), InlineData("\u2066ب\u2069"), InlineData("\u202E1"), InlineData("가"), InlineData("字"), InlineData("ก"),
        InlineData("\u2028")]
    [InlineData("a."), InlineData("1-"), InlineData("@a.b/"), InlineData("$"), InlineData("+")]
    public void A_pattern_over_and_over_takes_little_time(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, Length / pattern.Length));
        var style = new TextStyle
        {
            Families = ["Noto Sans", "Noto Naskh Arabic", "Noto Sans KR", "Noto Sans Thai Looped"],
            Size = Typesetting.Geometry.Length.FromPoints(10),
            Language = "en",
        };
        var formatter = new ParagraphFormatter(TestFonts.Catalog);
        var directions = Effort.Bounded(Most, 1L << 30, () => Enum.GetValues<TextDirection>().Count(direction => formatter
            .Prepare([new InlineText(text, style)], new ParagraphStyle { Direction = direction, Leading = style.Size, Text = style })
            .Break(Typesetting.Geometry.Length.FromPoints(300), []).Length > 0));
        Assert.Equal(2, directions);
    }

    [Fact]
    public void Isolates_in_isolates_take_little_time()
    {
        var style = Paragraphs.Style();
        var items = Enumerable.Range(0, 4000)
            .SelectMany<int, InlineItem>(_ => [new InlineIsolate(TextDirection.RightToLeft), new InlineText("a ", style.Text)])
            .Concat(Enumerable.Repeat(new InlineIsolateEnd(), 4000));
        Assert.NotEmpty(
            Effort.Bounded(
                Most, 1L << 30, () => new ParagraphFormatter(TestFonts.Catalog).Prepare([.. items], style)
                .Break(Typesetting.Geometry.Length.FromPoints(300), [])));
    }

    [Fact]
    public void Elements_of_one_style_one_after_the_other_take_little_time()
    {
        var style = Paragraphs.Style();
        var items = Enumerable.Range(0, 40_000).SelectMany<int, InlineItem>(_ =>
        {
            var element = new StructureElement { Role = StructureRole.Span };
            return [new InlineOpen(element), new InlineText("A ", style.Text), new InlineClose(element)];
        });
        Assert.NotEmpty(
            Effort.Bounded(
                Most, 1L << 30, () => new ParagraphFormatter(TestFonts.Catalog).Prepare([.. items], style)
                .Break(Typesetting.Geometry.Length.FromPoints(300), [])));
    }
}
