using System.Collections.Immutable;
using System.Text.Json;

namespace Leaflets.Building.Output;

/// <summary>
/// The parts of a plan that a manifest lists, where it does not list all of them: <c>"parts": ["1/3", "3/3"]</c>. Immutable.
/// </summary>
/// <param name="Count">Into how many parts the plan was cut; 0 for a whole plan.</param>
/// <param name="Numbers">The parts, from 1.</param>
internal sealed record ManifestParts(int Count, ImmutableSortedSet<int> Numbers)
{
    /// <summary>All of a plan.</summary>
    public static ManifestParts Whole { get; } = new(0, []);

    /// <summary>Whether no part is missing.</summary>
    public bool IsWhole => Numbers.Count == Count;

    /// <summary>The parts as they are written.</summary>
    public IEnumerable<string> Names => Numbers.Select(number => new Shard(number, Count).ToString());

    /// <summary>The parts that are missing, as they are written.</summary>
    public IEnumerable<string> Missing => Enumerable.Range(1, Count).Except(Numbers).Select(number => new Shard(number, Count).ToString());

    /// <summary>These parts and another; that alone where it is one of another division.</summary>
    public ManifestParts With(Shard part) =>
        part.Count == Count ? this with { Numbers = Numbers.Add(part.Number) } : new(part.Count, [part.Number]);

    /// <summary>The parts that a manifest says it lists; all where it does not say, or is damaged.</summary>
    public static ManifestParts Read(byte[]? manifest)
    {
        var parts = Whole;
        try
        {
            using var json = JsonDocument.Parse(manifest ?? []);
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("parts"u8, out var named)
                && named.ValueKind == JsonValueKind.Array)
            {
                foreach (var name in named.EnumerateArray())
                {
                    parts = name.ValueKind == JsonValueKind.String && Shard.TryParse(name.GetString(), out var part) ? parts.With(part)
                        : parts;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return Whole;
        }

        return parts;
    }
}
