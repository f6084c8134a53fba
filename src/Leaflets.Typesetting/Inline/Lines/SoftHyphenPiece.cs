using System.Text;
using Leaflets.Typesetting.Frames;
using Leaflets.Typesetting.Inline.Breaking;
using Leaflets.Typesetting.Inline.Shaping;

namespace Leaflets.Typesetting.Inline.Lines;

/// <summary>Takes soft hyphens out of a piece, and puts a hyphen at the end of one.</summary>
internal static class SoftHyphenPiece
{
    /// <summary>The piece without its soft hyphens, which have no width.</summary>
    public static LinePiece Without(LinePiece piece)
    {
        var text = new StringBuilder(piece.Text.Length);
        var clusters = new int[piece.Text.Length];
        for (var i = 0; i < clusters.Length; i++)
        {
            clusters[i] = piece.Text[i] == SoftHyphens.Character ? -1 : text.Length;
            text.Append(clusters[i] < 0 ? string.Empty : piece.Text[i]);
        }

        var glyphs = new List<Glyph>(piece.Glyphs.Length);
        foreach (var glyph in piece.Glyphs)
        {
            if (clusters[glyph.Cluster] is >= 0 and var cluster)
            {
                glyphs.Add(glyph with { Cluster = cluster });
            }
        }

        return Copy(piece, [.. glyphs], text.ToString(), piece.Width);
    }

    /// <summary>The piece with a hyphen at its end, read back as a soft hyphen; as it is where its face has no hyphen.</summary>
    public static LinePiece WithHyphen(LinePiece piece, Shaper shaper)
    {
        if (piece.Run is not { } run || SoftHyphens.HyphenOf(run, shaper) is not { } hyphen)
        {
            return piece;
        }

        var own = hyphen with { Cluster = piece.Text.Length };
        Glyph[] glyphs = (piece.Level & 1) == 1 ? [own, .. piece.Glyphs] : [.. piece.Glyphs, own];
        return Copy(piece, glyphs, piece.Text + SoftHyphens.Character, piece.Width + (hyphen.Advance * run.Scale));
    }

    private static LinePiece Copy(LinePiece piece, Glyph[] glyphs, string text, double width) => new()
    {
        Run = piece.Run,
        Start = piece.Start,
        End = piece.End,
        Level = piece.Level,
        Glyphs = glyphs,
        Text = text,
        Width = width,
        HangingWidth = piece.HangingWidth,
    };
}
