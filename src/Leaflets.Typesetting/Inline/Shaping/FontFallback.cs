using System.Collections.Immutable;
using System.Globalization;
using HarfBuzzSharp;
using Leaflets.Bounds;
using Leaflets.Typesetting.Fonts;
using Leaflets.Typesetting.Inline.Collecting;

namespace Leaflets.Typesetting.Inline.Shaping;

/// <summary>Chooses a face for each grapheme cluster: the first of its style that has glyphs for all its characters.</summary>
/// <remarks>
/// Spaces and stops stay in the face of the text before them where it has them, so that a run is not cut at each of them; save in a face of
/// pictures, whose space is as wide as a picture.
/// </remarks>
internal static class FontFallback
{
    /// <summary>Below this, a character is a cluster of its own unless the next one is above.</summary>
    private const char FirstCombining = '\u0300';

    /// <summary>Below this, no character, nor the first half of one, is for private use.</summary>
    private const char FirstPrivateUse = '\uD800';

    /// <summary>The first word is looked for behind so many spaces and stops: they stand before it, not in its place.</summary>
    private const int MostBeforeWord = 64;

    /// <summary>The widest space or stop of a face of text, in its em: those of typewriters have 0.6.</summary>
    private const double WidestOfText = 0.75;

    /// <summary>The faces of a text; null for characters that no face has, each of which is a problem.</summary>
    public static ImmutableArray<TextRun<FontFace?>> Choose(ParagraphText paragraph, FaceStack stack, List<TypesettingProblem> problems)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun<FontFace?>>();
        var text = paragraph.ShapedText;
        var waiting = true;
        FontFace? current = null;
        foreach (var span in paragraph.Spans)
        {
            var faces = stack.Of(span.Style);
            var length = 0;
            for (var i = span.Start; i < span.End; i += length)
            {
                length = ClusterLength(text, i, span.End);
                Steps.Take();
                var cluster = text.AsSpan(i, length);
                if (span.Box is not null)
                {
                    continue;
                }

                var sticks = length == 1 && Sticks(cluster[0]);
                FontFace? face;
                if (sticks && current is not null && faces.HasFound(current) && HasForText(current, cluster[0]))
                {
                    face = current;
                }
                else
                {
                    // White space at the very start goes with the first word.
                    var probe = sticks && current is null ? FirstWord(text, i, span.End) : cluster;
                    face = Find(faces, cluster, probe);
                    if (face is null)
                    {
                        problems.Add(paragraph.Problem(TypesettingProblemKind.MissingGlyph, i, i + length));
                    }
                    else if (IsPrivateUse(text, i))
                    {
                        problems.Add(paragraph.Problem(TypesettingProblemKind.PrivateUse, i, i + length));
                    }
                }

                if (!waiting && !ReferenceEquals(face, current))
                {
                    runs.Add(new TextRun<FontFace?>(i, current));
                }

                (current, waiting) = (face, false);
            }
        }

        runs.Add(new TextRun<FontFace?>(text.Length, current));
        return runs.ToImmutable();
    }

    /// <summary>Whether a character needs no glyph: it changes its neighbours or nothing (Default_Ignorable_Code_Point).</summary>
    public static bool IsDefaultIgnorable(int c) =>
        c is 0x00AD or 0x034F or 0x061C or (>= 0x115F and <= 0x1160) or (>= 0x17B4 and <= 0x17B5) or (>= 0x180B and <= 0x180F)
            or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or 0x3164 or (>= 0xFE00 and <= 0xFE0F)
            or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFF8) or (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A)
            or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>Whether a character is of one of the three areas for private use (Unicode, 23.5).</summary>
    private static bool IsPrivateUse(string text, int index) =>
        text[index] >= FirstPrivateUse && char.GetUnicodeCategory(text, index) == UnicodeCategory.PrivateUse;

    private static int ClusterLength(string text, int start, int end) =>
        text[start] < FirstCombining && (start + 1 >= end || text[start + 1] < FirstCombining)
            ? 1
            : StringInfo.GetNextTextElementLength(text.AsSpan(start, end - start));

    private static bool Sticks(char c) =>
        c is ' ' or '\u00A0' or '\u202F' or '.' or ',' or ';' or ':' or '!' or '?' or '\u060C' or '\u061B' or '\u061F';

    /// <summary>Whether a face has a space or stop as text has it: no wider than a letter.</summary>
    private static bool HasForText(FontFace face, char c) =>
        face.GlyphOf(c) is var glyph and not 0 && face.AdvanceOf(glyph) <= face.Metrics.UnitsPerEm * WidestOfText;

    private static ReadOnlySpan<char> FirstWord(string text, int start, int end)
    {
        for (var least = start; start < end - 1 && start - least < MostBeforeWord && Sticks(text[start]);)
        {
            start++;
        }

        return text.AsSpan(start, ClusterLength(text, start, end));
    }

    private static FontFace? Find(FaceList faces, ReadOnlySpan<char> cluster, ReadOnlySpan<char> probe)
    {
        FontFace? without = null;
        for (var i = 0; i < faces.Count; i++)
        {
            var face = faces[i];
            if (!Covers(face, cluster))
            {
                continue;
            }

            if (probe == cluster || Covers(face, probe))
            {
                return face;
            }

            without ??= face;
        }

        return without;
    }

    private static bool Covers(FontFace face, ReadOnlySpan<char> cluster)
    {
        if (cluster.Length == 1)
        {
            return Has(face, cluster[0]);
        }

        var all = true;
        foreach (var rune in cluster.EnumerateRunes())
        {
            Steps.Take();
            all &= Has(face, rune.Value);
        }

        // A base and a mark may have a glyph together that they lack apart.
        return all || (cluster.Length == 2
            && UnicodeFunctions.Default.TryCompose(cluster[0], cluster[1], out var composed)
            && face.GlyphOf((int)composed) != 0);
    }

    private static bool Has(FontFace face, int codePoint) =>
        face.GlyphOf(codePoint) != 0
        || IsDefaultIgnorable(codePoint)
        || (codePoint >= 0xA0
            && UnicodeFunctions.Default.TryDecompose((uint)codePoint, out var first, out var second)
            && face.GlyphOf((int)first) != 0
            && (second == 0 || face.GlyphOf((int)second) != 0));
}
