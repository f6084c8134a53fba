using Leaflets.Formats.Pdf;
using Xunit;

namespace Leaflets.Tests.Formats.Pdf;

/// <summary>Text that cannot be read on what is drawn behind it is an error where it is written, however deep it stands.</summary>
public sealed class DrawnContrastTests
{
    private const string Band = "elements: { heading-2: { background: '#0b4f6c', color: '#fff' } }";

    [Theory]
    [InlineData("## A [link](https://example.org)", Band, "'link'")]
    [InlineData("## A ==marked== word", Band, "'marked'")]
    [InlineData("> [!NOTE]\n> ## A [link](https://example.org)\n>\n> Words.", Band, "'link'")]
    [InlineData("- One\n\n  > ## A **[link](https://example.org)**", Band, "'link'")]
    [InlineData(
        "A ==[link](https://example.org)== here", "elements: { marked: { background: '#fc6' }, link: { color: '#b30' } }", "'link'")]
    [InlineData("A ==**word**== here", "elements: { marked: { background: '#fc6' }, strong: { color: '#a50' } }", "'strong'")]
    public void It_is_told(string markdown, string style, string element)
    {
        var told = Told(markdown, style);
        Assert.Contains($"LFT3135: The contrast of this text ({element} of the style", Assert.Single(told), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## A heading", Band)]
    [InlineData(
        "## A [link](https://example.org)",
        "elements: { heading-2: { background: '#0b4f6c', color: '#fff', inside: { link: { color: '#fff' } } } }")]
    [InlineData(
        "> [!WARNING]\n> A [link](https://example.org), ==a mark==, `code`, **strong** and a note[^1].\n\n"
        + "[^1]: A [link](https://example.org).", "")]
    [InlineData("| A [link](https://example.org) | ==B== |\n|---|---|\n| `c` | d |", "")]
    public void What_can_be_read_is_not(string markdown, string style) => Assert.Empty(Told(markdown, style));

    private static List<string> Told(string markdown, string style) =>
        [.. new LeafletComposer(TestFonts.Catalog).Compose(MarkdownLeaflet.Of(markdown, style: style)).Diagnostics
            .Where(static diagnostic => diagnostic.Descriptor.Id == "LFT3135")
                .Select(static diagnostic => $"{diagnostic.Descriptor.Id}: {diagnostic.Message}")];
}
