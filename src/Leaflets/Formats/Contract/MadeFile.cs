using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Formats.Contract;

/// <summary>A finished file in memory.</summary>
/// <param name="Bytes">The file; not to be given out where a diagnostic is an error.</param>
/// <param name="Pages">The number of pages, or null where the format has none.</param>
/// <param name="Diagnostics">What could not be made without loss.</param>
internal sealed record MadeFile(ReadOnlyMemory<byte> Bytes, int? Pages, ImmutableArray<Diagnostic> Diagnostics);
