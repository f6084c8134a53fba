using System.Text.RegularExpressions;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;

namespace Leaflets.Checks;

/// <summary>
/// A dose that is a whole number has no decimal mark (ISMP List of Error-Prone Abbreviations, "trailing zero after decimal point"). Results
/// and sizes keep their zeros.
/// </summary>
internal sealed partial class TrailingZeros : IDocumentRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language) => DoseTexts
        .Matches(document, language.Numbers.DecimalMark == ',' ? CommaExpression() : PointExpression())
        .Select(static found => Diagnostic.Create(SignDiagnostics.TrailingZero, found.Span, found.Value));

    [GeneratedRegex(@"(?<![\p{Nd}.,])\p{Nd}+\.0{1,2}\s?" + DoseTexts.Units, RegexOptions.CultureInvariant)]
    private static partial Regex PointExpression();

    [GeneratedRegex(@"(?<![\p{Nd}.,])\p{Nd}+,0{1,2}\s?" + DoseTexts.Units, RegexOptions.CultureInvariant)]
    private static partial Regex CommaExpression();
}
