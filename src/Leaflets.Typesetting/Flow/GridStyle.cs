using Leaflets.Typesetting.Inline.Model;

namespace Leaflets.Typesetting.Flow;

/// <summary>The baseline grid of a document.</summary>
/// <param name="Text">How running text is set: its leading and the place of its baseline make the grid.</param>
/// <param name="StepsInLine">How many steps of the grid one line takes; at least 1.</param>
public sealed record GridStyle(ParagraphStyle Text, int StepsInLine);
