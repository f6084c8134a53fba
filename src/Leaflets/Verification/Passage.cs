using System.Collections.Immutable;

namespace Leaflets.Verification;

/// <summary>The body of a leaflet or a footnote.</summary>
/// <param name="Text">Its characters that count, see <see cref="PassageBuilder"/>.</param>
/// <param name="Marks">What it says beside them, by place and kind.</param>
internal sealed record Passage(string Text, ImmutableArray<Mark> Marks);
