namespace Leaflets.Fuzzing.Running;

/// <summary>The inputs that reached something new, to be changed further.</summary>
internal sealed class SeedQueue(Random random)
{
    private const int Candidates = 4;

    private readonly List<(byte[] Input, int Rounds)> _entries = [];

    /// <summary>How many there are.</summary>
    public int Count => _entries.Count;

    /// <summary>Adds an input.</summary>
    public void Add(byte[] input) => _entries.Add((input, 0));

    /// <summary>
    /// The input for the next round: of a few drawn the one that had the fewest rounds for its length; a short one is quickly run.
    /// </summary>
    public byte[] Next()
    {
        var best = random.Next(_entries.Count);
        for (var left = Candidates; left > 0; left--)
        {
            var other = random.Next(_entries.Count);
            best = CostOf(other) < CostOf(best) ? other : best;
        }

        _entries[best] = _entries[best] with { Rounds = _entries[best].Rounds + 1 };
        return _entries[best].Input;
    }

    /// <summary>Any input.</summary>
    public byte[] Any() => _entries[random.Next(_entries.Count)].Input;

    private long CostOf(int index) => (_entries[index].Rounds + 1L) * (_entries[index].Input.Length + 64);
}
