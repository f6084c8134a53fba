using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Styling;

namespace Leaflets.Checks;

/// <summary>Headings go down one level at a time, and the title alone is of the first (Matterhorn 14-002, 14-003; WCAG 2.1, 1.3.1).</summary>
internal sealed class HeadingLevels : IDocumentRule
{
    private const int TitleLevel = 1;

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language)
    {
        var last = TitleLevel;
        foreach (var heading in document.Blocks.SelectMany(Descendants.In).OfType<Heading>())
        {
            var text = PlainText.Of(heading.Content).Trim();
            if (heading.Level == TitleLevel)
            {
                yield return Diagnostic.Create(CheckDiagnostics.SecondTitle, heading.Span, text);
            }
            else if (heading.Level > last + 1)
            {
                yield return Diagnostic.Create(
                    CheckDiagnostics.SkippedHeading, heading.Span, text, heading.Level, last, new string('#', last + 1));
            }

            last = heading.Level;
        }

        foreach (var heading in document.Footnotes.SelectMany(Descendants.In).OfType<Heading>())
        {
            yield return Diagnostic.Create(CheckDiagnostics.HeadingInNote, heading.Span, PlainText.Of(heading.Content).Trim());
        }
    }
}
