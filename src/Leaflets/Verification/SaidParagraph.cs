using System.Collections.Immutable;

namespace Leaflets.Verification;

/// <summary>A paragraph of the source as it is written, with the place in the passage of each of its characters.</summary>
/// <param name="Text">The text; U+FFFC stands for what is no text, U+2028 for a forced line end.</param>
/// <param name="Places">For each UTF-16 unit its number among the characters of the passage that count, or -1.</param>
/// <param name="Edges">Before which units text of another language or direction begins or ends: it sets its own order.</param>
internal sealed record SaidParagraph(string Text, ImmutableArray<int> Places, ImmutableSortedSet<int> Edges);
