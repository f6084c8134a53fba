using System.Text.RegularExpressions;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;

namespace Leaflets.Checks;

/// <summary>
/// Units of insulin and heparin are written in full (Joint Commission, Official "Do Not Use" List: "U, u", "IU"). A result per litre (ALT
/// 40 U/L) is no dose. The list is for English.
/// </summary>
internal sealed partial class UnitAbbreviations : IDocumentRule
{
    private const string English = "en";

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language) =>
        language.Tag != English && !language.Tag.StartsWith(English + "-", StringComparison.Ordinal)
            ? []
            : DoseTexts.Matches(document, Expression())
                .Select(static found => Diagnostic.Create(SignDiagnostics.UnitAbbreviation, found.Span, found.Value));

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])\p{Nd}[\p{Nd}.,]*\s?(?:U|u|IU|iu|I\.U\.)(?![\p{L}\p{Nd}]|/[Ll]\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Expression();
}
