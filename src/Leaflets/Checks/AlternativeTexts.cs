using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;

namespace Leaflets.Checks;

/// <summary>An alternative text says more than the picture's name (Matterhorn 13-003).</summary>
internal sealed class AlternativeTexts : IDocumentRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language)
    {
        foreach (var image in Descendants.Of(document).OfType<Image>())
        {
            var text = image.AlternativeText.Trim();
            var isName = text.Equals(Path.GetFileName(image.Path), StringComparison.OrdinalIgnoreCase)
                || text.Equals(Path.GetFileNameWithoutExtension(image.Path), StringComparison.OrdinalIgnoreCase);
            if (text.Length > 0 && (isName || !text.Any(char.IsLetterOrDigit)))
            {
                yield return Diagnostic.Create(CheckDiagnostics.EmptyAlternative, image.Span, text);
            }
        }
    }
}
