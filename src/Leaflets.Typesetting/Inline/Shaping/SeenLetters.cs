using System.Globalization;
using System.Text;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Frames;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>
/// Sees that what is read has ink, and that letters and digits do not lie on each other: a typeface whose checksums are right may still have blank
/// outlines, or advances of nothing. Looked at after shaping, since typefaces that build letters of parts have blanks for the letters themselves.
/// </summary>
internal static class SeenLetters
{
    /// <summary>Looks at all glyphs of a run.</summary>
    /// <exception cref="InvalidFontException">A letter, digit or sign has no ink, or a letter or digit of Latin has no width.</exception>
    public static void Require(ReadOnlySpan<Glyph> glyphs, FontFace face, string text)
    {
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref readonly var glyph = ref glyphs[i];
            if (glyph.Id != 0 && !face.HasInk(glyph.Id) && text[glyph.Cluster] is not (' ' or '\u00A0' or '\t') && IsSeen(text, glyph.Cluster)
                && !Any(glyphs, i, face, static (other, face) => face.HasInk(other.Id)))
            {
                throw new InvalidFontException($"{face.PostScriptName}: it has a blank for '{Rune.GetRuneAt(text, glyph.Cluster)}'");
            }

            if (glyph.Advance <= 0 && char.IsAsciiLetterOrDigit(text[glyph.Cluster]) && !Any(glyphs, i, face, static (other, _) => other.Advance > 0))
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

    /// <summary>Whether a glyph of the cluster of one is as asked; a cluster's glyphs stand side by side.</summary>
    private static bool Any(ReadOnlySpan<Glyph> glyphs, int at, FontFace face, Func<Glyph, FontFace, bool> has)
    {
        var cluster = glyphs[at].Cluster;
        while (at > 0 && glyphs[at - 1].Cluster == cluster)
        {
            at--;
        }

        for (; at < glyphs.Length && glyphs[at].Cluster == cluster; at++)
        {
            if (has(glyphs[at], face))
            {
                return true;
            }
        }

        return false;
    }
}
