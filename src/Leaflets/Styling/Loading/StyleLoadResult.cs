using System.Collections.Immutable;
using Leaflets.Diagnostics;

namespace Leaflets.Styling.Loading;

/// <summary>What loading a style gave.</summary>
/// <param name="Sheet">The style, or null where an error stands in the way.</param>
/// <param name="Diagnostics">What is wrong, in the order of the cascade: the base first.</param>
internal sealed record StyleLoadResult(StyleSheet? Sheet, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Where the style's values come from, or null where it could not be read.</summary>
    public StyleOrigins? Origins { get; init; }
}
