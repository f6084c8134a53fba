using System.Collections.Immutable;
using Leaflets.Building.Caching;
using Leaflets.Inputs;

namespace Leaflets.Fuzzing.Targets;

/// <summary>What a cache keeps, with a right digest and whatever content: another hand can make that.</summary>
internal sealed class CacheTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "cache";

    /// <inheritdoc/>
    public override ImmutableArray<byte[]> Tokens { get; } =
    [
        .. Words("a/a.en.pdf", "../a.pdf", "/a", "LFT1234", "leaflets/a/en.md", "clear-print", "\0"),
        [0], [1], [0x7F], [0x80, 0x01], [0xFF, 0xFF, 0xFF, 0xFF, 0x07], [0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
        [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], new byte[32],
    ];

    /// <inheritdoc/>
    public override void Run(byte[] input)
    {
        var name = default(Digest);
        foreach (var kind in CacheEntries.Kinds)
        {
            var seal = CacheEntries.Seal(kind, null);
            _ = seal.Open(name, input, out _);
            _ = seal.Open(name, seal.Close(name, input), out var content);
            _ = OutputRecords.Read(content);
            _ = CacheEntries.ReadRecords(content);
        }
    }
}
