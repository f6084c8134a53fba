using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Leaflets.Settings.Yaml;

namespace Leaflets.Settings.Keys;

/// <summary>The kinds of values that every configuration file knows.</summary>
internal static class ValueKinds
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static ValueKind<bool> Flag { get; } = new(
        (YamlNode node, ReadContext context, bool before, out bool value) =>
        {
            value = node is YamlScalar { IsPlain: true, Value: "true" };
            return value || node is YamlScalar { IsPlain: true, Value: "false" } || Refuse(node, context, "true or false");
        },
        static _ => new JsonObject { ["type"] = "boolean" });

    /// <summary>Text that may be empty, on one line.</summary>
    public static ValueKind<string> Text { get; } = OneLine(mayBeEmpty: true);

    /// <summary>Text with at least one character, on one line.</summary>
    public static ValueKind<string> Words { get; } = OneLine(mayBeEmpty: false);

    /// <summary>A list of texts, at least one; a single text is a list of one.</summary>
    public static ValueKind<ImmutableArray<string>> ListOfWords { get; } = ListOf(Words);

    /// <summary>A list of texts that may be empty; a single text is a list of one.</summary>
    public static ValueKind<ImmutableArray<string>> AnyWords { get; } = ListOf(Words, mayBeEmpty: true);

    /// <summary>A list; a single item is a list of one.</summary>
    /// <param name="item">The kind of each item.</param>
    /// <param name="mayBeEmpty">Whether a list without items will do.</param>
    public static ValueKind<ImmutableArray<T>> ListOf<T>(ValueKind<T> item, bool mayBeEmpty = false) => new(
        (YamlNode node, ReadContext context, ImmutableArray<T> before, out ImmutableArray<T> value) =>
        {
            var nodes = node is YamlSequence list ? list.Items : [node];
            var items = ImmutableArray.CreateBuilder<T>(nodes.Length);
            foreach (var child in nodes)
            {
                if (item.TryRead(child, context, default!, out var read))
                {
                    items.Add(read);
                }
            }

            value = items.ToImmutable();
            return items.Count == nodes.Length
                && (mayBeEmpty || nodes.Length > 0 || Refuse(node, context, "at least one value"));
        },
        definitions => new JsonObject
        {
            ["oneOf"] = new JsonArray(
                item.Schema(definitions),
                new JsonObject { ["type"] = "array", ["minItems"] = mayBeEmpty ? 0 : 1, ["items"] = item.Schema(definitions) }),
        });

    /// <summary>A number between two bounds, both included.</summary>
    public static ValueKind<double> Number(double low, double high) => new(
        (YamlNode node, ReadContext context, double before, out double value) =>
        {
            if (!TryParse(node, out value))
            {
                return Refuse(node, context, "a number");
            }

            if (value >= low && value <= high)
            {
                return true;
            }

            context.OutOfRange(node, Invariant(low), Invariant(high));
            return false;
        },
        _ => new JsonObject { ["type"] = "number", ["minimum"] = low, ["maximum"] = high });

    /// <summary>A whole number above 0.</summary>
    public static ValueKind<int> Count { get; } = new(
        (YamlNode node, ReadContext context, int before, out int value) =>
        {
            value = 0;
            return (node is YamlScalar scalar
                    && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out value)
                    && value > 0)
                || Refuse(node, context, "a whole number above 0");
        },
        static _ => new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = int.MaxValue });

    /// <summary>What a text stands for.</summary>
    /// <param name="allowed">What may be written, for messages.</param>
    /// <param name="parse">What the text stands for, or null where that is nothing.</param>
    /// <param name="schema">Makes what the schema says of the text.</param>
    public static ValueKind<T> Parsed<T>(Func<string> allowed, Func<string, T?> parse, Func<JsonObject> schema)
        where T : class => new(
        (YamlNode node, ReadContext context, T before, out T value) =>
        {
            var parsed = node is YamlScalar { IsNull: false } scalar ? parse(scalar.Value) : null;
            value = parsed ?? before;
            return parsed is not null || Refuse(node, context, allowed());
        },
        _ => schema());

    /// <summary>One of the members of an enumeration.</summary>
    public static ValueKind<T> OneOf<T>()
        where T : struct, Enum => new(
        (YamlNode node, ReadContext context, T before, out T value) =>
        {
            value = default;
            return (node is YamlScalar scalar && KebabNames<T>.Instance.TryParse(scalar.Value, out value))
                || Refuse(node, context, "one of " + string.Join(", ", KebabNames<T>.Instance.Names));
        },
        static _ => Enumeration(KebabNames<T>.Instance.Names));

    /// <summary>What a kind allows, or nothing: <c>none</c>.</summary>
    public static ValueKind<T?> OrNone<T>(ValueKind<T> kind)
        where T : class => new(
        (YamlNode node, ReadContext context, T? before, out T? value) =>
        {
            value = null;
            return IsNone(node) || kind.TryRead(node, context, before!, out value);
        },
        definitions => WithNone(kind.Schema(definitions)));

    /// <inheritdoc cref="OrNone{T}"/>
    public static ValueKind<T?> OrNoValue<T>(ValueKind<T> kind)
        where T : struct => new(
        (YamlNode node, ReadContext context, T? before, out T? value) =>
        {
            value = null;
            if (IsNone(node))
            {
                return true;
            }

            var isRead = kind.TryRead(node, context, before ?? default, out var read);
            value = isRead ? read : null;
            return isRead;
        },
        definitions => WithNone(kind.Schema(definitions)));

    /// <summary>A kind whose value is never missing, for a target that may lack one.</summary>
    public static ValueKind<T?> Nullable<T>(ValueKind<T> kind)
        where T : struct => new(
        (YamlNode node, ReadContext context, T? before, out T? value) =>
        {
            var isRead = kind.TryRead(node, context, before ?? default, out var read);
            value = read;
            return isRead;
        },
        kind.Schema);

    /// <summary>Whether the file says that there is to be nothing.</summary>
    public static bool IsNone(YamlNode node) => node is YamlScalar { IsPlain: true, Value: "none" };

    /// <summary>Reports a value that is not of the kind wanted.</summary>
    /// <returns>False.</returns>
    public static bool Refuse(YamlNode node, ReadContext context, string allowed)
    {
        context.Wrong(node, allowed);
        return false;
    }

    /// <summary>A number without a unit.</summary>
    public static bool TryParse(YamlNode node, out double value)
    {
        value = 0;
        return node is YamlScalar { IsPlain: true } scalar
            && double.TryParse(
                scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The schema of one of several words.</summary>
    public static JsonObject Enumeration(IEnumerable<string> names)
    {
        var values = new JsonArray();
        foreach (var name in names)
        {
            values.Add((JsonNode)name);
        }

        return new JsonObject { ["enum"] = values };
    }

    /// <summary>A number as messages write it.</summary>
    public static string Invariant(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static JsonObject WithNone(JsonObject schema) =>
        new() { ["oneOf"] = new JsonArray(schema, new JsonObject { ["const"] = "none" }) };

    private static ValueKind<string> OneLine(bool mayBeEmpty) => new(
        (YamlNode node, ReadContext context, string before, out string value) =>
        {
            value = (node as YamlScalar)?.Value ?? string.Empty;
            var isText = node is YamlScalar scalar && (mayBeEmpty || (!scalar.IsNull && !string.IsNullOrWhiteSpace(value)));
            return (isText && !value.AsSpan().ContainsAny('\n', '\r', '\0'))
                || Refuse(node, context, mayBeEmpty ? "text on one line" : "text on one line, not empty");
        },
        _ => mayBeEmpty
            ? new JsonObject { ["type"] = "string" }
            : new JsonObject { ["type"] = "string", ["minLength"] = 1 });
}
