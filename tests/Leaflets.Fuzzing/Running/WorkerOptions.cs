namespace Leaflets.Fuzzing.Running;

/// <summary>What a worker is told.</summary>
/// <param name="Target">The target's name.</param>
/// <param name="Seed">What its choices begin with.</param>
/// <param name="Time">How long it runs.</param>
/// <param name="Project">The folder with the corpus, the leaflets and the styles.</param>
/// <param name="Fonts">The folder with the typefaces.</param>
/// <param name="Queue">The folder where inputs are kept that reached something new.</param>
/// <param name="Findings">The folder for findings.</param>
/// <param name="Slot">The file where each input stands while it runs.</param>
internal sealed record WorkerOptions(
    string Target, int Seed, TimeSpan Time, string Project, string Fonts, string Queue, string Findings, string Slot)
{
    private const int Count = 8;

    /// <summary>As the arguments of a process.</summary>
    public IReadOnlyList<string> ToArguments() =>
        [Target, $"{Seed}", $"{(long)Time.TotalMilliseconds}", Project, Fonts, Queue, Findings, Slot];

    /// <summary>From the arguments of a process; null where they are others.</summary>
    public static WorkerOptions? Parse(IReadOnlyList<string> arguments) => arguments.Count == Count
        && int.TryParse(arguments[1], out var seed)
        && long.TryParse(arguments[2], out var milliseconds)
            ? new(arguments[0], seed, TimeSpan.FromMilliseconds(milliseconds), arguments[3], arguments[4], arguments[5], arguments[6],
            arguments[7])
            : null;
}
