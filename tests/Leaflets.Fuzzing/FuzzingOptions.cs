namespace Leaflets.Fuzzing;

/// <summary>What the command line asks for.</summary>
/// <param name="Time">How long, all targets together.</param>
/// <param name="Workers">How many targets at once.</param>
/// <param name="Seed">What random choices begin with.</param>
/// <param name="Findings">The folder for findings.</param>
/// <param name="Queue">The folder where inputs are kept from run to run, or null to forget them.</param>
/// <param name="Project">The folder that holds the corpus, the leaflets and the styles.</param>
internal sealed record FuzzingOptions(
    TimeSpan Time, int Workers, int Seed, string Findings, string? Queue, string Project);
