using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Typesetting;

namespace Leaflets.Formats.Contract;

/// <summary>A leaflet laid out on pages.</summary>
/// <param name="Pages">The pages. Not to be given out where a diagnostic is an error.</param>
/// <param name="Diagnostics">What could not be set without loss, with its place in the source.</param>
/// <param name="PlaceOf">
/// The place in the source behind a number that text, pictures and elements on the pages carry; the leaflet's beginning for other numbers.
/// </param>
internal sealed record ComposedLeaflet(PagedDocument Pages, ImmutableArray<Diagnostic> Diagnostics, Func<int, SourceSpan> PlaceOf);
