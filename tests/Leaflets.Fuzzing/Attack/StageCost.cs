using System.Globalization;

namespace Leaflets.Fuzzing.Attack;

/// <summary>What a stage took.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Time">Its processor time.</param>
/// <param name="Peak">The most bytes that the process had in memory meanwhile; 0 where the system does not say.</param>
internal sealed record StageCost(string Stage, TimeSpan Time, long Peak)
{
    private const char Separator = '\t';

    /// <summary>From a line that a process wrote, or null where it is none.</summary>
    public static StageCost? Parse(string line) => line.Split(Separator) is [var stage, var ticks, var peak]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var time)
        && long.TryParse(peak, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? new(stage, TimeSpan.FromTicks(time), bytes)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Stage}{Separator}{Time.Ticks}{Separator}{Peak}");
}
