using System.Text;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Languages;

namespace Leaflets.Checks;

/// <summary>
/// The language that is said is the one that is written, as far as the script shows it (Matterhorn 11-007). Names in Latin letters stand in
/// the text of any language.
/// </summary>
internal sealed class RightLanguage : IDocumentRule
{
    /// <summary>One letter of another script is a sign: α, µ.</summary>
    private const int LeastLetters = 2;

    /// <summary>A text that has names of another script by the dozen still has a tenth of its own letters.</summary>
    private const int FewestOwn = 10;

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language)
    {
        var own = language.Script;
        var counts = new ScriptCounts();
        var reported = new List<Diagnostic>();
        foreach (var block in document.Blocks)
        {
            Look(block, own, counts, reported);
        }

        foreach (var note in document.Footnotes)
        {
            Look(note, own, counts, reported);
        }

        if (own is not null && counts.Main is { } main && main != own && counts[own] * FewestOwn < counts[main])
        {
            var at = document.Blocks.IsEmpty ? document.Footnotes[0].Span : document.Blocks[0].Span;
            return [Diagnostic.Create(CheckDiagnostics.WrongLanguage, at, main, language.Tag, own)];
        }

        return reported;
    }

    /// <summary>Looks at the texts that are in the document's own language: outside of what says another.</summary>
    private static void Look(DocumentNode node, string? own, ScriptCounts counts, List<Diagnostic> reported)
    {
        if (node.Attributes.Language is not null)
        {
            return;
        }

        if (node is Text text)
        {
            if (counts.Add(text.Value, own))
            {
                reported.AddRange(OtherWords(text, own).Select(word =>
                    Diagnostic.Create(CheckDiagnostics.OtherScript, text.Span, word, ScriptLanguages.Propose(word))));
            }

            return;
        }

        foreach (var child in Children.Of(node))
        {
            Look(child, own, counts, reported);
        }
    }

    /// <summary>The runs of letters in a script that is neither the document's nor Latin.</summary>
    private static IEnumerable<string> OtherWords(Text text, string? own)
    {
        var (word, letters) = (new StringBuilder(), 0);
        foreach (var rune in text.Value.EnumerateRunes())
        {
            var script = ScriptCounts.GroupOf(rune);
            var isOther = script is not null && script != own && script != ScriptCounts.Latin;
            if (isOther || (letters > 0 && script is null && !Rune.IsPunctuation(rune) && !Rune.IsWhiteSpace(rune)))
            {
                word.Append(rune);
                letters += isOther && Rune.IsLetter(rune) ? 1 : 0;
                continue;
            }

            if (letters >= LeastLetters)
            {
                yield return word.ToString();
            }

            word.Clear();
            letters = 0;
        }

        if (letters >= LeastLetters)
        {
            yield return word.ToString();
        }
    }
}
