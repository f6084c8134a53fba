using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Leaflets.Building.Output;

/// <summary>
/// Holds a JSON value against a JSON Schema (draft 2020-12), as far as the project's own schemas go: <c>type</c>, <c>const</c>,
/// <c>enum</c>, <c>pattern</c>, <c>minimum</c>, <c>minLength</c>, <c>minItems</c>, <c>items</c>, <c>properties</c>,
/// <c>additionalProperties: false</c>, <c>required</c>, <c>oneOf</c> and references to <c>$defs</c>. What is read is held against what the
/// schema says, and nothing is said twice.
/// </summary>
internal sealed class JsonSchema
{
    private const int ShownOfText = 40;
    private const string Definitions = "#/$defs/";

    private readonly JsonElement _root;
    private readonly ConcurrentDictionary<string, Regex> _patterns = new(StringComparer.Ordinal);

    /// <summary>Reads a schema.</summary>
    public JsonSchema(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        _root = document.RootElement.Clone();
    }

    /// <summary>What first is not as the schema says, as a part of a sentence that begins with its place; null where all is.</summary>
    public string? Fault(JsonElement value) => Fault(value, _root, "the file");

    private string? Fault(JsonElement value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("$ref"u8, out var reference)
            && Fault(value, _root.GetProperty("$defs"u8).GetProperty(reference.GetString()![Definitions.Length..]), place) is { } referred)
        {
            return referred;
        }

        if (schema.TryGetProperty("type"u8, out var type) && !IsOf(type.GetString()!, value))
        {
            var article = type.GetString() is "array" or "object" or "integer" ? "an" : "a";
            return $"{place} is {Shown(value)}, not {article} {type.GetString()}";
        }

        if (schema.TryGetProperty("const"u8, out var only) && !AreSame(only, value))
        {
            return $"{place} is {Shown(value)}, not {Shown(only)}";
        }

        if (schema.TryGetProperty("enum"u8, out var among) && !among.EnumerateArray().Any(one => AreSame(one, value)))
        {
            return $"{place} is {Shown(value)}, not one of {string.Join(", ", among.EnumerateArray().Select(Shown))}";
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => OfText(value, schema, place),
            JsonValueKind.Number => OfNumber(value, schema, place),
            JsonValueKind.Array => OfArray(value, schema, place),
            JsonValueKind.Object => OfObject(value, schema, place),
            _ => null,
        };
    }

    private string? OfText(JsonElement value, JsonElement schema, string place) =>
        schema.TryGetProperty("pattern"u8, out var pattern) && !Pattern(pattern.GetString()!).IsMatch(value.GetString()!)
            ? $"{place} is {Shown(value)}, which does not match {pattern.GetString()}"
            : schema.TryGetProperty("minLength"u8, out var least) && value.GetString()!.Length < least.GetInt32() ? $"{place} is empty"
            : null;

    private static string? OfNumber(JsonElement value, JsonElement schema, string place) =>
        schema.TryGetProperty("minimum"u8, out var least) && !(value.TryGetDouble(out var number) && number >= least.GetDouble())
            ? $"{place} is {Shown(value)}, which is less than {Shown(least)}"
            : null;

    private string? OfArray(JsonElement value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("minItems"u8, out var least) && value.GetArrayLength() < least.GetInt32())
        {
            return $"{place} is empty";
        }

        if (!schema.TryGetProperty("items"u8, out var items))
        {
            return null;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (Fault(item, items, string.Create(CultureInfo.InvariantCulture, $"{Inner(place)}[{index++}]")) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private string? OfObject(JsonElement value, JsonElement schema, string place)
    {
        if (schema.TryGetProperty("required"u8, out var required)
            && required.EnumerateArray().FirstOrDefault(name => !value.TryGetProperty(name.GetString()!, out _)) is
            { ValueKind: JsonValueKind.String } missing)
        {
            return $"{place} has no '{missing.GetString()}'";
        }

        var isClosed = schema.TryGetProperty("additionalProperties"u8, out var others) && others.ValueKind == JsonValueKind.False;
        var known = schema.TryGetProperty("properties"u8, out var properties);
        foreach (var property in value.EnumerateObject())
        {
            var name = Inner(place) is { Length: > 0 } around ? $"{around}.{property.Name}" : property.Name;
            if (known && properties.TryGetProperty(property.Name, out var inner))
            {
                if (Fault(property.Value, inner, name) is { } fault)
                {
                    return fault;
                }
            }
            else if (isClosed)
            {
                return $"{place} has an unknown key '{Short(property.Name)}'";
            }
        }

        if (schema.TryGetProperty("oneOf"u8, out var choices))
        {
            var faults = choices.EnumerateArray().Select(choice => Fault(value, choice, place)).ToList();
            return faults.Contains(null) ? null : faults[0];
        }

        return null;
    }

    /// <summary>
    /// Whether a value is the schema's. Numbers of ours are whole; the library's comparison does not hold for exponents beyond 32 bits.
    /// </summary>
    private static bool AreSame(JsonElement ours, JsonElement value) =>
        ours.ValueKind == value.ValueKind
        && (ours.ValueKind == JsonValueKind.Number
            ? value.TryGetInt64(out var number) && number == ours.GetInt64()
            : JsonElement.DeepEquals(ours, value));

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String && IsText(value),
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => throw new NotSupportedException($"The schema has a type '{type}' that is not supported."),
    };

    /// <summary>Whether a string is text: a half of a surrogate pair, which JSON can escape, is none.</summary>
    private static bool IsText(JsonElement value)
    {
        try
        {
            return value.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The end of a pattern is the end of the text, and not what stands before a last line feed.</summary>
    private Regex Pattern(string pattern) => _patterns.GetOrAdd(pattern, static text => new Regex(
        text.EndsWith('$') ? $@"{text[..^1]}\z" : text,
        RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking));

    private static string Inner(string place) => place == "the file" ? string.Empty : place;

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => IsText(value) ? $"'{Short(value.GetString()!)}'" : "not text",
        _ => Short(value.GetRawText()),
    };

    private static string Short(string text) => text.Length > ShownOfText ? $"{text[..ShownOfText]}…" : text;
}
