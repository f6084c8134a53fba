using System.Collections.Immutable;
using Leaflets.Building.Isolation;

namespace Leaflets.Building;

/// <summary>How a process is started that makes leaflets as <see cref="LeafletWorkerHost"/> does. Immutable.</summary>
/// <param name="Path">The absolute path of the program; it is never searched for.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record WorkerProgram(string Path, ImmutableArray<string> Arguments);
