using System.Globalization;
using System.Text;
using Leaflets.Bounds;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>
/// Sees that what is read has ink, and that letters and digits do not lie on each other: a typeface whose checksums are right may still
/// have blank outlines, or advances of nothing. Looked at after shaping, since typefaces that build letters of parts have blanks for the
/// letters themselves.
/// </summary>
internal static class SeenLetters
{
    /// <summary>Looks at all glyphs of a run.</summary>
    /// <exception cref="InvalidFontException">A letter, digit or sign has no ink, or a letter or digit of Latin has no width.</exception>
    public static void Require(ReadOnlySpan<Glyph> glyphs, FontFace face, string text)
    {
        var (end, hasInk, hasAdvance) = (0, false, false);
        for (var i = 0; i < glyphs.Length; i++)
        {
            if (i == end)
            {
                (end, hasInk, hasAdvance) = (EndOfCluster(glyphs, i), false, false);
                for (var k = i; k < end && !(hasInk && hasAdvance); k++)
                {
                    hasInk = hasInk || face.HasInk(glyphs[k].Id);
                    hasAdvance |= glyphs[k].Advance > 0;
                }
            }

            ref readonly var glyph = ref glyphs[i];
            if (!hasInk && glyph.Id != 0 && text[glyph.Cluster] is not (' ' or '\u00A0' or '\t') && IsSeen(text, glyph.Cluster))
            {
                throw new InvalidFontException($"{face.PostScriptName}: it has a blank for '{Rune.GetRuneAt(text, glyph.Cluster)}'");
            }

            if (!hasAdvance && char.IsAsciiLetterOrDigit(text[glyph.Cluster]))
            {
                throw new InvalidFontException($"{face.PostScriptName}: its '{text[glyph.Cluster]}' has no width");
            }
        }
    }

    /// <summary>Whether a character is one that has ink in any typeface: spaces, marks, controls and fillers are not.</summary>
    private static bool IsSeen(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune)
        && rune.Value is not (0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0 or 0xFFFC or 0x1D159)
        && Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
            or (>= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherSymbol);

    /// <summary>The end of the glyphs of the cluster that begins here; they stand side by side.</summary>
    private static int EndOfCluster(ReadOnlySpan<Glyph> glyphs, int at)
    {
        var end = at + 1;
        while (end < glyphs.Length && glyphs[end].Cluster == glyphs[at].Cluster)
        {
            Steps.Take();
            end++;
        }

        return end;
    }
}
