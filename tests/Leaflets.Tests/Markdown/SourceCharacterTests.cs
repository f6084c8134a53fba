using Leaflets.Diagnostics;
using Xunit;

namespace Leaflets.Tests.Markdown;

/// <summary>Characters that one cannot see to be wrong.</summary>
public sealed class SourceCharacterTests
{
    [Theory]
    [InlineData("1\u202E2", "LFT1082"), InlineData("1\u202D2", "LFT1082"), InlineData("&#x202E;12", "LFT1231")]
    [InlineData("\u0085", "LFT1082"), InlineData("\u009F", "LFT1082")]
    [InlineData("1\uFFFD", "LFT1272"), InlineData("a\uFEFFb", "LFT1273"), InlineData("a&#xFEFF;b", "LFT1273"),
        InlineData("a\U000E0041", "LFT1273"), InlineData("\uFFFC", "LFT1273")]
    public void What_misleads_or_is_not_seen_is_told_at_its_place(string text, string id)
    {
        var read = MarkdownReader.Read(new SourceText("leaflets/t/en.md", "# T\n\n" + text), "t", "en");
        Assert.StartsWith(
            $"leaflets/t/en.md(3,", Assert.Single(read.Diagnostics, diagnostic => diagnostic.Descriptor.Id == id).ToString(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"), InlineData("\u2066a\u2069"),
        InlineData("می\u200Cخواهم")]
    public void What_writing_needs_is_not_told(string text) =>
        Assert.Empty(MarkdownReader.Read(new SourceText("leaflets/t/en.md", "# T\n\n" + text), "t", "en").Diagnostics);
}
