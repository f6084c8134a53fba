using Leaflets.Diagnostics;
using Leaflets.Markdown;
using Xunit;

namespace Leaflets.Tests;

public sealed class DiagnosticDigestTests
{
    [Fact]
    public void A_fault_that_a_program_wrote_over_and_over_is_told_a_hundred_times_and_counted()
    {
        var read = MarkdownReader.Read(
            new SourceText("a/en.md", "# T\n\n" + string.Concat(Enumerable.Repeat("<font>a</font>\n\n", 3_000)) + "{{none}}\n"), "a", "en");

        var told = DiagnosticDigest.Of(read.Diagnostics);

        Assert.Equal(DiagnosticDigest.Most, told.Count(static diagnostic => diagnostic.Descriptor.Id == "LFT1203"));
        Assert.Equal("LFT1203", told[0].Descriptor.Id);
        Assert.Contains(told, static diagnostic => diagnostic.Descriptor.Id == "LFT1211");
        Assert.Equal(
            "a/en.md(201,1): info LFT5014: LFT1203 occurs 2,900 more times in this leaflet. Correct "
            + "those that are reported, and build again.",
            told[^1].ToString());
    }
}
