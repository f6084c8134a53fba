using System.Collections.Immutable;

namespace Leaflets.Cli.Invocation;

/// <summary>What the command sees of the world; tests put their own in its place.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where diagnostics go.</param>
/// <param name="Folder">The current folder.</param>
/// <param name="FontFolder">The folder of the typefaces.</param>
/// <param name="IsLive">Whether a person watches a terminal that can redraw a line.</param>
/// <param name="Time">Measures how long a build took; no output depends on it.</param>
internal sealed record CommandContext(TextWriter Out, TextWriter Error, string Folder, string FontFolder, bool IsLive, TimeProvider Time)
{
    /// <summary>Where results go: nothing that is written to it steers a terminal or a CI service (<see cref="TameWriter"/>).</summary>
    public TextWriter Out { get; } = new TameWriter(Out);

    /// <summary>Where diagnostics go: nothing that is written to it steers a terminal or a CI service.</summary>
    public TextWriter Error { get; } = new TameWriter(Error);

    /// <summary>
    /// What lies behind <see cref="Out"/>, for the program's own orders alone: a display that is drawn anew, annotations.
    /// </summary>
    public TextWriter UntamedOut { get; } = Out;

    /// <summary>What lies behind <see cref="Error"/>, for the program's own orders alone.</summary>
    public TextWriter UntamedError { get; } = Error;

    /// <summary>The environment variables.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>An environment variable, or null where it is not set.</summary>
    public string? Variable(string name) => Environment.GetValueOrDefault(name);

    /// <summary>
    /// Bounds what this process holds, in bytes. Where the command is one of several things that a process does, nothing is bounded.
    /// </summary>
    public Action<long> LimitMemory { get; init; } = static _ => { };

    /// <summary>The styles that come with the program, to begin a collection with.</summary>
    public string StylesFolder { get; init; } = Path.Join(AppContext.BaseDirectory, "styles");

    /// <summary>Says on one line why a command is not carried out.</summary>
    public void Refuse(string message) => Error.WriteLine($"leaflets: {message}");

    /// <summary>Writes what has no end of line yet.</summary>
    public void Flush()
    {
        Out.Flush();
        Error.Flush();
    }
}
