using System.Globalization;

namespace Leaflets.Fuzzing.Running;

/// <summary>What a worker has done.</summary>
/// <param name="Runs">Inputs run.</param>
/// <param name="Edges">Pairs of branches reached.</param>
/// <param name="Inputs">Inputs in the queue.</param>
/// <param name="Time">The time it took.</param>
internal sealed record Progress(long Runs, int Edges, int Inputs, TimeSpan Time)
{
    /// <summary>Nothing.</summary>
    public static Progress None { get; } = new(0, 0, 0, TimeSpan.Zero);

    /// <summary>What was done after a worker was replaced by one that reads the same queue.</summary>
    public Progress Then(Progress next) =>
        new(Runs + next.Runs, Math.Max(Edges, next.Edges), Math.Max(Inputs, next.Inputs), Time + next.Time);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Runs} {Edges} {Inputs} {(long)Time.TotalMilliseconds}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null where a line is none.</summary>
    public static Progress? Parse(string line)
    {
        var numbers = line.Split(' ');
        return numbers.Length == 4 && numbers.All(number => long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? new(Number(0), (int)Number(1), (int)Number(2), TimeSpan.FromMilliseconds(Number(3)))
            : null;

        long Number(int index) => long.Parse(numbers[index], CultureInfo.InvariantCulture);
    }
}
