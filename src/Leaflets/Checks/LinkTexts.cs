using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;

namespace Leaflets.Checks;

/// <summary>A link says where it leads (WCAG 2.1, 2.4.4), and not only "here".</summary>
internal sealed class LinkTexts : IDocumentRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language)
    {
        foreach (var link in Descendants.Of(document).OfType<Link>())
        {
            var text = PlainText.Of(link.Content).Trim(' ', '.', '…', '\u00A0', '>', '»', '→', '。');
            if (language.VagueLinks.Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                yield return Diagnostic.Create(CheckDiagnostics.VagueLink, link.Span, text);
            }
        }
    }
}
