using System.Text.Json.Nodes;
using Leaflets.Styling;
using Leaflets.Styling.Keys;
using Leaflets.Styling.Schemas;
using Xunit;

namespace Leaflets.Tests.Styling;

/// <summary>Set LEAFLETS_UPDATE_SCHEMAS=1 to write the schemas anew.</summary>
public sealed class SchemaFilesTests
{
    public static TheoryData<string> Files => [.. SchemaFiles.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_schema_beside_the_styles_is_the_one_that_the_reader_follows(string name)
    {
        var path = Path.Combine(StylesFolder.Path, name);
        var content = SchemaFiles.ContentOf(name);
        if (Environment.GetEnvironmentVariable("LEAFLETS_UPDATE_SCHEMAS") == "1")
        {
            File.WriteAllText(path, content);
        }

        Assert.Equal(content, File.ReadAllText(path));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_reference_of_a_schema_leads_somewhere(string name)
    {
        var schema = JsonNode.Parse(SchemaFiles.ContentOf(name))!.AsObject();

        foreach (var reference in ReferencesIn(schema))
        {
            Assert.StartsWith("#/$defs/", reference, StringComparison.Ordinal);
            Assert.NotEmpty(schema["$defs"]![reference["#/$defs/".Length..]]!.AsObject());
        }
    }

    [Fact]
    public void Every_element_can_be_addressed()
    {
        var schema = JsonNode.Parse(SchemaFiles.ContentOf("style.schema.json"))!;

        Assert.Equal(
            KebabNames<StyleElement>.Instance.Names,
            schema["$defs"]!["elements"]!["properties"]!.AsObject().Select(property => property.Key));
    }

    private static IEnumerable<string> ReferencesIn(JsonNode? node) => node switch
    {
        JsonObject group => group.SelectMany(property =>
            property.Key == "$ref" ? [property.Value!.GetValue<string>()] : ReferencesIn(property.Value)),
        JsonArray list => list.SelectMany(ReferencesIn),
        _ => [],
    };
}
