using Leaflets.Checks;
using Leaflets.Diagnostics;
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
    [InlineData("en", "A - one\nB - two", "'A - one'")]
    [InlineData("en", "1: one\n2: two\n3: three", "'1: one'")]
    [InlineData("en", "1/ one\n2/ two", "'1/ one'")]
    [InlineData("en", "#. one\n#. two", "'#. one'")]
    [InlineData("en", "1.one\n2.two", "'1.one'")]
    [InlineData("en", "-5 mg\n-10 mg", "'-5 mg'")]
    [InlineData("en", "[ ] yes\n[x] no", "'[ ] yes'")]
    [InlineData("fr", "1° un\n2° deux", "'1° un'")]
    [InlineData("zh-Hans", "一、先\n二、后", "'一、先'")]
    public void Lines_of_letters_that_are_no_list_are_reported(string language, string markdown, string line)
    {
        var diagnostic = Assert.Single(Check(language, markdown));
        Assert.Equal("LFT4007", diagnostic.Descriptor.Id);
        Assert.Contains(line, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ru", "Ешьте фрукты, т. е. яблоки,\nи пейте воду.")]
    [InlineData("en", "5 - 10 mg a day or\n15 - 20 mg a week.")]
    [InlineData("en", "8: wake\n22: sleep")]
    [InlineData("en", "1.5 mg\n2.5 mg")]
    [InlineData("en", "Morning - 5 mg\nEvening - 10 mg")]
    [InlineData("el", "Πάρτε το φάρμακο.\nΜετά ξεκουραστείτε.")]
    public void Ordinary_lines_are_left_alone(string language, string markdown) => Assert.Empty(Check(language, markdown));

    private static IEnumerable<Diagnostic> Check(string language, string markdown)
    {
        var read = MarkdownReader.Read(new SourceText($"t/{language}.md", "# T\n\n" + markdown), "t", language);
        return new RealLists().Check(read.Document!, StylesFolder.Language(language));
    }
}
