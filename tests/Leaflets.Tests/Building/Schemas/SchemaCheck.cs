using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Leaflets.Diagnostics;
using Leaflets.Settings.Yaml;

namespace Leaflets.Tests.Building.Schemas;

/// <summary>
/// Validates YAML and JSON against the project's schemas as an editor would: by a library that knows nothing of the project.
/// </summary>
internal static class SchemaCheck
{
    private static readonly ConcurrentDictionary<string, JsonSchema> Schemas = new(StringComparer.Ordinal);

    private static readonly EvaluationOptions Options = new() { OutputFormat = Json.Schema.OutputFormat.Flag };

    public static bool Accepts(JsonObject schema, string yaml)
    {
        var diagnostics = new List<Diagnostic>();
        var root = YamlReader.Read(new SourceText("test.yaml", yaml), diagnostics);
        return diagnostics.Count == 0 && AcceptsJson(schema, ToJson(root!)!);
    }

    public static bool AcceptsJson(JsonObject schema, JsonNode value) =>
        Schemas.GetOrAdd(schema.ToJsonString(), static text => JsonSchema.FromText(text))
        .Evaluate(JsonDocument.Parse(value.ToJsonString()).RootElement, Options).IsValid;

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, ToJson(entry.Value)))),
        YamlSequence list => new JsonArray([.. list.Items.Select(ToJson)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: true, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalar { IsPlain: true } number when double.TryParse(number.Value, CultureInfo.InvariantCulture, out var value) =>
            JsonValue.Create(value),
        YamlScalar text => JsonValue.Create(text.Value),
        _ => throw new NotSupportedException(),
    };
}
