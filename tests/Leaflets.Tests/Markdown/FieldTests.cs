using Leaflets.Formats.Reading;
using Leaflets.Formats.Word.Reading;
using Leaflets.Tests.Building;
using Xunit;

namespace Leaflets.Tests.Markdown;

public sealed class FieldTests
{
    private const string Settings = "source-language: en\nstyle: clear-print\nclinic: riverside\nsite: https://www.example.org/health/\n"
        + "fields:\n  ward: { name: 'Ward **5** <b>', phone: '020 7946 0999' }\n  evil: '](javascript:x) {{clinic.name}} </w:t> (x) Tj'\n";

    [Fact]
    public void Values_come_from_the_collection_and_are_text_whatever_stands_in_them()
    {
        using var collection = new ScratchCollection();
        collection.Add("collection.yaml", Settings);
        collection.Add(
            "a/en.md",
            "---\ntitle: At {{clinic.name}}\nsummary: Call {{clinic.phone}}.\n---\n\n"
            + "Go to {{ward.name}} or [{{ward.phone}}](tel:{{ward.phone}}), [all about sleep](sleep/). {{evil}}\n");
        var leaflet = Assert.Single(collection.Build().Leaflets);
        Assert.Equal("", string.Join('\n', leaflet.Diagnostics));
        Assert.Equal("At Riverside Clinic", leaflet.Facts!.Title);
        var body = LeafletText.Bare(WordText.Of(collection.Read(leaflet, OutputFormat.Docx)).Body.Text);
        Assert.Contains(
            "Call02079460123.GotoWard**5**<b>or02079460999,allaboutsleep.](javascript:x){{clinic.name}}</w:t>(x)Tj", body,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_collection_can_change_the_limits_of_sources()
    {
        using var collection = new ScratchCollection();
        collection.Add("collection.yaml", "limits:\n  line-characters: 10\n");
        collection.Add("a/en.md", "# T\n\nA line that is longer.\n");
        var fault = Assert.Single(Assert.Single(collection.Build().Leaflets).Diagnostics);
        Assert.StartsWith(
            "leaflets/a/en.md(3,1): error LFT1255: The source has more than 10 characters in a line.", fault.ToString(),
            StringComparison.Ordinal);
        collection.Add("collection.yaml", "limits:\n  line-charakters: 10\n  lines: many\n");
        Assert.Equal(2, collection.Build().Diagnostics.Length);
    }

    [Theory]
    [InlineData("---\ntitle: At {{clinic.nam}}\n---\n\nText.", "(2,8)")]
    [InlineData("# T\n\n[a](tel:{{nothing}})", "(3,1)")]
    [InlineData("# T\n\n::: contact {{nothing}}\nText.\n:::", "(3,13)")]
    [InlineData("# T\n\n![{{nothing}}](a.png)", "(3,3)")]
    public void A_field_without_a_value_is_an_error_wherever_it_stands(string source, string place)
    {
        using var collection = new ScratchCollection();
        collection.Add("collection.yaml", Settings);
        collection.Add("a/en.md", source);
        var fault =
            Assert.Single(collection.Build().Leaflets).Diagnostics.First(static diagnostic => diagnostic.Descriptor.Id == "LFT1211");
        Assert.True(fault.IsError);
        Assert.Contains(place, fault.ToString(), StringComparison.Ordinal);
    }
}
