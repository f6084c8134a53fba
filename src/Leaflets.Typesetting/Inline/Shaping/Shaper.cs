using HarfBuzzSharp;
using Leaflets.Bounds;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Inline.Collecting;
using Leaflets.Typesetting.Inline.Model;
using Buffer = HarfBuzzSharp.Buffer;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>
/// Shapes runs with HarfBuzz, with the features that it uses by itself (kerning, standard ligatures, forms of the language among them) and
/// those of the style. Thread-safe.
/// </summary>
internal sealed class Shaper
{
    /// <summary>A tab is as wide as so many spaces.</summary>
    private const int SpacesPerTab = 4;

    /// <summary>
    /// HarfBuzz is given no more characters at once: it cannot be interrupted, and in places costs the square of what it is given.
    /// </summary>
    private const int MostAtOnce = 8 * 1024;

    /// <summary>A piece ends so far before the end of what was shaped: no rule of a typeface looks farther ahead.</summary>
    private const int LookAhead = 256;

    private readonly HarfBuzzFonts _fonts;

    /// <summary>Makes a shaper.</summary>
    public Shaper(HarfBuzzFonts fonts) => _fonts = fonts;

    /// <summary>Shapes a whole run in the context of its paragraph.</summary>
    /// <param name="paragraph">The text.</param>
    /// <param name="run">The run.</param>
    /// <param name="problems">Takes the characters that the face turns out to lack a glyph for once they are shaped together.</param>
    public ShapedGlyphs Shape(ParagraphText paragraph, ShapedRun run, List<TypesettingProblem> problems)
    {
        var shaped = Shape(paragraph, run, run.Start, run.End, run.Level, 0, paragraph.Text.Length);
        foreach (var glyph in shaped.Glyphs)
        {
            if (glyph.Id == 0)
            {
                var end = Math.Min(run.End, glyph.Cluster + (char.IsHighSurrogate(paragraph.Text[glyph.Cluster]) ? 2 : 1));
                problems.Add(paragraph.Problem(TypesettingProblemKind.MissingGlyph, glyph.Cluster, end));
            }
        }

        return shaped;
    }

    /// <summary>Shapes a part of a run.</summary>
    /// <param name="paragraph">The text.</param>
    /// <param name="run">The run.</param>
    /// <param name="start">The part's first character.</param>
    /// <param name="end">The character after the part's last.</param>
    /// <param name="level">The level to shape it at.</param>
    /// <param name="contextStart">The first character that may join with the part: the line's.</param>
    /// <param name="contextEnd">The character after the last that may join with the part.</param>
    /// <exception cref="InvalidFontException">The face is damaged.</exception>
    public ShapedGlyphs Shape(ParagraphText paragraph, ShapedRun run, int start, int end, byte level, int contextStart, int contextEnd)
    {
        if (run.Face is null || end <= start)
        {
            return ShapedGlyphs.None;
        }

        if (end - start <= MostAtOnce)
        {
            return ShapeAtOnce(paragraph, run, start, end, level, contextStart, contextEnd);
        }

        // Pieces are cut where HarfBuzz says that both sides are shaped alike alone and together; where there is no such place, between two
        // letters, which the text around still joins.
        var pieces = new List<ShapedGlyphs>();
        while (start < end)
        {
            var most = Math.Min(end, start + MostAtOnce);
            most -= most < end && char.IsLowSurrogate(paragraph.Text[most]) ? 1 : 0;
            var shaped = ShapeAtOnce(paragraph, run, start, most, level, contextStart, contextEnd);
            var cut = most < end ? Cut(shaped, start, most) : most;
            pieces.Add(cut < most && shaped.IsSafeBefore(cut)
                ? shaped.Until(cut)
                : cut < most ? ShapeAtOnce(paragraph, run, start, cut, level, contextStart, contextEnd) : shaped);
            start = cut;
        }

        return ShapedGlyphs.Joined(pieces, (level & 1) == 1);
    }

    // The last safe place before the look ahead; else the last at which a cluster begins; else the end.
    private static int Cut(ShapedGlyphs shaped, int start, int end)
    {
        var cluster = end;
        for (var i = end - LookAhead; i > start; i--)
        {
            Steps.Take();
            if (shaped.IsSafeBefore(i))
            {
                return i;
            }

            cluster = cluster == end && shaped.HasClusterAt(i) ? i : cluster;
        }

        return cluster;
    }

    private ShapedGlyphs ShapeAtOnce(
        ParagraphText paragraph, ShapedRun run, int start, int end, byte level, int contextStart, int contextEnd)
    {
        Steps.Take(end - start);
        var buffer = _fonts.TakeBuffer();
        try
        {
            // Marks keep clusters of their own where shaping does not merge them, so that each glyph says its own characters.
            buffer.ClusterLevel = ClusterLevel.MonotoneCharacters;
            buffer.AddUtf16(paragraph.ShapedText.AsSpan(contextStart, contextEnd - contextStart), start - contextStart, end - start);
            buffer.Direction = (level & 1) == 1 ? Direction.RightToLeft : Direction.LeftToRight;
            buffer.Script = run.Script;
            buffer.Language = _fonts.LanguageOf(run.Style.Language);
            _fonts.Of(run.Face!).Shape(buffer, FeaturesOf(run.Style));
            return Read(buffer, run.Face!, paragraph.Text, contextStart, (level & 1) == 1);
        }
        finally
        {
            _fonts.GiveBack(buffer);
        }
    }

    private static Feature[] FeaturesOf(TextStyle style)
    {
        if (style.Features.IsEmpty)
        {
            return [];
        }

        var features = new Feature[style.Features.Length];
        for (var i = 0; i < features.Length; i++)
        {
            features[i] = new Feature(Tag.Parse(style.Features[i].Tag), style.Features[i].IsOn ? 1u : 0u);
        }

        return features;
    }

    private static ShapedGlyphs Read(Buffer buffer, FontFace face, string text, int offset, bool rightToLeft)
    {
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new Glyph[infos.Length];
        bool[]? unsafeToBreak = null;
        for (var i = 0; i < glyphs.Length; i++)
        {
            if (infos[i].Codepoint >= face.GlyphCount)
            {
                throw new InvalidFontException($"{face.PostScriptName}: its tables name a glyph that it does not have");
            }

            var cluster = (int)infos[i].Cluster + offset;
            var position = positions[i];
            var advance = text[cluster] == '\t' ? position.XAdvance * SpacesPerTab : position.XAdvance;
            glyphs[i] = new Glyph((ushort)infos[i].Codepoint, cluster, advance, position.XOffset, position.YOffset);
            if ((infos[i].GlyphFlags & GlyphFlags.UnsafeToBreak) != 0)
            {
                unsafeToBreak ??= new bool[glyphs.Length];
                unsafeToBreak[i] = true;
            }
        }

        SeenLetters.Require(glyphs, face, text);
        return new ShapedGlyphs(glyphs, unsafeToBreak, rightToLeft);
    }
}
