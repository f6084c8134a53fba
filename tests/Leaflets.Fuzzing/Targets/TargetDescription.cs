namespace Leaflets.Fuzzing.Targets;

/// <summary>A target before it is made.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="SeedFolder">The folder of its seeds in the corpus, empty for the corpus itself.</param>
/// <param name="SeedFiles">The names of its seeds.</param>
/// <param name="Instrumented">What the names of the types begin with that it is about.</param>
/// <param name="Make">Makes it.</param>
internal sealed record TargetDescription(
    string Name, string SeedFolder, string SeedFiles, IReadOnlyCollection<string> Instrumented, Func<ProjectFiles, FuzzTarget> Make)
{
    /// <summary>Makes an input of a file of the corpus; for most targets the file is the input.</summary>
    public Func<byte[], ProjectFiles, byte[]> Decode { get; init; } = static (file, _) => file;
}
