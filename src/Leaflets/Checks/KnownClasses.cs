using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;
using Leaflets.Styling;

namespace Leaflets.Checks;

/// <summary>
/// A class that an author writes does something; each that does not is reported once. One in HTML says how a
/// page of the web looks, and is a warning.
/// </summary>
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
                    var unknown = StyleReachDiagnostics.UnknownClass;
                    unknown = IsInBraces(node.Span, name) ? unknown : unknown with { Severity = DiagnosticSeverity.Warning };
                    yield return Diagnostic.Create(unknown, node.Span, name);
                }
            }
        }
    }

    /// <summary>Whether a class stands in braces in a node, beside it or on the line above.</summary>
    private static bool IsInBraces(SourceSpan span, string name)
    {
        const int Farthest = 200;
        var source = span.Source.Text.AsSpan();
        var from = Math.Max(span.Start - Farthest, 0);
        var text = source[from..Math.Min(span.End + Farthest, source.Length)];
        return text.Contains("." + name, StringComparison.Ordinal) || text.Contains("{class=", StringComparison.Ordinal);
    }
}
