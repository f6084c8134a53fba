using System.Text.Json.Nodes;
using Leaflets.Settings.Yaml;

namespace Leaflets.Settings.Keys;

/// <summary>A key of a file: its name, what it is for, and what it changes.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Description">For people, through the schema: what the key sets, as a sentence.</param>
/// <param name="Schema">What the schema says of the value.</param>
/// <param name="Apply">The target with the key's value set; unchanged where the value is wrong.</param>
internal sealed record Key<TTarget>(
    string Name,
    string Description,
    Func<SchemaDefinitions, JsonObject> Schema,
    Func<TTarget, YamlNode, ReadContext, TTarget> Apply);

/// <summary>Makes keys.</summary>
internal static class Key
{
    /// <summary>A key whose value replaces what stood there.</summary>
    public static Key<TTarget> Of<TTarget, T>(string name, string description, ValueKind<T> kind, Func<TTarget, T, TTarget> set) =>
        Of(name, description, kind, static _ => default!, set);

    /// <summary>A key whose value may change a part of what stood there.</summary>
    public static Key<TTarget> Of<TTarget, T>(
        string name, string description, ValueKind<T> kind, Func<TTarget, T> get, Func<TTarget, T, TTarget> set) =>
        new(name, description, kind.Schema, (target, node, context) =>
            kind.TryRead(node, context, get(target), out var value) ? set(target, value) : target);
}
