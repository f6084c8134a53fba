using System.Collections.Immutable;

namespace Leaflets.Building.Isolation;

/// <summary>How a process is started that makes leaflets as <see cref="LeafletWorkerHost"/> does. Immutable.</summary>
/// <param name="Path">The absolute path of the program; it is never looked for.</param>
/// <param name="Arguments">What it is given.</param>
public sealed record WorkerProgram(string Path, ImmutableArray<string> Arguments);
