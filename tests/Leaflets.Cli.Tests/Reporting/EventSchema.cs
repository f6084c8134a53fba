using System.Text.Json;
using System.Text.RegularExpressions;
using Leaflets.Cli.Reporting;
using Xunit;

namespace Leaflets.Cli.Tests.Reporting;

/// <summary>
/// Checks events by the schema that the command prints: the part of JSON Schema that it uses, and that no key stands there unsaid.
/// </summary>
internal sealed class EventSchema
{
    private static readonly HashSet<string> Understood =
        ["$schema", "title", "description", "$defs", "$ref", "oneOf", "type", "const", "enum", "pattern", "minimum", "required",
        "properties", "items"];

    private readonly JsonElement _root = JsonDocument.Parse(BuildEventsSchema.Read()).RootElement;

    /// <summary>Fails where a line is not an event as the schema says.</summary>
    public JsonElement Check(string line)
    {
        var value = JsonDocument.Parse(line).RootElement;
        Assert.True(Errors(_root, value, "$").Count == 0, $"{line}\n{string.Join('\n', Errors(_root, value, "$"))}");
        return value;
    }

    /// <summary>Whether a line is an event.</summary>
    public bool Accepts(string line) => Errors(_root, JsonDocument.Parse(line).RootElement, "$").Count == 0;

    private List<string> Errors(JsonElement schema, JsonElement value, string place)
    {
        var errors = new List<string>();
        foreach (var rule in schema.EnumerateObject())
        {
            Assert.Contains(rule.Name, Understood);
            var asked = rule.Value;
            errors.AddRange(rule.Name switch
            {
                "$ref" => Errors(_root.GetProperty("$defs").GetProperty(asked.GetString()!["#/$defs/".Length..]), value, place),
                "oneOf" => OneOf(asked, value, place),
                "type" => Types(asked).Any(type => IsA(type, value)) ? [] : [$"{place}: not {asked}"],
                "const" => JsonElement.DeepEquals(asked, value) ? [] : [$"{place}: not {asked}"],
                "enum" => asked.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)) ? [] : [$"{place}: none of {asked}"],
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, asked.GetString()!) ? []
                : [$"{place}: not like {asked}"],
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= asked.GetDouble() ? []
                : [$"{place}: below {asked}"],
                "required" => value.ValueKind != JsonValueKind.Object ? [] : Missing(asked, value).Select(key => $"{place}: no {key}"),
                "properties" => Properties(asked, value, place),
                "items" => value.ValueKind != JsonValueKind.Array
                ? [] : value.EnumerateArray().SelectMany((item, index) => Errors(asked, item, $"{place}[{index}]")),
                _ => [],
            });
        }

        return errors;
    }

    private IEnumerable<string> OneOf(JsonElement schemas, JsonElement value, string place)
    {
        var all = schemas.EnumerateArray().Select(schema => Errors(schema, value, place)).ToList();
        return all.Count(static errors => errors.Count == 0) == 1
            ? [] : all.MinBy(static errors => errors.Count)!.Prepend($"{place}: not one of the events");
    }

    private IEnumerable<string> Properties(JsonElement schemas, JsonElement value, string place) =>
        value.ValueKind != JsonValueKind.Object ? []
        : value.EnumerateObject().SelectMany(property => schemas.TryGetProperty(property.Name, out var schema)
            ? Errors(schema, property.Value, $"{place}.{property.Name}")
            : [$"{place}: {property.Name} is not in the schema"]);

    private static IEnumerable<string> Missing(JsonElement keys, JsonElement value) =>
        keys.EnumerateArray().Select(static key => key.GetString()!).Where(key => !value.TryGetProperty(key, out _));

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(static one => one.GetString()!) : [type.GetString()!];

    private static bool IsA(string type, JsonElement value) => (type, value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String)
            or ("null", JsonValueKind.Null) => true,
        ("integer", JsonValueKind.Number) => value.TryGetInt64(out _),
        _ => false,
    };
}
