using System.Collections.Immutable;

namespace Leaflets.Cli;

/// <summary>What the command sees of the world; tests put their own in its place.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where diagnostics go.</param>
/// <param name="Folder">The current folder.</param>
/// <param name="FontFolder">The folder of the typefaces.</param>
/// <param name="IsLive">Whether a person watches a terminal that can redraw a line.</param>
/// <param name="Time">Measures how long a build took; no output depends on it.</param>
internal sealed record Surroundings(TextWriter Out, TextWriter Error, string Folder, string FontFolder, bool IsLive, TimeProvider Time)
{
    /// <summary>The environment variables.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>An environment variable, or null where it is not set.</summary>
    public string? Variable(string name) => Environment.GetValueOrDefault(name);

    /// <summary>Bounds what this process holds, in bytes. Where the command is one of several things that a process does, nothing is bounded.</summary>
    public Action<long> LimitMemory { get; init; } = static _ => { };

    /// <summary>The styles that come with the program, to begin a collection with.</summary>
    public string StylesFolder { get; init; } = Path.Join(AppContext.BaseDirectory, "styles");
}
