using System.Text.Json.Nodes;

namespace Leaflets.Settings.Keys;

/// <summary>The parts of a JSON Schema that several places refer to (JSON Schema 2020-12, <c>$defs</c>).</summary>
internal sealed class SchemaDefinitions
{
    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);

    /// <summary>A reference to a named part, which is made the first time.</summary>
    public JsonObject Reference(string name, Func<JsonObject> make)
    {
        if (!_definitions.ContainsKey(name))
        {
            _definitions[name] = [];
            _definitions[name] = make();
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    /// <summary>All parts, by name.</summary>
    public JsonObject ToJson()
    {
        var all = new JsonObject();
        foreach (var (name, definition) in _definitions)
        {
            all[name] = definition;
        }

        return all;
    }
}
