namespace Leaflets.Fuzzing.Attack;

/// <summary>
/// Says what the stages of one leaflet take, one after the other: processor time of the whole process, and the most memory that it had.
/// </summary>
internal sealed class StageMeter
{
    private readonly Dictionary<string, StageCost> _costs = new(StringComparer.Ordinal);
    private TimeSpan _since = Environment.CpuUsage.TotalTime;

    /// <summary>The stages so far.</summary>
    public IEnumerable<StageCost> Costs => _costs.Values;

    /// <summary>A stage ends, and the next begins. What was told under its name before is added to.</summary>
    public void End(string stage)
    {
        var now = Environment.CpuUsage.TotalTime;
        var cost = new StageCost(stage, now - _since, ObservedProcess.TakePeak());
        _costs[stage] = _costs.TryGetValue(stage, out var before)
            ? new(stage, before.Time + cost.Time, Math.Max(before.Peak, cost.Peak))
            : cost;
        _since = now;
    }
}
