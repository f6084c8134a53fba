using System.Collections.Immutable;
using Leaflets.Inputs;

namespace Leaflets.Building.Making;

/// <summary>A leaflet that went through the stages.</summary>
/// <param name="Result">What became of it.</param>
internal sealed record BuiltLeaflet(LeafletResult Result)
{
    /// <summary>What it was made of; empty where it was not made.</summary>
    public ImmutableArray<JobInput> Inputs { get; init; } = [];

    /// <summary>The files, in the order of the result's.</summary>
    public ImmutableArray<(Digest Digest, ReadOnlyMemory<byte> Bytes)> Contents { get; init; } = [];
}
