using Leaflets.Building;
using Xunit;

namespace Leaflets.Tests.Building;

/// <summary>What stands in the way of a leaflet is reported in one run, not one thing after the other has been mended.</summary>
public sealed class OneRunTests : IDisposable
{
    private const string MissingPicture = "LFT3110";

    private readonly ScratchCollection _collection = new();

    public void Dispose() => _collection.Dispose();

    [Theory]
    [InlineData("![a](a.png)", "", "LFT3110")]
    [InlineData("<blink>x</blink> ![a](a.png)", "", "LFT1203 LFT3110")]
    [InlineData("![a](a.png)", "style: nowhere\n", "LFT2010 LFT3110")]
    [InlineData("<blink>x</blink> ![a](a.png)", "style: nowhere\n", "LFT1203 LFT2010 LFT3110")]
    [InlineData("<blink>x</blink> ![a](a.png)", "style: broken\n", "LFT1203 LFT2002 LFT3110")]
    [InlineData("<blink>x</blink> ![a](a.png)", "style: faceless\n", "LFT1203 LFT2013 LFT3110")]
    [InlineData("![a](a.png)", "issued: soon\n", "LFT1103 LFT3110")]
    public void Errors_of_all_stages_come_together(string text, string frontMatter, string expected)
    {
        _collection.Add("a/en.md", $"---\ntitle: T\n{frontMatter}---\n\n{text}\n");
        _collection.Add("../styles/broken.yaml", "extends: base\nlist: {}\n");
        _collection.Add("../styles/faceless.yaml", "extends: base\nfonts: { text: { families: Nowhere Sans } }\n");
        var result = Assert.Single(_collection.Build().Leaflets);
        Assert.Equal(LeafletState.Failed, result.State);
        Assert.Equal(
            expected,
            string.Join(' ', result.Diagnostics.Where(static problem => problem.IsError).Select(static problem => problem.Descriptor.Id)
                .Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void What_is_wrong_with_a_translation_hides_nothing_that_is_wrong_with_its_text()
    {
        _collection.Add("a/en.md", "---\ntitle: T\nversion: \"2\"\nstatus: approved\n---\n\nText.\n");
        _collection.Add(
            "a/fr.md",
            "---\ntitle: T\ntranslation: { of: \"1\", state: translated }\n---\n\n"
            + "[ici](https://www.example.org) ![Un poumon](a.png)\n");
        var translation = Assert.Single(_collection.Build().Leaflets, static leaflet => leaflet.Language == "fr");
        Assert.Equal(
            ["LFT1072", MissingPicture, "LFT4005"],
            translation.Diagnostics.Select(static problem => problem.Descriptor.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_translation_of_a_source_with_errors_is_looked_at_too()
    {
        _collection.Add("a/en.md", "---\ntitle: T\nissued: soon\n---\n\nText.\n");
        _collection.Add("a/fr.md", "---\ntitle: T\n---\n\n![Un poumon](a.png)\n");
        var translation = Assert.Single(_collection.Build().Leaflets, static leaflet => leaflet.Language == "fr");
        Assert.Equal(["LFT1031", MissingPicture], translation.Diagnostics.Select(static problem => problem.Descriptor.Id));
    }
}
