using Leaflets.Bounds;
using Leaflets.Documents;
using Leaflets.Formats.Reading;
using Leaflets.Styling;
using Leaflets.Typesetting.Inline.Characters;
using Leaflets.Typesetting.Semantics;

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
        var text = LeafletText.Bare(said.Text);
        var pictures = new Queue<string>(said.Marks.Where(static mark => mark.Kind == MarkKind.Picture).Select(static mark => mark.Value));
        var at = 0;
        foreach (var (node, script) in nodes.SelectMany(static node => In(node, TextScript.None)))
        {
            if (node is Image { AlternativeText: { Length: > 0 } description }
                && (!pictures.TryDequeue(out var told) || told != description))
            {
                return description;
            }

            if (WordsOf(node) is not { } words || LeafletText.Bare(ScriptCharacters.Of(words, script)) is not { Length: > 0 } bare)
            {
                continue;
            }

            var found = text.IndexOf(bare, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return words.Trim();
            }

            at = found + bare.Length;
        }

        return null;
    }

    /// <summary>A node and all below it in reading order, each with whether it is raised or lowered.</summary>
    private static IEnumerable<(DocumentNode Node, TextScript Script)> In(DocumentNode node, TextScript script)
    {
        Steps.Take();
        script = node switch
        {
            Superscript => TextScript.Superscript,
            Subscript => TextScript.Subscript,
            _ => script,
        };
        return Children.Of(node).SelectMany(child => In(child, script)).Prepend((node, script));
    }

    private static string? WordsOf(DocumentNode node) => node switch
    {
        Text text => text.Value,
        InlineCode code => code.Value,
        Abbreviation abbreviation => abbreviation.Value,
        CodeBlock code => code.Text,
        _ => null,
    };
}
