using Leaflets.Checks;
using Leaflets.Diagnostics;
using Leaflets.Markdown;
using Leaflets.Tests.Styling;
using Xunit;

namespace Leaflets.Tests.Checks;

/// <summary>Lines that begin with letters in order look like a list, in every alphabet.</summary>
public sealed class RealListsTests
{
    [Theory]
    [InlineData("ar", "أ. أولًا\nب. ثانيًا", "'أ. أولًا'")]
    [InlineData("ru", "а) сначала\nб) потом", "'а) сначала'")]
    [InlineData("he", "א. ראשון\nב. שני", "'א. ראשון'")]
    [InlineData("el", "α) πρώτο\nβ) δεύτερο", "'α) πρώτο'")]
    public void Lines_of_letters_that_are_no_list_are_reported(string language, string markdown, string line)
    {
        var diagnostic = Assert.Single(Check(language, markdown));
        Assert.Equal("LFT4007", diagnostic.Descriptor.Id);
        Assert.Contains(line, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru", "Ешьте фрукты, т. е. яблоки,\nи пейте воду.")]
    [InlineData("el", "Πάρτε το φάρμακο.\nΜετά ξεκουραστείτε.")]
    public void Ordinary_lines_are_left_alone(string language, string markdown) => Assert.Empty(Check(language, markdown));

    private static IEnumerable<Diagnostic> Check(string language, string markdown)
    {
        var read = MarkdownReader.Read(new SourceText($"t/{language}.md", "# T\n\n" + markdown), "t", language);
        return new RealLists().Check(read.Document!, StylesFolder.Language(language));
    }
}
