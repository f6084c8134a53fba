using System.Text;
using Leaflets.Diagnostics;
using Leaflets.Documents;
using Leaflets.Styling;
using Leaflets.Typesetting.Inline.Shaping;

namespace Leaflets.Checks;

/// <summary>
/// The language that is said is the one that is written, as far as the script shows it (Matterhorn 11-007). Names in Latin letters stand in
/// the text of any language.
/// </summary>
internal sealed class RightLanguage : IDocumentRule
{
    private const string Latin = "Latn";

    /// <summary>One letter of another script is a sign: α, µ.</summary>
    private const int LeastLetters = 2;

    /// <summary>A text that has names of another script by the dozen still has a tenth of its own letters.</summary>
    private const int FewestOwn = 10;

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(LeafletDocument document, LanguageData language)
    {
        var own = ScriptsOf(string.Concat(language.Words.Values)).OrderByDescending(static pair => pair.Value).First().Key;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var reported = new List<Diagnostic>();
        foreach (var text in document.Blocks.SelectMany(TextsOf).Concat(document.Footnotes.SelectMany(TextsOf)))
        {
            foreach (var (script, count) in ScriptsOf(text.Value))
            {
                counts[script] = counts.GetValueOrDefault(script) + count;
            }

            reported.AddRange(OtherWords(text, own).Select(word => Diagnostic.Create(CheckDiagnostics.OtherScript, text.Span, word)));
        }

        var main = counts.Count == 0 ? own : counts.MaxBy(static pair => pair.Value).Key;
        if (main != own && counts.GetValueOrDefault(own) * FewestOwn < counts[main])
        {
            var at = document.Blocks.IsEmpty ? document.Footnotes[0].Span : document.Blocks[0].Span;
            return [Diagnostic.Create(CheckDiagnostics.WrongLanguage, at, main, language.Tag, own)];
        }

        return reported;
    }

    /// <summary>The texts that are in the document's own language: outside of what says another.</summary>
    private static IEnumerable<Text> TextsOf(DocumentNode node)
    {
        if (node.Attributes.Language is not null)
        {
            return [];
        }

        return node is Text text ? [text] : Descendants.ChildrenOf(node).SelectMany(TextsOf);
    }

    /// <summary>The runs of letters in a script that is neither the document's nor Latin.</summary>
    private static IEnumerable<string> OtherWords(Text text, string own)
    {
        var (word, letters) = (new StringBuilder(), 0);
        foreach (var rune in text.Value.EnumerateRunes())
        {
            var script = GroupOf(WritingSystems.Of(rune));
            var isOther = script is not null && script != own && script != Latin;
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

    private static Dictionary<string, int> ScriptsOf(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var rune in text.EnumerateRunes())
        {
            if (GroupOf(WritingSystems.Of(rune)) is { } script)
            {
                counts[script] = counts.GetValueOrDefault(script) + 1;
            }
        }

        return counts;
    }

    /// <summary>Japanese and Korean are written in several scripts, one of which they share with Chinese.</summary>
    private static string? GroupOf(string? script) => script is "Hira" or "Kana" or "Hang" or "Bopo" ? "Hani" : script;
}
