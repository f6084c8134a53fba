using System.Collections.Immutable;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;

namespace Leaflets.Checks;

/// <summary>A heading is marked as one and not only bold (Matterhorn 14-001).</summary>
internal sealed class RealHeadings : IDocumentRule
{
    /// <summary>Longer lines are not headings, however bold.</summary>
    private const int MostCharacters = 60;

    private const string SentenceEnds = ".!?…:;,。！？：।۔።՞:";

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language) => Check(document.Blocks);

    /// <summary>A short bold line above other text of the same group.</summary>
    private static IEnumerable<Diagnostic> Check(ImmutableArray<Block> blocks)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            if (i + 1 < blocks.Length && blocks[i + 1] is not (Heading or ThematicBreak) && BoldLine(blocks[i]) is { } line)
            {
                yield return Diagnostic.Create(CheckDiagnostics.LooksLikeHeading, blocks[i].Span, line);
            }

            var inner = blocks[i] is Columns columns ? columns.Blocks : [];
            foreach (var diagnostic in Check(inner))
            {
                yield return diagnostic;
            }
        }
    }

    private static string? BoldLine(Block block)
    {
        if (block is not Paragraph { Content: [Strong strong] })
        {
            return null;
        }

        var text = PlainText.Of(strong.Content).Trim();
        return text.Length is > 0 and <= MostCharacters && !text.Any(char.IsDigit) && !SentenceEnds.Contains(text[^1]) ? text : null;
    }
}
