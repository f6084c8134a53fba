using System.Text.RegularExpressions;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;

namespace Leaflets.Checks;

/// <summary>A dose below one has a zero before its decimal mark (ISMP List of Error-Prone Abbreviations, "lack of leading zero").</summary>
internal sealed partial class NakedDecimals : IDocumentRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language) =>
        DoseTexts.Matches(document, Expression())
            .Select(static found => Diagnostic.Create(SignDiagnostics.NakedDecimal, found.Span, found.Value));

    [GeneratedRegex(@"(?<![^\s(\[<>≤≥±~+×–−-])(?<![\p{Nd}][\s–−-])[.,]\p{Nd}+\s?" + DoseTexts.Units, RegexOptions.CultureInvariant)]
    private static partial Regex Expression();
}
