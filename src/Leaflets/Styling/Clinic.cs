using System.Collections.Immutable;

namespace Leaflets.Styling;

/// <summary>Who hands out the leaflets.</summary>
/// <param name="Name">The name that running headers show, or null.</param>
/// <param name="Values">Everything that the collection says of the clinic, by key: <c>phone</c>, <c>address</c>.</param>
public sealed record Clinic(string? Name, ImmutableDictionary<string, string> Values)
{
    /// <summary>No clinic.</summary>
    public static Clinic None { get; } = new(null, ImmutableDictionary<string, string>.Empty);

    /// <summary>Fields with those of the clinic, such as <c>clinic.phone</c>; their names are compared by code unit.</summary>
    internal ImmutableSortedDictionary<string, string> AddTo(ImmutableSortedDictionary<string, string> fields) => fields
        .WithComparers(StringComparer.Ordinal)
        .SetItems(Values.Select(static value => KeyValuePair.Create("clinic." + value.Key, value.Value)));
}
