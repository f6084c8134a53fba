using System.Text.Json.Nodes;
using Leaflets.Documents;
using Leaflets.Settings.Keys;

namespace Leaflets.Building.Schemas;

/// <summary>
/// The JSON Schema of the front matter (draft 2020-12). It is the same for a source version and for a translation: what a
/// translation leaves out it takes from its source.
/// </summary>
internal static class FrontMatterSchema
{
    /// <summary>Makes the schema.</summary>
    public static JsonObject Make() => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["title"] = "The front matter of a leaflet",
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["required"] = new JsonArray("title"),
        ["properties"] = new JsonObject
        {
            ["title"] = Text("The leaflet's title. It is printed as the first heading."),
            ["summary"] = Text("One or two sentences on what the leaflet is about."),
            ["reference"] = TextOrNumber("The clinic's reference code."),
            ["version"] = TextOrNumber("The version, as the clinic counts it. Put it in quotes: 1.10 without quotes is the number 1.1."),
            ["status"] = OneOf<LeafletStatus>("The stage that the leaflet has reached."),
            ["issued"] = Date("The date of issue."),
            ["review"] = Date("The date by which the leaflet must be reviewed."),
            ["authors"] = Texts("The authors."),
            ["sources"] = Texts("The evidence that it is based on. Web addresses become links."),
            ["subject"] = Texts("Keywords for the catalogue."),
            ["style"] = Text("The name of the style, if it is not the collection's default."),
            ["translation"] = new JsonObject
            {
                ["type"] = "object",
                ["description"] = "How this version was translated. Only for translations.",
                ["additionalProperties"] = false,
                ["required"] = new JsonArray("state"),
                ["properties"] = new JsonObject
                {
                    ["of"] = TextOrNumber("The version of the source that was translated."),
                    ["state"] = OneOf<TranslationState>("How far the translation can be trusted. The page says so until it is reviewed."),
                    ["translator"] = Text("The translator."),
                    ["reviewer"] = Text("The person who checked the translation."),
                    ["date"] = Date("When."),
                },
            },
        },
    };

    private static JsonObject Text(string description) =>
        new() { ["type"] = "string", ["minLength"] = 1, ["description"] = description };

    private static JsonObject TextOrNumber(string description) =>
        new() { ["type"] = new JsonArray("string", "number"), ["description"] = description };

    private static JsonObject Date(string description) =>
        new() { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", ["description"] = description };

    private static JsonObject Texts(string description) => new()
    {
        ["oneOf"] = new JsonArray(
            new JsonObject { ["type"] = "string", ["minLength"] = 1 },
            new JsonObject
            {
                ["type"] = "array",
                ["minItems"] = 1,
                ["items"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 },
            }),
        ["description"] = description,
    };

    private static JsonObject OneOf<T>(string description)
        where T : struct, Enum
    {
        var schema = Kinds.Enumeration(KebabNames<T>.Instance.Names);
        schema["description"] = description;
        return schema;
    }
}
