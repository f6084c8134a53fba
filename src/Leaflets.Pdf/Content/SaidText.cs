using System.Text;
using Leaflets.Pdf.Fonts;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Inline.Characters;
using Leaflets.Typesetting.Semantics;

namespace Leaflets.Pdf.Content;

/// <summary>
/// What the glyphs of a run say to who copies them. Size and place are lost then: a power stays one by its own characters (10⁹, not 109),
/// the number of a note stands in brackets, and what is struck out stays so by a stroke over each character.
/// </summary>
internal static class SaidText
{
    /// <summary>
    /// What stands before the number of a note: a space, kept from readers who leave one out at the beginning of a string.
    /// </summary>
    public const string BeforeCall = "\u2060 ";

    private const char Stroke = '\u0336';

    /// <summary>Changes the texts of a run's clusters to what they say.</summary>
    public static void Apply(GlyphRun run, List<TextCluster> clusters)
    {
        for (var i = 0; i < clusters.Count; i++)
        {
            var text = ScriptCharacters.Of(clusters[i].Text, run.Script);
            if (run.Script == TextScript.NoteCall)
            {
                text = (i == 0 ? "[" : string.Empty) + text + (i == clusters.Count - 1 ? "]" : string.Empty);
            }

            clusters[i] = clusters[i] with { Text = run.IsStruck ? Struck(text) : text };
        }
    }

    private static string Struck(string text)
    {
        var struck = new StringBuilder(text.Length * 2);
        foreach (var rune in text.EnumerateRunes())
        {
            struck.Append(rune);
            if (!Rune.IsWhiteSpace(rune) && !TextClusters.IsControl(rune) && !TextClusters.IsMark(rune))
            {
                struck.Append(Stroke);
            }
        }

        return struck.ToString();
    }
}
