namespace Leaflets.Fuzzing.Attack;

/// <summary>What came of attempts of one kind.</summary>
/// <param name="Attempts">How many there were.</param>
/// <param name="Skipped">How many more this machine has not what they need for.</param>
/// <param name="Breaks">What broke, in words.</param>
/// <param name="Slowest">The time of the slowest attempt.</param>
/// <param name="Peak">The most bytes that a process of them had in memory; 0 where the system does not say.</param>
internal sealed record AttackResult(int Attempts, int Skipped, IReadOnlyList<string> Breaks, TimeSpan Slowest, long Peak)
{
    /// <summary>Nothing was tried.</summary>
    public static AttackResult None { get; } = new(0, 0, [], TimeSpan.Zero, 0);

    /// <summary>Both together.</summary>
    public AttackResult And(AttackResult other) => new(
        Attempts + other.Attempts,
        Skipped + other.Skipped,
        [.. Breaks, .. other.Breaks],
        Slowest > other.Slowest ? Slowest : other.Slowest,
        Math.Max(Peak, other.Peak));
}
