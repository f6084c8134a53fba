using System.Text.Json.Nodes;
using Leaflets.Settings.Yaml;

namespace Leaflets.Settings.Keys;

/// <summary>Reads a value and reports what is wrong with it.</summary>
/// <param name="node">The value.</param>
/// <param name="context">Where it stands.</param>
/// <param name="before">What stood there before: a group of keys changes only what it names.</param>
/// <param name="value">The value read.</param>
/// <returns>Whether <paramref name="value"/> counts.</returns>
internal delegate bool TryReadValue<T>(YamlNode node, ReadContext context, T before, out T value);

/// <summary>A kind of value that keys take: how it is read, and what the schema says of it. One declaration for both.</summary>
internal sealed record ValueKind<T>(TryReadValue<T> TryRead, Func<SchemaDefinitions, JsonObject> Schema);
