using Leaflets.Tests.Formats;
using Xunit;

namespace Leaflets.Tests.Paper;

/// <summary>Every number of every leaflet of this collection is read from its paper.</summary>
[Trait("Category", "Slow")]
public sealed class PaperProofTests
{
    public static TheoryData<string, string> Leaflets =>
        [.. RealLeaflets.All.Select(static row => row.Data).Where(static data => data.Item3 == "clear-print")
        .Select(static data => (data.Item1, data.Item2))];

    [Theory, MemberData(nameof(Leaflets))]
    public void Every_number_is_read_from_the_paper(string id, string language)
    {
        var source = SourceTexts.Of(RealLeaflets.Styled(id, language, style: null));
        Assert.Empty(PaperProof.Faults(RealLeaflets.Pdf(id, language, style: null), source, language));
    }
}
