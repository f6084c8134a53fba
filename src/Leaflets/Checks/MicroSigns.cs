using System.Text.RegularExpressions;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;

namespace Leaflets.Checks;

/// <summary>
/// A leaflet writes one sign for micro: U+00B5 and U+03BC look alike and are two characters (The Unicode Standard, 22.2; UTR #25, 2.5).
/// </summary>
internal sealed partial class MicroSigns : IDocumentRule
{
    private const char Micro = '\u00B5';
    private const char Mu = '\u03BC';

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language)
    {
        var found = DoseTexts.Matches(document, Expression()).ToList();
        var first = found.Select(static match => match.Value[0]).FirstOrDefault();
        foreach (var (value, span) in found.Where(match => match.Value[0] != first).Take(1))
        {
            yield return Diagnostic.Create(SignDiagnostics.MixedMicro, span, value, (int)value[0], (int)(first == Mu ? Mu : Micro));
        }
    }

    [GeneratedRegex(@"(?<!\p{L})[\u00B5\u03BC](?:g|l|L|m|mol|M|kat|Sv)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Expression();
}
