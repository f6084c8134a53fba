namespace Leaflets.Fuzzing.Attack;

/// <summary>What came of the leaflet of one shape.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Costs">What its stages took.</param>
/// <param name="Ending">How it ended: made, or refused by which errors.</param>
/// <param name="Break">What broke, in words, or null.</param>
internal sealed record ShapeResult(Shape Shape, IReadOnlyList<StageCost> Costs, string Ending, string? Break)
{
    /// <summary>The processor time of all stages.</summary>
    public TimeSpan Time => Costs.Aggregate(TimeSpan.Zero, static (sum, cost) => sum + cost.Time);

    /// <summary>The most bytes.</summary>
    public long Peak => Costs.Select(static cost => cost.Peak).DefaultIfEmpty().Max();
}
