using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Markdown;
using Xunit;

namespace Leaflets.Tests.Markdown.FrontMatter;

/// <summary>A text of the front matter that is too long is told at once, where it stands, before anything is set.</summary>
public sealed class FrontMatterBoundsTests
{
    [Theory]
    [InlineData("title: {0}", 500)]
    [InlineData("title: T\nsummary: {0}", 16_000)]
    [InlineData("title: T\nreference: {0}", 200)]
    [InlineData("title: T\nversion: {0}", 200)]
    [InlineData("title: T\nstyle: {0}", 200)]
    [InlineData("title: T\nauthors: [{0}]", 500)]
    [InlineData("title: T\nsubject:\n  - a\n  - {0}", 500)]
    [InlineData("title: T\nsources:\n  - {0}", 16_000)]
    [InlineData("title: T\nissued: {0}", 200)]
    [InlineData("title: T\nstatus: {0}", 200)]
    [InlineData("title: T\ntranslation:\n  state: machine\n  of: {0}", 200)]
    [InlineData("title: T\ntranslation:\n  state: machine\n  reviewer: {0}", 200)]
    public void It_is_refused_at_its_place(string frontMatter, int most)
    {
        Assert.DoesNotContain(Read(frontMatter, most), static problem => problem.Descriptor.Id == "LFT5171");
        var problem = Assert.Single(Read(frontMatter, most + 1), static problem => problem.Descriptor.Id == "LFT5171");
        Assert.Equal(new string('a', most + 1), problem.Span.Text.ToString());
        Assert.Contains($"has {most + 1} characters; the limit is {most}.", problem.Message, StringComparison.Ordinal);
        Assert.True(problem.IsError);
    }

    [Fact]
    public void A_reference_of_forty_thousand_characters_is_told_with_its_line() =>
        Assert.StartsWith(
            "t/en.md(3,12): error LFT5171: 'reference' has 40000 characters", Assert.Single(Read("title: T\nreference: {0}", 40_000))
            .ToString(), StringComparison.Ordinal);

    private static ImmutableArray<Diagnostic> Read(string frontMatter, int length) => MarkdownReader.Read(
        new SourceText("t/en.md", $"---\n{frontMatter.Replace("{0}", new string('a', length), StringComparison.Ordinal)}\n---\n\nText."),
        "t", "en").Diagnostics;
}
