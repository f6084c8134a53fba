using System.Text.Json.Nodes;

namespace Leaflets.Tests.Building.Schemas;

/// <summary>The keywords of JSON Schema (draft 2020-12) that the schemas of the project use, and a walk that finds any other.</summary>
internal static class SchemaKeywords
{
    /// <summary>Those whose value says something by itself.</summary>
    private static readonly HashSet<string> Plain =
    [
        "$schema", "$id", "$ref", "title", "description", "default", "examples", "type", "const", "enum", "pattern", "format", "minLength",
        "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems",
        "minProperties", "maxProperties", "required", "dependentRequired",
    ];

    /// <summary>Those whose value is a schema.</summary>
    private static readonly HashSet<string> OfOne =
        ["items", "additionalProperties", "unevaluatedProperties", "propertyNames", "contains", "not", "if", "then", "else"];

    /// <summary>Those whose value is a list of schemas.</summary>
    private static readonly HashSet<string> OfMany = ["oneOf", "anyOf", "allOf", "prefixItems"];

    /// <summary>Those whose value has schemas under names.</summary>
    private static readonly HashSet<string> OfNamed = ["properties", "patternProperties", "dependentSchemas", "$defs"];

    /// <summary>The places of keywords that there are not.</summary>
    public static IEnumerable<string> Unknown(JsonNode schema) => Unknown(schema, string.Empty);

    private static IEnumerable<string> Unknown(JsonNode? schema, string place) => schema is not JsonObject keywords ? []
        : keywords.SelectMany(keyword => keyword.Key switch
        {
            _ when Plain.Contains(keyword.Key) => [],
            _ when OfOne.Contains(keyword.Key) => Unknown(keyword.Value, $"{place}{keyword.Key}/"),
            _ when OfMany.Contains(keyword.Key) => keyword.Value!.AsArray()
                .SelectMany((one, index) => Unknown(one, $"{place}{keyword.Key}/{index}/")),
            _ when OfNamed.Contains(keyword.Key) => keyword.Value!.AsObject()
                .SelectMany(one => Unknown(one.Value, $"{place}{keyword.Key}/{one.Key}/")),
            _ => [place + keyword.Key],
        });
}
