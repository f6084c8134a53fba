using System.Collections.Immutable;

namespace Leaflets.Diagnostics;

/// <summary>What <see cref="SourceDecoder"/> made of a file's bytes.</summary>
/// <param name="Source">The text, or null where there are diagnostics.</param>
/// <param name="Diagnostics">Why there is no text; all are errors.</param>
public sealed record SourceDecodeResult(SourceText? Source, ImmutableArray<Diagnostic> Diagnostics);
