using Leaflets.Formats.Word;
using Xunit;

namespace Leaflets.Tests.Formats.Word;

public class WordGoldenTests
{
    [Fact]
    public void A_small_leaflet_has_the_XML_that_was_read_and_approved()
    {
        var golden = Path.Join(Repository.Root, "tests", "Leaflets.Tests", "Formats", "Word", "SmallLeaflet.xml");
        Assert.Equal(File.ReadAllText(golden), SmallLeaflet.MainPart(WordWriter.Write(SmallLeaflet.Document)));
    }
}
