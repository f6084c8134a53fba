using System.Collections.Immutable;

namespace Leaflets.Styling;

/// <summary>The typefaces for text of one language.</summary>
/// <param name="Families">Where to look for a glyph, in this order.</param>
/// <param name="SizeFactor">What the type size is multiplied by, so that scripts look equally large; 1 changes nothing.</param>
/// <param name="LeadingFactor">What the leading is multiplied by, for scripts that need more height; 1 changes nothing.</param>
public sealed record FontChoice(ImmutableArray<string> Families, double SizeFactor = 1, double LeadingFactor = 1);
