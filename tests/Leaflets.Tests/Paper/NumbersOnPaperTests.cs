using Leaflets.Tests.Styling;
using Xunit;

namespace Leaflets.Tests.Paper;

/// <summary>Numbers, units and telephone numbers are read from the paper in every language.</summary>
[Trait("Category", "Slow")]
public sealed class NumbersOnPaperTests
{
    public static TheoryData<string> Languages =>
        [.. Directory.EnumerateFiles(Path.Join(StylesFolder.Path, "languages"), "*.yaml")
        .Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Languages))]
    public void Every_number_is_read_from_the_paper(string language)
    {
        var document = NumbersLeaflet.Of(language);
        Assert.Empty(PaperProof.Faults(NumbersLeaflet.Pdf(document, NumbersLeaflet.Pages(document)), SourceTexts.Of(document), language));
    }

    [Theory]
    [InlineData("ar", '٠')]
    [InlineData("ckb", '٠')]
    [InlineData("fa", '۰')]
    [InlineData("prs", '۰')]
    [InlineData("ps", '۰')]
    [InlineData("ur", '۰')]
    [InlineData("pa-Arab", '۰')]
    [InlineData("hi", '०')]
    [InlineData("ne", '०')]
    [InlineData("bn", '০')]
    [InlineData("pa", '੦')]
    [InlineData("gu", '૦')]
    [InlineData("ta", '௦')]
    [InlineData("te", '౦')]
    [InlineData("ml", '൦')]
    [InlineData("si", '෦')]
    [InlineData("th", '๐')]
    [InlineData("lo", '໐')]
    [InlineData("my", '၀')]
    [InlineData("km", '០')]
    public void Every_number_in_own_digits_is_read_from_the_paper(string language, char zero)
    {
        var document = NumbersLeaflet.Of(language, zero);
        var pdf = NumbersLeaflet.Pdf(document, NumbersLeaflet.Pages(document));
        Assert.True(
            PrintedExpressions.Of(pdf)
            .Sum(number => number.Letters.Count(letter => letter.Value >= zero && letter.Value <= zero + 9)) > 60);
        var faults = PaperProof.Faults(pdf, SourceTexts.Of(document), language);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
