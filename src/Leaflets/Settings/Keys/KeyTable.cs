using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Leaflets.Settings.Yaml;

namespace Leaflets.Settings.Keys;

/// <summary>The keys of one group, declared once: the reader and the schema are both made from this. Immutable, thread-safe.</summary>
internal sealed class KeyTable<TTarget>
{
    private readonly ImmutableArray<Key<TTarget>> _keys;

    /// <summary>Makes a table; the keys stand in the schema in this order.</summary>
    public KeyTable(params ImmutableArray<Key<TTarget>> keys) => _keys = keys;

    /// <summary>What to do with a key that the table does not have; null to report it as a fault.</summary>
    public Func<TTarget, YamlEntry, ReadContext, TTarget>? Unknown { get; init; }

    /// <summary>The names of the keys.</summary>
    public IEnumerable<string> Names => _keys.Select(key => key.Name);

    /// <summary>The target with everything set that the node says. What is wrong is reported and leaves the target as it is.</summary>
    public TTarget Read(TTarget target, YamlNode node, ReadContext context)
    {
        if (node is not YamlMapping mapping)
        {
            context.Wrong(node, $"a group with the keys {string.Join(", ", Names)}");
            return target;
        }

        foreach (var entry in mapping.Entries)
        {
            var key = Find(entry.Key.Value);
            if (key is not null)
            {
                var here = context.In(entry.Key);
                here.Places?[here.Path] = entry.Value.Span;
                target = key.Apply(target, entry.Value, here);
            }
            else if (Unknown is not null)
            {
                target = Unknown(target, entry, context);
            }
            else if (context.Takes(context.Faults.UnknownKey))
            {
                var hint = context.Faults.Hint(entry.Key.Value, Names);
                context.Report(context.Faults.UnknownKey, entry.Key.Span, context.PathTo(entry.Key.Value), hint);
            }
        }

        return target;
    }

    /// <summary>The table as a kind of value, under a name that the schema refers to.</summary>
    public ValueKind<TTarget> AsKind(string definition) => new(
        (YamlNode node, ReadContext context, TTarget before, out TTarget value) =>
        {
            value = Read(before, node, context);
            return node is YamlMapping;
        },
        definitions => definitions.Reference(definition, () => Schema(definitions)));

    /// <summary>The schema of a file that has these keys (JSON Schema, draft 2020-12).</summary>
    public JsonObject SchemaOfFile(string title, params ReadOnlySpan<string> required)
    {
        var definitions = new SchemaDefinitions();
        var schema = Schema(definitions, required);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", title);
        if (definitions.ToJson() is { Count: > 0 } shared)
        {
            schema["$defs"] = shared;
        }

        return schema;
    }

    /// <summary>The group as a schema: these keys and no others.</summary>
    public JsonObject Schema(SchemaDefinitions definitions, params ReadOnlySpan<string> required)
    {
        var properties = new JsonObject();
        foreach (var key in _keys)
        {
            var schema = key.Schema(definitions);
            schema["description"] = key.Description;
            properties[key.Name] = schema;
        }

        var group = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        if (!required.IsEmpty)
        {
            var names = new JsonArray();
            foreach (var name in required)
            {
                names.Add((JsonNode)name);
            }

            group["required"] = names;
        }

        return group;
    }

    private Key<TTarget>? Find(string name)
    {
        foreach (var key in _keys)
        {
            if (key.Name == name)
            {
                return key;
            }
        }

        return null;
    }
}
