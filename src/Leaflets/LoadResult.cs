using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Inputs;

namespace Leaflets;

/// <summary>Something that many leaflets share, and what it came from.</summary>
/// <param name="Value">What was loaded, or null where an error stands in the way.</param>
/// <param name="Diagnostics">What is wrong.</param>
/// <param name="Inputs">The files that were read.</param>
internal sealed record LoadResult<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<JobInput> Inputs)
    where T : class;
