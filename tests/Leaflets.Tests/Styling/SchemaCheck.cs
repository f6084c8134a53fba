using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Leaflets.Diagnostics;
using Leaflets.Settings.Yaml;

namespace Leaflets.Tests.Styling;

/// <summary>Validates YAML by the keywords of JSON Schema 2020-12 that the project's schemas use, as an editor would.</summary>
internal static class SchemaCheck
{
    public static bool Accepts(JsonObject schema, string yaml)
    {
        var diagnostics = new List<Diagnostic>();
        var root = YamlReader.Read(new SourceText("test.yaml", yaml), diagnostics);
        return diagnostics.Count == 0 && Accepts(schema, schema, ToJson(root!));
    }

    public static bool AcceptsJson(JsonObject schema, JsonNode value) => Accepts(schema, schema, value);

    private static bool Accepts(JsonObject root, JsonObject schema, JsonNode? value) =>
        schema.All(keyword => Accepts(root, schema, keyword.Key, keyword.Value!, value));

    private static bool Accepts(JsonObject root, JsonObject schema, string keyword, JsonNode rule, JsonNode? value) => keyword switch
    {
        "$schema" or "$defs" or "title" or "description" => true,
        "$ref" => Accepts(root, root["$defs"]![rule.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), value),
        "type" => rule is JsonArray types ? types.Any(type => HasType(type!.GetValue<string>(), value)) : HasType(rule.GetValue<string>(), value),
        "const" => JsonNode.DeepEquals(rule, value),
        "enum" => rule.AsArray().Any(choice => JsonNode.DeepEquals(choice, value)),
        "oneOf" => rule.AsArray().Count(choice => Accepts(root, choice!.AsObject(), value)) == 1,
        "pattern" => value is not JsonValue text || !text.TryGetValue<string>(out var word) || Regex.IsMatch(word, rule.GetValue<string>()),
        "minLength" => value is not JsonValue text || !text.TryGetValue<string>(out var word) || word.Length >= Number(rule),
        "minimum" => value is not JsonValue || !HasType("number", value) || Number(value) >= Number(rule),
        "maximum" => value is not JsonValue || !HasType("number", value) || Number(value) <= Number(rule),
        "minItems" => value is not JsonArray list || list.Count >= Number(rule),
        "maxItems" => value is not JsonArray list || list.Count <= Number(rule),
        "items" => value is not JsonArray list || list.All(item => Accepts(root, rule.AsObject(), item)),
        "required" => value is not JsonObject group || rule.AsArray().All(name => group.ContainsKey(name!.GetValue<string>())),
        "propertyNames" => value is not JsonObject group || group.All(property => Accepts(root, rule.AsObject(), property.Key)),
        "properties" => value is not JsonObject group || group.All(property =>
            rule[property.Key] is not JsonObject inner || Accepts(root, inner, property.Value)),
        "additionalProperties" => value is not JsonObject group || group.All(property =>
            schema["properties"]?[property.Key] is not null
            || (rule is JsonObject inner && Accepts(root, inner, property.Value))),
        _ => throw new NotSupportedException($"The keyword '{keyword}' is new; teach it to this check."),
    };

    private static bool HasType(string type, JsonNode? value) => type switch
    {
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value is JsonValue text && text.TryGetValue<string>(out _),
        "boolean" => value is JsonValue flag && flag.TryGetValue<bool>(out _),
        "number" => value is JsonValue number && number.TryGetValue<double>(out _),
        "integer" => value is JsonValue number && number.TryGetValue<double>(out var whole) && whole == Math.Floor(whole),
        _ => throw new NotSupportedException(type),
    };

    private static double Number(JsonNode node) =>
        double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, ToJson(entry.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(ToJson)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: true, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalar { IsPlain: true } number when double.TryParse(number.Value, CultureInfo.InvariantCulture, out var value) => JsonValue.Create(value),
        YamlScalar text => JsonValue.Create(text.Value),
        _ => throw new NotSupportedException(),
    };
}
