using Leaflets.Formats.Word;
using Leaflets.Tests.Styling;
using Xunit;

namespace Leaflets.Tests.Word;

public class WordGoldenTests
{
    [Fact]
    public void A_small_leaflet_has_the_XML_that_was_read_and_approved()
    {
        var golden = Path.Combine(StylesFolder.Path, "..", "tests", "Leaflets.Tests", "Word", "SmallLeaflet.xml");
        Assert.Equal(File.ReadAllText(golden), SmallLeaflet.MainPart(WordWriter.Write(SmallLeaflet.Document)));
    }
}
