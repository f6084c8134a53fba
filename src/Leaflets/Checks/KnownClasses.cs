using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Styling;

namespace Leaflets.Checks;

/// <summary>A class that an author writes does something; each that does not is told once.</summary>
internal sealed class KnownClasses : IDocumentRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in Descendants.Of(document))
        {
            // Of boxes, program text and pictures the first class says what they are; tables take those of other dialects.
            if (node is not (Heading or Paragraph or InlineSpan or Emphasis or Strong or Link))
            {
                continue;
            }

            foreach (var name in node.Attributes.Classes)
            {
                if (!name.StartsWith(':') && name is not ("decorative" or "qr") && told.Add(name))
                {
                    yield return Diagnostic.Create(StyleReachDiagnostics.UnknownClass, node.Span, name);
                }
            }
        }
    }
}
