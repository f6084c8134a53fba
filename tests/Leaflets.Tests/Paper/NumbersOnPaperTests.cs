using Leaflets.Tests.Styling;
using Xunit;

namespace Leaflets.Tests.Paper;

/// <summary>Numbers, units and telephone numbers are read from the paper in every language.</summary>
[Trait("Category", "Slow")]
public sealed class NumbersOnPaperTests
{
    public static TheoryData<string> Languages =>
        [.. Directory.EnumerateFiles(Path.Join(StylesFolder.Path, "languages"), "*.yaml").Select(static file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Languages))]
    public void Every_number_is_read_from_the_paper(string language)
    {
        var document = NumbersLeaflet.Of(language);
        Assert.Empty(PaperProof.Faults(NumbersLeaflet.Pdf(document, NumbersLeaflet.Pages(document)), SourceTexts.Of(document)));
    }
}
