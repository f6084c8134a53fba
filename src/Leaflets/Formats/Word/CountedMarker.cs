using Leaflets.Documents;

namespace Leaflets.Formats.Word;

/// <summary>A marker whose number Word counts.</summary>
/// <param name="System">What the number is written in.</param>
/// <param name="Text">The marker, with <c>%1</c> for the number at the first level (ECMA-376 part 1, 17.9.11).</param>
internal sealed record CountedMarker(NumeralSystem System, string Text);
