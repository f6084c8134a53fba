using System.Text.RegularExpressions;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Styling;

namespace Leaflets.Checks;

/// <summary>A list is marked as one and not drawn with signs (Matterhorn 16-003).</summary>
internal sealed partial class RealLists : IDocumentRule
{
    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language)
    {
        foreach (var paragraph in Descendants.Of(document).OfType<Paragraph>())
        {
            var lines = LinesOf(paragraph).Where(static line => Marker().IsMatch(line)).ToList();
            if (lines.Count > 1 || (lines.Count == 1 && Bullet().IsMatch(lines[0])))
            {
                yield return Diagnostic.Create(CheckDiagnostics.LooksLikeList, paragraph.Span, lines[0]);
            }
        }
    }

    /// <summary>The lines as they stand in the source.</summary>
    private static IEnumerable<string> LinesOf(Paragraph paragraph)
    {
        var line = string.Empty;
        foreach (var inline in paragraph.Content)
        {
            if (inline is SoftBreak or HardBreak)
            {
                yield return line.Trim();
                line = string.Empty;
            }
            else
            {
                line += PlainText.Of([inline]);
            }
        }

        yield return line.Trim();
    }

    [GeneratedRegex(@"^([•‣◦▪●■➢➤✓✔✗✘☐☑☒]|[○□–—*·o]\s|\(?\p{Nd}{1,2}[.)]{1,2}\s|\p{Nd}{1,2}[、．]|[①-⑳]|\(?(\p{L}\p{M}*|[ivx]{2,4})[.)]\s)")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^[•‣◦▪●■]")]
    private static partial Regex Bullet();
}
