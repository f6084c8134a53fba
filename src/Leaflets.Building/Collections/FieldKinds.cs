using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Leaflets.Markdown.Parsing;
using Leaflets.Settings.Keys;
using Leaflets.Settings.Yaml;

namespace Leaflets.Building.Collections;

/// <summary>The values that leaflets print by name: <c>{{ward.phone}}</c>.</summary>
internal static class FieldKinds
{
    private const string NamePattern = "^[A-Za-z0-9_][A-Za-z0-9_-]*([.][A-Za-z0-9_-]+)*$";

    /// <summary>A text that leaflets print, exactly as written: no comment may have swallowed its end.</summary>
    public static ValueKind<string> Printed { get; } = new(
        (YamlNode node, ReadContext context, string before, out string value) =>
        {
            value = string.Empty;
            if (node is not YamlScalar scalar)
            {
                return ValueKinds.Refuse(node, context, "text");
            }

            if (YamlComments.After(scalar, CommentAlarm.Always) is { } comment)
            {
                context.Report(CollectionDiagnostics.Comment, comment, context.Path, comment.Text.ToString());
                return false;
            }

            value = scalar.Value;
            return (!scalar.IsNull && !string.IsNullOrWhiteSpace(value)) || ValueKinds.Refuse(node, context, "text");
        },
        static _ => new JsonObject { ["type"] = new JsonArray("string", "number"), ["minLength"] = 1 });

    /// <summary>Texts by name; the names of a group within are joined to its own by dots.</summary>
    public static ValueKind<ImmutableSortedDictionary<string, string>> Fields { get; } = new(
        (YamlNode node, ReadContext context,
        ImmutableSortedDictionary<string, string> before, out ImmutableSortedDictionary<string, string> value) =>
        {
            var fields = (before ?? ImmutableSortedDictionary<string, string>.Empty).ToBuilder();
            fields.KeyComparer = StringComparer.Ordinal;
            var isRead = Read(node, context, string.Empty, fields);
            value = fields.ToImmutable();
            return isRead;
        },
        SchemaOfFields);

    private static bool Read(YamlNode node, ReadContext context, string prefix, ImmutableSortedDictionary<string, string>.Builder fields)
    {
        if (node is not YamlMapping mapping)
        {
            return ValueKinds.Refuse(node, context, "names with values");
        }

        foreach (var (key, value) in mapping.Entries)
        {
            var name = prefix + key.Value;
            var here = context.In(key);
            if (FieldSyntax.Read("{{" + name + "}}", out _) == 0)
            {
                ValueKinds.Refuse(key, context, "names of letters a to z, digits, '-' and '_'");
            }
            else if (value is YamlMapping)
            {
                Read(value, here, name + ".", fields);
            }
            else if (Printed.TryRead(value, here, string.Empty, out var text))
            {
                fields[name] = text;
            }
        }

        return true;
    }

    private static JsonObject SchemaOfFields(SchemaDefinitions definitions) => definitions.Reference("fields", () => new JsonObject
    {
        ["type"] = "object",
        ["propertyNames"] = new JsonObject { ["pattern"] = NamePattern },
        ["additionalProperties"] = new JsonObject
        {
            ["oneOf"] = new JsonArray(Printed.Schema(definitions), new JsonObject { ["$ref"] = "#/$defs/fields" }),
        },
    });
}
