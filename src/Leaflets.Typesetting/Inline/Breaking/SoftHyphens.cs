using HarfBuzzSharp;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Model;
using Leaflets.Typesetting.Inline.Shaping;

namespace Leaflets.Typesetting.Inline.Breaking;

/// <summary>
/// Soft hyphens: where a word that is wider than its line may be divided. One at which a line ends is seen as a hyphen and read back as the
/// soft hyphen that it is (ISO 32000-1, 14.8.2.2.3); all others leave no trace on paper or in the text that is read back.
/// </summary>
internal static class SoftHyphens
{
    /// <summary>The soft hyphen.</summary>
    public const char Character = '\u00AD';

    private const char Hyphen = '\u2010';
    private const char HyphenMinus = '-';

    /// <summary>The hyphen that ends a line in this run, or null where its face has none.</summary>
    /// <param name="run">The run.</param>
    /// <param name="shaper">The shaper.</param>
    public static Glyph? HyphenOf(ShapedRun run, Shaper shaper)
    {
        if (run.Face is not { } face || CharacterIn(face) is not { } character)
        {
            return null;
        }

        var style = new ParagraphStyle { Leading = run.Style.Size, Text = run.Style };
        var text = ParagraphText.Collect([new InlineText(character.ToString(), run.Style)], style);
        var alone = new ShapedRun { Start = 0, End = 1, Style = run.Style, Face = face, Script = Script.Common, Level = run.Level };
        var glyphs = shaper.Shape(text, alone, 0, 1, run.Level, 0, 1).Glyphs;
        return glyphs.Length == 1 ? glyphs[0] : null;
    }

    private static char? CharacterIn(FontFace face) =>
        face.GlyphOf(Hyphen) != 0 ? Hyphen : face.GlyphOf(HyphenMinus) != 0 ? HyphenMinus : null;
}
