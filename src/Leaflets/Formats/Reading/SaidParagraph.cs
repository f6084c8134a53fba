using System.Collections.Immutable;
using Leaflets.Typesetting.Geometry;
using Leaflets.Typesetting.Inline.Bidi;

namespace Leaflets.Formats.Reading;

/// <summary>A paragraph of the source as it is written, with the place in the passage of each of its characters.</summary>
/// <param name="Text">The text; U+FFFC stands for what is no text, U+2028 for a forced line end.</param>
/// <param name="Places">For each UTF-16 unit its number among the characters of the passage that count, or -1.</param>
/// <param name="Direction">The direction of the paragraph.</param>
/// <param name="Directed">The stretches with a direction of their own, by start and nested.</param>
internal sealed record SaidParagraph(
    string Text, ImmutableArray<int> Places, TextDirection Direction, ImmutableArray<DirectedSpan> Directed);
