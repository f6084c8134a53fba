using Leaflets.Documents;
using Leaflets.Styling;

namespace Leaflets.Tests.Paper;

/// <summary>The texts of a document as its source writes them, none joined with another.</summary>
internal static class SourceTexts
{
    public static IEnumerable<string> Of(StyledDocument document) =>
        document.Blocks.Concat<DocumentNode>(document.Footnotes).SelectMany(static node => Descendants.In(node))
        .Select(static node => node switch
        {
            Text text => text.Value,
            InlineCode code => code.Value,
            CodeBlock code => code.Text,
            Abbreviation abbreviation => abbreviation.Value,
            _ => string.Empty,
        });
}
