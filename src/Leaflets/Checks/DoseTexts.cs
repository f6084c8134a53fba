using System.Text.RegularExpressions;
using Leaflets.Diagnostics;
using Leaflets.Documents;

namespace Leaflets.Checks;

/// <summary>Finds what a rule of doses looks for in the running text of a document.</summary>
internal static class DoseTexts
{
    /// <summary>
    /// A mass or a volume that a dose is measured in, or what is swallowed; not a concentration, where zeros say how exact a result is.
    /// </summary>
    public const string Units =
        @"(?:mg|mcg|µg|μg|ng|kg|g|ml|mL|l|L|tablets?|capsules?|puffs?|drops?|units?|U|IU)(?![\p{L}\p{Nd}/])";

    /// <summary>All matches in the texts of a document.</summary>
    public static IEnumerable<(string Value, SourceSpan Span)> Matches(LeafletDocument document, Regex expression)
    {
        foreach (var run in TextRun.Of(document))
        {
            for (var match = expression.Match(run.Value); match.Success; match = match.NextMatch())
            {
                yield return (match.Value, run.SpanOf(match.Index, match.Length));
            }
        }
    }
}
