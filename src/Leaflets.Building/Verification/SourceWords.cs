using System.Text;
using Leaflets.Documents;
using Leaflets.Formats.Reading;
using Leaflets.Styling;

namespace Leaflets.Building.Verification;

/// <summary>
/// The words of a leaflet and the descriptions of its pictures as its document has them, found without the stage that all formats are
/// written from: what were lost there would be missed by none that is compared with it.
/// </summary>
internal static class SourceWords
{
    /// <summary>What of a document is first not said where it belongs; null where all is.</summary>
    /// <param name="document">The document.</param>
    /// <param name="said">What is said of it.</param>
    public static string? FirstLost(StyledDocument document, LeafletText said)
    {
        if (FirstLost(document.Blocks, said.Body) is { } lost)
        {
            return lost;
        }

        for (var i = 0; i < document.Footnotes.Length; i++)
        {
            if (FirstLost([document.Footnotes[i]], i < said.Notes.Length ? said.Notes[i] : new(string.Empty, [])) is { } inNote)
            {
                return inNote;
            }
        }

        return null;
    }

    private static string? FirstLost(IEnumerable<DocumentNode> nodes, Passage said)
    {
        var text = Plain(said.Text);
        var pictures = new Queue<string>(said.Marks.Where(static mark => mark.Kind == MarkKind.Picture).Select(static mark => mark.Value));
        var at = 0;
        foreach (var node in nodes.SelectMany(Descendants.In))
        {
            if (node is Image { AlternativeText: { Length: > 0 } description }
                && (!pictures.TryDequeue(out var told) || told != description))
            {
                return description;
            }

            if (WordsOf(node) is not { } words || Plain(words) is not { Length: > 0 } plain)
            {
                continue;
            }

            var found = text.IndexOf(plain, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return words.Trim();
            }

            at = found + plain.Length;
        }

        return null;
    }

    private static string? WordsOf(DocumentNode node) => node switch
    {
        Text text => text.Value,
        InlineCode code => code.Value,
        Abbreviation abbreviation => abbreviation.Value,
        CodeBlock code => code.Text,
        _ => null,
    };

    /// <summary>
    /// A text whose raised and lowered signs are as others: a document says of them what they are, not how they are written.
    /// </summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(LeafletText.Bare(text));
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = plain[i] switch
            {
                '\u2212' or '⁻' or '₋' => '-',
                '⁺' or '₊' => '+',
                '⁼' or '₌' => '=',
                '⁽' or '₍' => '(',
                '⁾' or '₎' => ')',
                'ⁿ' or 'ₙ' => 'n',
                'ⁱ' or 'ᵢ' => 'i',
                '¹' => '1',
                '²' => '2',
                '³' => '3',
                '⁰' or (>= '⁴' and <= '⁹') => (char)('0' + plain[i] - '⁰'),
                >= '₀' and <= '₉' => (char)('0' + plain[i] - '₀'),
                var other => other,
            };
        }

        return plain.ToString();
    }
}
