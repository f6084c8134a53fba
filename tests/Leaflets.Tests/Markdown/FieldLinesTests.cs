using Leaflets.Documents;
using Xunit;

namespace Leaflets.Tests.Markdown;

/// <summary>Lines that stand one below the other for a reason keep their ends; lines of running text do not.</summary>
public sealed class FieldLinesTests
{
    [Theory]
    [InlineData("**Patient:** ____\n**Ward:** ____")]
    [InlineData("Morning: 5 mg\nEvening: 10 mg")]
    [InlineData("Morning - 5 mg\nEvening - 10 mg")]
    [InlineData("Before breakfast – 5 mg\nAt night — none")]
    [InlineData("1 - wash\n2 - dry")]
    [InlineData("1: wash\n2: dry")]
    [InlineData("A - wash\nB - dry")]
    [InlineData("A = 5\nB = 6")]
    [InlineData("A → 5\nB → 6")]
    [InlineData("08:00 wake\n09:30 eat")]
    [InlineData("8 am: wake\n9 am: eat")]
    [InlineData("1 tablet – morning\n2 tablets – night")]
    [InlineData("**A** 5\n**B** 6")]
    [InlineData("[A](https://x.org)\n[B](https://y.org)")]
    [InlineData("Aspirin ........ 75 mg\nIbuprofen ...... 200 mg")]
    public void Lines_of_labels_keep_their_ends(string text)
    {
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(SpecTests.Read("# T\n\n" + text).Document!.Blocks));
        Assert.Contains(paragraph.Content, static inline => inline is HardBreak);
        Assert.DoesNotContain(paragraph.Content, static inline => inline is SoftBreak);
    }

    [Theory]
    [InlineData("Take one tablet - or two - with water\nand rest.")]
    [InlineData("The nurse calls you - wait\nand do not eat - please.")]
    [InlineData("Take 5 - 10 mg in the morning and\n10 - 20 mg in the evening.")]
    [InlineData("First, wash your hands well - then\nDry, them - now.")]
    public void Running_text_is_set_as_one(string text)
    {
        var paragraph = Assert.IsType<Paragraph>(Assert.Single(SpecTests.Read("# T\n\n" + text).Document!.Blocks));
        Assert.Contains(paragraph.Content, static inline => inline is SoftBreak);
    }
}
